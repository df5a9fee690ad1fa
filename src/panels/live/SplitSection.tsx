import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import type { ChartTable } from '../../charts/chartTable'
import { FrameSplit } from '../../charts/FrameSplit'
import { useFormat } from '../../i18n/useFormat'
import { FRAME_PARTS, type Timings } from '../../state/runStats'
import { Panel } from '../../ui/Panel'
import { Skeleton } from '../../ui/Skeleton'
import { useFrameText } from '../useFrameText'
import { useRun } from '../useRun'

const CLOCK_STEP_MS = 0.1

/** Where one frame's time goes. */
export function SplitSection() {
  const { t } = useTranslation('live')
  const timings = useRun()?.timings
  return (
    <Panel title={t('split.title')} piece="split answer">
      {timings ? <Split timings={timings} /> : <Skeleton height={120} label={t('split.waiting')} />}
    </Panel>
  )
}

function Split({ timings }: { timings: Timings }) {
  const { t } = useTranslation('live')
  const format = useFormat()
  const frameText = useFrameText()
  /** Clocks of a page step by a tenth of a millisecond: what is less is not known to be nothing. */
  const print = (ms: number) =>
    ms < CLOCK_STEP_MS ? t('split.underStep', { step: format.ms(CLOCK_STEP_MS) }) : format.ms(ms)
  const parts = FRAME_PARTS.map((key) => ({
    key,
    label: t(`split.${key}`),
    ms: timings.parts[key].median,
    printed: print(timings.parts[key].median),
    isOutside: key === 'draw',
  }))
  const timed = parts.filter(({ isOutside }) => !isOutside)
  const largest = timed.reduce((most, part) => (part.ms > most.ms ? part : most))
  const sum = timed.reduce((total, { ms }) => total + ms, 0)
  const summary = t('split.summary', {
    part: largest.label,
    share: format.percent(largest.ms / sum),
    frames: timings.count,
  })
  return (
    <ChartFrame
      title={t('split.chart')}
      hideTitle
      level={3}
      summary={summary}
      fileName="separable-lab-frame"
      table={splitTable(timings, t, print)}
      text={frameText}
    >
      {(width) => (
        <FrameSplit width={width} parts={parts} text={{ title: t('split.title'), summary }} />
      )}
    </ChartFrame>
  )
}

function splitTable(
  timings: Timings,
  t: ReturnType<typeof useTranslation<'live'>>['t'],
  print: (ms: number) => string,
): ChartTable {
  const row = (key: string, part: string, { median, p10, p90 }: Timings['total']) => ({
    key,
    cells: { part, median, p10, p90 },
  })
  return {
    columns: [
      { id: 'part', label: t('split.part') },
      { id: 'median', label: t('split.median'), print },
      { id: 'p10', label: 'p10', print },
      { id: 'p90', label: 'p90', print },
    ],
    rows: [
      ...FRAME_PARTS.map((key) => row(key, t(`split.${key}`), timings.parts[key])),
      row('total', t('split.total'), timings.total),
    ],
  }
}
