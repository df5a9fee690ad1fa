import { useTranslation } from 'react-i18next'
import { LESSONS } from '../../../state/choice'
import { isEmpty } from '../../../state/notebook/notebookFile'
import { useNotes } from '../../../state/notebook/useNotebook'
import { AnswersTable } from './AnswersTable'
import { NotebookFile } from './NotebookFile'
import styles from './notebook.module.css'
import { ProgressTable } from './ProgressTable'

/** All that a learner has left in lessons, and the way out of this device and back. */
export default function NotebookSection() {
  const { t } = useTranslation('learn')
  const notebook = useNotes((state) => state.notebook)
  const keeping = useNotes((state) => state.keeping)
  const noted = LESSONS.filter((id) => (notebook.notes[id] ?? '').trim() !== '')
  return (
    <section className={styles.section} aria-labelledby="learn-notebook" data-piece="notebook">
      <h2 id="learn-notebook">{t('notebook.title')}</h2>
      <p className={styles.lead}>{t('notebook.lead')}</p>
      <p className={styles.keeping} data-keeping={keeping} role="status">
        {t(`notebook.${keeping}`)}
      </p>
      <NotebookFile />
      {isEmpty(notebook) ? (
        keeping !== 'reading' && <p>{t('notebook.empty')}</p>
      ) : (
        <>
          <h3>{t('notebook.progress.title')}</h3>
          <ProgressTable notebook={notebook} />
          <AnswersTable notebook={notebook} />
          {noted.length > 0 && <h3>{t('notebook.notes')}</h3>}
          {noted.map((id) => (
            <article key={id} className={styles.note}>
              <h4>{t(`lessons.${id}.title`)}</h4>
              <p>{notebook.notes[id]}</p>
            </article>
          ))}
        </>
      )}
    </section>
  )
}
