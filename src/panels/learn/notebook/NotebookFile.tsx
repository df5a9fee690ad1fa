import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { useFormat } from '../../../i18n/useFormat'
import { EMPTY_NOTEBOOK, MOST_NOTE, type Notebook } from '../../../state/notebook/notebook'
import {
  isEmpty,
  MOST_BYTES,
  mergeNotebooks,
  printNotebookFile,
  readNotebookFile,
} from '../../../state/notebook/notebookFile'
import { useNotebook, useNotes } from '../../../state/notebook/useNotebook'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { FileButton } from '../../../ui/FileButton'
import { Notice } from '../../../ui/Notice'
import { ImportDialog } from './ImportDialog'
import styles from './notebook.module.css'

type Said = 'exported' | 'merged' | 'replaced' | 'erased' | 'bad' | 'tooLong'

/** The notebook as a file, out and in, and the way to be rid of it. */
export function NotebookFile() {
  const { t } = useTranslation('learn')
  const { integer } = useFormat()
  const store = useNotebook()
  const notebook = useNotes((state) => state.notebook)
  const [said, setSaid] = useState<Said | null>(null)
  const [offered, setOffered] = useState<Notebook | null>(null)
  const [isErasing, setErasing] = useState(false)

  function exportFile() {
    const day = new Date().toISOString().slice(0, 10)
    const file = new Blob([printNotebookFile(notebook)], { type: 'application/json' })
    download(file, `separable-lab-notebook-${day}.json`)
    setSaid('exported')
  }

  async function open(file: File | undefined) {
    if (!file) return
    const text = file.size > MOST_BYTES ? '' : await file.text().catch(() => '')
    const read = readNotebookFile(text)
    setSaid(read ? null : 'bad')
    setOffered(read ?? null)
  }

  function take(next: Notebook | undefined, done: Said) {
    setOffered(null)
    if (next) store.replace(next)
    setSaid(next ? done : 'tooLong')
  }

  async function erase() {
    setErasing(false)
    await store.erase()
    setSaid('erased')
  }

  const isFault = said === 'bad' || said === 'tooLong'
  return (
    <>
      <div className={styles.buttons}>
        <Button onPress={exportFile} isDisabled={isEmpty(notebook)}>
          {t('notebook.export')}
        </Button>
        <FileButton
          label={t('notebook.import')}
          accept=".json,application/json"
          onFiles={([file]) => void open(file)}
        />
        <Button kind="quiet" onPress={() => setErasing(true)} isDisabled={isEmpty(notebook)}>
          {t('notebook.erase')}
        </Button>
      </div>
      {isFault ? (
        <Notice kind="fault" title={t(`notebook.${said}`, { most: integer(MOST_NOTE) })} />
      ) : (
        <p role="status" className={styles.said}>
          {said && t(`notebook.${said}`)}
        </p>
      )}
      {offered && (
        <ImportDialog
          offered={offered}
          onMerge={() => take(mergeNotebooks(notebook, offered), 'merged')}
          onReplace={() => take({ ...EMPTY_NOTEBOOK, ...offered }, 'replaced')}
          onClose={() => setOffered(null)}
        />
      )}
      <Dialog
        title={t('notebook.eraseTitle')}
        isOpen={isErasing}
        onClose={() => setErasing(false)}
        actions={
          <>
            <Button onPress={() => setErasing(false)}>{t('notebook.ask.cancel')}</Button>
            <Button kind="primary" onPress={() => void erase()}>
              {t('notebook.erase')}
            </Button>
          </>
        }
      >
        <p>{t('notebook.eraseWhat')}</p>
      </Dialog>
    </>
  )
}
