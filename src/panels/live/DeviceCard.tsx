import { useTranslation } from 'react-i18next'
import { Sparkline } from '../../charts/Sparkline'
import { useWidth } from '../../charts/useWidth'
import { NO_NUMBER } from '../../i18n/format'
import { useFormat } from '../../i18n/useFormat'
import { BACKENDS } from '../../runtime/protocol'
import { type Timings, trend, WINDOW_FRAMES } from '../../state/runStats'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Badge } from '../../ui/Badge'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { useRun } from '../useRun'
import styles from './Cards.module.css'
import { PinnedComparison } from './PinnedComparison'

/** In pixels of the page at its usual size; with the type, the line grows on a projector. */
const SPARKLINE_HEIGHT = 56
/** Eight in ten of fewer frames than this would be a guess. */
const LEAST_FOR_SPREAD = 10

/** WebGPU only where the browser has it; the rest run everywhere or are replaced and said so. */
const offered = () => BACKENDS.filter((id) => id !== 'webgpu' || 'gpu' in navigator)

/** What this device takes for a frame, as it was measured and from how many frames. */
export function DeviceCard() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const store = useStore()
  const run = useRun()
  const backend = useApp((state) => state.choice.backend)
  const timings = run?.timings ?? null
  const ms = (value?: number) => (value === undefined ? NO_NUMBER : format.ms(value))
  return (
    <Panel
      title={t('device.title')}
      aside={<Badge kind="measured">{t('device.clock')}</Badge>}
      piece="device answer"
    >
      <div className={styles.head}>
        <p className={styles.figure} data-kind="measured">
          <span className={styles.big}>{ms(timings?.total.median)}</span>
          <span className={styles.unit}>{t('device.median')}</span>
        </p>
        <Select
          label={t('device.backend')}
          value={backend}
          options={offered().map((id) => ({ id, label: t(`backend.${id}`) }))}
          onChange={(id) => choose(store, { backend: id })}
        />
      </div>
      <dl className={styles.list}>
        <Item label={t('device.spread')}>
          {timings && timings.count >= LEAST_FOR_SPREAD
            ? t('device.fromTo', {
                from: format.ms(timings.total.p10),
                to: format.ms(timings.total.p90),
              })
            : NO_NUMBER}
        </Item>
        <Item label={t('device.frames')}>{format.integer(timings?.count ?? 0)}</Item>
        <Item label={t('device.rate')}>
          {timings?.framesPerSecond ? format.fps(timings.framesPerSecond) : NO_NUMBER}
        </Item>
        <Item label={t('device.dropped')}>{format.integer(timings?.dropped ?? 0)}</Item>
        <Item label={t('device.compile')}>{ms(run?.program?.compileMs)}</Item>
      </dl>
      <Window timings={timings} />
      <PinnedComparison />
    </Panel>
  )
}

function Item({ label, children }: { label: string; children: string }) {
  return (
    <div className={styles.item}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The last frames as a line, with the sentence that says the same. */
function Window({ timings }: { timings: Timings | null }) {
  const { t } = useTranslation('live')
  const format = useFormat()
  const [box, width] = useWidth<HTMLDivElement>(320)
  const isPaused = useRun()?.phase === 'paused'
  if (!timings) {
    return (
      <>
        <div ref={box} className={styles.spark} style={{ height: `${SPARKLINE_HEIGHT / 16}rem` }} />
        <p className={styles.sentence}>{t(isPaused ? 'phase.pausedByReader' : 'device.warming')}</p>
      </>
    )
  }
  const { median, p10, p90 } = timings.total
  const sentence = t('device.window', {
    frames: timings.count,
    median: format.ms(median),
    p10: format.ms(p10),
    p90: format.ms(p90),
  })
  return (
    <>
      <div ref={box} className={styles.spark} style={{ height: `${SPARKLINE_HEIGHT / 16}rem` }}>
        <Sparkline
          values={timings.recent}
          median={median}
          p10={p10}
          p90={p90}
          capacity={WINDOW_FRAMES}
          width={width}
          height={SPARKLINE_HEIGHT}
          title={sentence}
        />
      </div>
      <p className={styles.sentence}>
        <Trend timings={timings} />
      </p>
    </>
  )
}

/** Slower or faster by more than a tenth is worth a word; less is noise on most devices. */
function Trend({ timings }: { timings: Timings }) {
  const { t } = useTranslation('live')
  const format = useFormat()
  if (timings.interrupted) return t('device.interrupted')
  const ratio = trend(timings.recent)
  if (ratio === null) return t('device.noTrend')
  if (ratio > 1.1) return t('device.slower', { ratio: format.ratio(ratio) })
  if (ratio < 0.9) return t('device.faster', { ratio: format.ratio(ratio) })
  return t('device.steady')
}
