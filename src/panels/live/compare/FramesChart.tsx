import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ChartTable } from '../../../charts/chartTable'
import { CompareFrames } from '../../../charts/live/CompareFrames'
import { useFormat } from '../../../i18n/useFormat'
import type { ComparisonResult } from '../../../state/lab/labState'
import { LETTERS } from '../../../state/lab/sideFields'
import { useFrameText } from '../../useFrameText'
import type { SideNames } from './useSideNames'

interface FramesChartProps {
  readonly result: ComparisonResult
  readonly names: SideNames
}

/** Every frame that was counted, of both sides. */
export function FramesChart({ result, names }: FramesChartProps) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const frameText = useFrameText()
  const { a, b } = names
  const sides = useMemo(
    () =>
      LETTERS.map((letter) => {
        const { phases, totals } = result[letter]
        return {
          key: letter,
          letter: letter.toUpperCase(),
          name: letter === 'a' ? a : b,
          printed: format.ms(phases.total.median),
          totals,
          ...phases.total,
        }
      }),
    [result, a, b, format],
  )
  const table = (): ChartTable => ({
    columns: [
      { id: 'pair', label: t('frames.pair'), print: format.integer },
      { id: 'a', label: t('frames.msOf', { letter: 'A' }), print: format.ms },
      { id: 'b', label: t('frames.msOf', { letter: 'B' }), print: format.ms },
    ],
    rows: result.a.totals.map((ms, at) => ({
      key: String(at),
      cells: { pair: at + 1, a: ms, b: result.b.totals[at] ?? null },
    })),
  })
  const spreadOf = (letter: 'a' | 'b') => {
    const { median, p10, p90 } = result[letter].phases.total
    return { median: format.ms(median), p10: format.ms(p10), p90: format.ms(p90) }
  }
  const [ofA, ofB] = [spreadOf('a'), spreadOf('b')]
  const summary = t('frames.summary', {
    runs: format.integer(result.runs),
    medianA: ofA.median,
    p10A: ofA.p10,
    p90A: ofA.p90,
    medianB: ofB.median,
    p10B: ofB.p10,
    p90B: ofB.p90,
  })
  return (
    <ChartFrame
      title={t('frames.title')}
      level={3}
      summary={summary}
      fileName="separable-lab-compare-frames"
      note={t('frames.note')}
      table={table}
      text={frameText}
    >
      {(width) => (
        <CompareFrames
          width={width}
          sides={sides}
          text={{ title: t('frames.title'), summary, tick: format.ms }}
        />
      )}
    </ChartFrame>
  )
}
