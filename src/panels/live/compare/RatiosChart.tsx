import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { CompareRatios } from '../../../charts/live/CompareRatios'
import type { RatioMark } from '../../../charts/live/layoutCompareRatios'
import { useFormat } from '../../../i18n/useFormat'
import type { ComparisonResult } from '../../../state/lab/labState'
import { useStore } from '../../../state/useApp'
import { useFrameText } from '../../useFrameText'
import { guessOf } from './kept'
import type { Outcome } from './outcome'
import { asSpeed } from './prediction'
import type { SideNames } from './useSideNames'

interface RatiosChartProps {
  readonly result: ComparisonResult
  readonly outcome: Outcome
  readonly names: SideNames
}

/** Counted, guessed and measured on one scale of “times as fast”. */
export function RatiosChart({ result, outcome, names }: RatiosChartProps) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const store = useStore()
  const frameText = useFrameText()
  const guess = guessOf(store, result.a.side, result.b.side)
  const { fast, slow, total, inference, macs, traffic } = outcome
  const marks = useMemo((): readonly RatioMark[] => {
    const ends = ({ value, low, high }: typeof total) =>
      t('chart.interval', {
        value: format.ratio(value),
        low: format.ratio(low),
        high: format.ratio(high),
      })
    const counted = (key: 'macs' | 'traffic', value: number) =>
      ({
        key,
        label: t(`chart.${key}`),
        printed: format.ratio(value),
        value,
        kind: 'computed',
      }) as const
    const measured = (key: 'total' | 'inference', speed: typeof total) =>
      ({
        key,
        label: t(`chart.${key}`),
        printed: ends(speed),
        value: speed.value,
        interval: [speed.low, speed.high],
        kind: 'measured',
      }) as const
    const guessed = guess === null ? null : asSpeed(guess, fast)
    return [
      counted('macs', macs),
      counted('traffic', traffic),
      ...(guessed === null
        ? []
        : [
            {
              key: 'guess',
              label: t('chart.guess'),
              printed: format.ratio(guessed),
              value: guessed,
              kind: 'guess',
            } as const,
          ]),
      measured('total', total),
      measured('inference', inference),
    ]
  }, [t, format, guess, fast, macs, traffic, total, inference])
  const summary = t('chart.summary', {
    fast: names[fast],
    slow: names[slow],
    macs: format.ratio(macs),
    traffic: format.ratio(traffic),
    times: format.ratio(total.value),
    low: format.ratio(total.low),
    high: format.ratio(total.high),
    pairs: format.integer(result.runs),
  })
  return (
    <ChartFrame
      title={t('chart.title')}
      level={3}
      summary={summary}
      fileName="separable-lab-compare-ratios"
      note={t('chart.note')}
      table={{
        columns: [
          { id: 'what', label: t('chart.what') },
          { id: 'value', label: t('chart.value'), print: format.ratio },
          { id: 'low', label: t('chart.low'), print: format.ratio },
          { id: 'high', label: t('chart.high'), print: format.ratio },
        ],
        rows: marks.map(({ key, label, value, interval }) => ({
          key,
          cells: {
            what: label,
            value,
            low: interval?.[0] ?? null,
            high: interval?.[1] ?? null,
          },
        })),
      }}
      text={frameText}
    >
      {(width) => (
        <CompareRatios
          width={width}
          marks={marks}
          text={{ title: t('chart.title'), summary, tick: format.ratio }}
        />
      )}
    </ChartFrame>
  )
}
