import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { selectNetwork } from '../../state/runSelectors'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { useConfigWords } from '../useConfigWords'
import { useRun, useRunController } from '../useRun'
import styles from './Cards.module.css'
import { PinIcon } from './icons'
import { RatioBar } from './RatioBar'

/** A median of fewer frames would make a poor yardstick. */
const FRAMES_TO_PIN = 20

/** The pinned run beside what runs now: the predicted ratio next to the measured one. */
export function PinnedComparison() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const words = useConfigWords()
  const controller = useRunController()
  const run = useRun()
  const cost = useApp((state) => selectNetwork(state.choice))
  const pinned = run?.pinned
  const missing = Math.max(0, FRAMES_TO_PIN - (run?.timings?.count ?? 0))
  if (!pinned) {
    return (
      <div className={styles.pin}>
        <PinButton missing={missing}>{t('pin.pin')}</PinButton>
        <p className={styles.note}>{t('pin.why')}</p>
      </div>
    )
  }
  const predicted = cost.ok ? cost.value.totals.macs / pinned.macs : Number.NaN
  const measured = (run.timings?.total.median ?? Number.NaN) / pinned.medianMs
  const scale = Math.max(predicted || 0, measured || 0)
  return (
    <div className={styles.pin}>
      <p className={styles.note} data-piece="answer">
        {t('pin.against', {
          config: words(pinned.config),
          ms: format.ms(pinned.medianMs),
          frames: format.integer(pinned.count),
        })}
      </p>
      <dl className={styles.ratios} data-piece="answer">
        <dt>{t('pin.predicted')}</dt>
        <dd>{format.ratio(predicted)}</dd>
        <dd className={styles.ratioBar}>
          <RatioBar ratio={predicted || 0} scale={scale} kind="computed" />
        </dd>
        <dt>{t('pin.measured')}</dt>
        <dd>{format.ratio(measured)}</dd>
        <dd className={styles.ratioBar}>
          <RatioBar ratio={measured || 0} scale={scale} tickLabel={t('pin.even')} kind="measured" />
        </dd>
      </dl>
      <div className={styles.pinButtons}>
        <PinButton missing={missing}>{t('pin.again')}</PinButton>
        <Button kind="quiet" onPress={controller.unpin}>
          {t('pin.unpin')}
        </Button>
      </div>
    </div>
  )
}

/** Takes the run once enough of its frames were counted, and says how many are still to come. */
function PinButton({ missing, children }: { missing: number; children: string }) {
  const { t } = useTranslation('live')
  const controller = useRunController()
  return (
    <>
      <Button onPress={controller.pin} icon={<PinIcon />} isDisabled={missing > 0}>
        {children}
      </Button>
      {missing > 0 && <p className={styles.note}>{t('pin.wait', { count: missing })}</p>}
    </>
  )
}
