import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/Dialog'
import { TextToCopy } from '../../../ui/TextToCopy'

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
      <TextToCopy text={text ?? ''} label={t('byHand.text')} rows={12} />
    </Dialog>
  )
}
