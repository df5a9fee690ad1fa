import { useTranslation } from 'react-i18next'
import type { HeavySide } from '../state/lab/sides'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import styles from './labTask.module.css'
import { useRunnerWords } from './useConfigWords'
import { useNeedsWords } from './useNeedsWords'

interface AskHeavyProps {
  readonly heavy: HeavySide
  readonly onAllow: () => void
  readonly onRefuse: () => void
}

/** What the largest network of a measurement needs, before any of it is allocated. */
export function AskHeavy({ heavy: { side, needs, verdict }, onAllow, onRefuse }: AskHeavyProps) {
  const { t } = useTranslation('liveDevice')
  const { t: live } = useTranslation('live')
  const sentences = useNeedsWords()
  const network = useRunnerWords()(side)
  return (
    <Notice kind="warning" title={live('asking.title')}>
      {sentences(network, needs).map((sentence) => (
        <p key={sentence} className={styles.note}>
          {sentence}
        </p>
      ))}
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
