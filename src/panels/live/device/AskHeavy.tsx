import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { HeavySide } from '../../../state/lab/sides'
import { ASK_BYTES } from '../../../state/runNeeds'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useRunnerWords } from '../useConfigWords'
import styles from './Device.module.css'

interface AskHeavyProps {
  readonly heavy: HeavySide
  readonly onAllow: () => void
  readonly onRefuse: () => void
}

/** What the largest network of a measurement needs, before any of it is allocated. */
export function AskHeavy({ heavy: { side, needs, verdict }, onAllow, onRefuse }: AskHeavyProps) {
  const { t } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const network = useRunnerWords()(side)
  return (
    <Notice kind="warning" title={live('asking.title')}>
      {needs.bytes > ASK_BYTES && (
        <p className={styles.note}>
          {live('asking.memory', {
            network,
            bytes: format.bytes(needs.bytes),
            weights: format.bytes(needs.weightBytes),
          })}
        </p>
      )}
      {needs.secondsAFrame > 1 && (
        <p className={styles.note}>
          {live('asking.slow', { network, duration: format.seconds(needs.secondsAFrame) })}
        </p>
      )}
      {verdict === 'cannot' && <p className={styles.note}>{t('task.tooLarge')}</p>}
      <div className={styles.run}>
        {verdict === 'ask' && (
          <Button kind="primary" onPress={onAllow}>
            {live('asking.allow')}
          </Button>
        )}
        <Button kind="quiet" onPress={onRefuse}>
          {live('weights.ask.no')}
        </Button>
      </div>
    </Notice>
  )
}
