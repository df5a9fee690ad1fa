import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog'
import styles from './Export.module.css'

interface CopyByHandProps {
  /** Null while there is nothing to show. */
  readonly text: string | null
  readonly onClose: () => void
}

/** A text that the browser refused to copy, to be copied by hand. */
export function CopyByHand({ text, onClose }: CopyByHandProps) {
  const { t } = useTranslation('netCode')
  return (
    <Dialog title={t('byHand.title')} isOpen={text !== null} onClose={onClose}>
      <p>{t('byHand.body')}</p>
      <textarea
        className={styles.byHand}
        readOnly
        rows={12}
        aria-label={t('byHand.text')}
        value={text ?? ''}
        onFocus={(event) => event.target.select()}
      />
    </Dialog>
  )
}
