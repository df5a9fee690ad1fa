import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotebook, useNotes } from '../../../state/notebook/useNotebook'
import { useApp } from '../../../state/useApp'
import { DoContext, useLesson } from './scope'
import styles from './words.module.css'

interface DoProps {
  /** Of the step's tasks. */
  readonly id: string
  readonly children: ReactNode
}

/** Something to do in the laboratory itself; once done it stays done. */
export function Do({ id, children }: DoProps) {
  const { t } = useTranslation('learn')
  const { lesson, step, mode } = useLesson()
  const task = step.tasks?.[id]
  if (!task) throw new Error(`the step ${step.id} has no task ${id}`)
  const notebook = useNotebook()
  const key = `${lesson.id}/${id}`
  const wasDone = useNotes((state) => state.notebook.tasks.includes(key))
  const isDoneNow = useApp((state) => task.isDone(state))
  const isDone = mode === 'read' && (wasDone || isDoneNow)
  useEffect(() => {
    if (mode === 'read' && isDoneNow && !wasDone) notebook.done(lesson.id, id)
  }, [mode, isDoneNow, wasDone, notebook, lesson.id, id])
  return (
    <DoContext value={{ isDone }}>
      <div className={styles.do} data-done={isDone || undefined}>
        <strong>{t('do.label')}</strong>
        {children}
        {mode === 'read' && (
          <p role="status" className={styles.verdict} data-verdict={isDone ? 'right' : undefined}>
            {t(isDone ? 'do.done' : 'do.open')}
          </p>
        )}
      </div>
    </DoContext>
  )
}
