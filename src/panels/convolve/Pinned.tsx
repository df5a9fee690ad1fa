import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import styles from './Pinned.module.css'

interface PinnedProps {
  /** The pinned value in words, or null where none is. */
  readonly spot: string | null
  readonly onLetGo: () => void
}

/** What is pinned, and how to let go of it without a keyboard. */
export function Pinned({ spot, onLetGo }: PinnedProps) {
  const { t } = useTranslation('convolve')
  return (
    <div className={styles.pinned} role="status">
      {spot !== null && (
        <>
          <span>{t('pinned.label', { spot })}</span>
          <Button kind="quiet" onPress={onLetGo}>
            {t('pinned.unpin')}
          </Button>
        </>
      )}
    </div>
  )
}
