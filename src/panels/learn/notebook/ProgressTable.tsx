import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { LESSONS, type LessonId } from '../../../state/choice'
import type { Notebook } from '../../../state/notebook/notebook'
import { DataTable } from '../../../ui/DataTable'

const isOf = (lesson: LessonId) => (key: string) => key.startsWith(`${lesson}/`)

/** How far each lesson has come. */
export function ProgressTable({ notebook }: { readonly notebook: Notebook }) {
  const { t } = useTranslation('learn')
  const { integer } = useFormat()
  const { answers, tasks, reached, finished } = notebook

  function stateOf(id: LessonId) {
    if (finished.includes(id)) return `✓ ${t('notebook.progress.finished')}`
    return t((reached[id] ?? 0) > 0 ? 'notebook.progress.begun' : 'notebook.progress.untouched')
  }

  return (
    <DataTable
      caption={t('notebook.progress.title')}
      hideCaption
      columns={[
        { id: 'lesson', label: t('notebook.progress.lesson'), isRowHeader: true },
        { id: 'state', label: t('notebook.progress.state') },
        { id: 'opened', label: t('notebook.progress.opened'), align: 'end' },
        { id: 'given', label: t('notebook.progress.given'), align: 'end' },
        { id: 'right', label: t('notebook.progress.right'), align: 'end' },
        { id: 'tasks', label: t('notebook.progress.tasks'), align: 'end' },
      ]}
      rows={LESSONS.map((id) => {
        const own = Object.entries(answers).filter(([key]) => isOf(id)(key))
        const given = own.filter(([, { text }]) => text !== '')
        return {
          id,
          cells: {
            lesson: t(`lessons.${id}.title`),
            state: stateOf(id),
            opened: integer(reached[id] ?? 0),
            given: integer(given.length),
            right: integer(given.filter(([, { verdict }]) => verdict === 'right').length),
            tasks: integer(tasks.filter(isOf(id)).length),
          },
        }
      })}
    />
  )
}
