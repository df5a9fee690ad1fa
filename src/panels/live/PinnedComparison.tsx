import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { selectNetwork } from '../../state/selectors'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import styles from './Cards.module.css'
import { PinIcon } from './icons'
import { RatioBar } from './RatioBar'
import { useConfigWords, useRun, useRunController } from './useRun'

/** The pinned run beside what runs now: the predicted ratio next to the measured one. */
export function PinnedComparison() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const words = useConfigWords()
  const controller = useRunController()
  const run = useRun()
  const cost = useApp((state) => selectNetwork(state.choice))
  const pinned = run?.pinned
  if (!pinned) {
    return (
      <div className={styles.pin}>
        <Button onPress={controller.pin} icon={<PinIcon />} isDisabled={!run?.timings}>
          {t('pin.pin')}
        </Button>
        <p className={styles.note}>{t('pin.why')}</p>
      </div>
    )
  }
  const predicted = cost.ok ? cost.value.totals.macs / pinned.macs : Number.NaN
  const measured = (run.timings?.total.median ?? Number.NaN) / pinned.medianMs
  return (
    <div className={styles.pin}>
      <p className={styles.note}>
        {t('pin.against', {
          config: words(pinned.config),
          ms: format.ms(pinned.medianMs),
          frames: format.integer(pinned.count),
        })}
      </p>
      <dl className={styles.ratios}>
        <dt>{t('pin.predicted')}</dt>
        <dd>{format.ratio(predicted)}</dd>
        <dd className={styles.ratioBar}>
          <RatioBar ratio={predicted || 0} kind="computed" />
        </dd>
        <dt>{t('pin.measured')}</dt>
        <dd>{format.ratio(measured)}</dd>
        <dd className={styles.ratioBar}>
          <RatioBar ratio={measured || 0} kind="measured" />
        </dd>
      </dl>
      <div className={styles.pinButtons}>
        <Button onPress={controller.pin} icon={<PinIcon />} isDisabled={!run.timings}>
          {t('pin.again')}
        </Button>
        <Button kind="quiet" onPress={controller.unpin}>
          {t('pin.unpin')}
        </Button>
      </div>
    </div>
  )
}
