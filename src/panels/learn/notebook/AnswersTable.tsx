import { useTranslation } from 'react-i18next'
import type { Question } from '../../../core/questions/question'
import { useFormat } from '../../../i18n/useFormat'
import { LESSONS, type LessonId } from '../../../state/choice'
import type { Answer, Notebook } from '../../../state/notebook/notebook'
import { DataTable } from '../../../ui/DataTable'
import { usePlans } from './usePlans'

interface Given {
  readonly key: string
  readonly lesson: LessonId
  /** Its place in the lesson, from 1. */
  readonly step: number
  readonly question: Question
  readonly answer: Answer
}

/** Every answer in the order of the lessons, and what came of it. */
export function AnswersTable({ notebook }: { readonly notebook: Notebook }) {
  const { t } = useTranslation('learn')
  const { integer } = useFormat()
  const { answers } = notebook
  const answered = LESSONS.filter((id) =>
    Object.entries(answers).some(([key, { text, isShown }]) => {
      return key.startsWith(`${id}/`) && (text !== '' || isShown)
    }),
  )
  const plans = usePlans(answered)
  const given = plans.flatMap(({ id, steps }) =>
    steps.flatMap(({ questions }, at) =>
      Object.entries(questions ?? {}).flatMap(([name, question]): Given[] => {
        const key = `${id}/${name}`
        const answer = answers[key]
        if (!answer || (answer.text === '' && !answer.isShown)) return []
        return [{ key, lesson: id, step: at + 1, question, answer }]
      }),
    ),
  )
  if (given.length === 0) return null

  function said({ question, answer: { text } }: Given) {
    if (text === '') return '–'
    if (question.kind === 'line') return t('notebook.answers.drawn')
    if (question.kind === 'numeric') return text
    return t('notebook.answers.option', { number: question.options.indexOf(text) + 1 })
  }

  function verdict({ answer: { verdict: judged, isShown } }: Given) {
    if (isShown) return t('notebook.answers.shown')
    if (judged === '' || judged === 'unread') return t('notebook.answers.unchecked')
    return judged === 'right' ? `✓ ${t('notebook.answers.right')}` : t('notebook.answers.wrong')
  }

  return (
    <>
      <h3>{t('notebook.answers.title')}</h3>
      <DataTable
        caption={t('notebook.answers.title')}
        hideCaption
        columns={[
          { id: 'lesson', label: t('notebook.progress.lesson'), isRowHeader: true },
          { id: 'step', label: t('notebook.answers.step'), align: 'end' },
          { id: 'answer', label: t('notebook.answers.answer') },
          { id: 'verdict', label: t('notebook.answers.verdict') },
        ]}
        rows={given.map((one) => ({
          id: one.key,
          cells: {
            lesson: t(`lessons.${one.lesson}.title`),
            step: integer(one.step),
            answer: said(one),
            verdict: verdict(one),
          },
        }))}
      />
    </>
  )
}
