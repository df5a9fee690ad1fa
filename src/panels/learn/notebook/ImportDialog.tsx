import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { Notebook } from '../../../state/notebook/notebook'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'

interface ImportDialogProps {
  readonly offered: Notebook
  readonly onMerge: () => void
  readonly onReplace: () => void
  readonly onClose: () => void
}

/** What a file holds, and the question what to do with it; closing does nothing. */
export function ImportDialog({ offered, onMerge, onReplace, onClose }: ImportDialogProps) {
  const { t } = useTranslation('learn')
  const { integer } = useFormat()
  const { answers, notes, finished } = offered
  return (
    <Dialog
      title={t('notebook.ask.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('notebook.ask.cancel')}</Button>
          <Button onPress={onReplace}>{t('notebook.ask.replace')}</Button>
          <Button kind="primary" onPress={onMerge}>
            {t('notebook.ask.merge')}
          </Button>
        </>
      }
    >
      <p>
        {t('notebook.ask.holds', {
          answers: integer(Object.keys(answers).length),
          notes: integer(Object.keys(notes).length),
          finished: integer(finished.length),
        })}
      </p>
      <p>{t('notebook.ask.mergeWhat')}</p>
      <p>{t('notebook.ask.replaceWhat')}</p>
    </Dialog>
  )
}
