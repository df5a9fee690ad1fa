import { type ReactNode, useId, useMemo } from 'react'
import { RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import { judge, type Question, rightAnswer, valuesOf } from '../../../core/questions/question'
import { useFormat } from '../../../i18n/useFormat'
import { type Answer, answerOf } from '../../../state/notebook/notebook'
import { useNotebook, useNotes } from '../../../state/notebook/useNotebook'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { LineAnswer } from './LineAnswer'
import { LineOnPaper } from './LineOnPaper'
import { NumberAnswer } from './NumberAnswer'
import { printAnswer } from './printAnswer'
import { AskContext, type AskScope, useLesson } from './scope'
import styles from './words.module.css'

interface AskProps {
  /** Of the step's questions. */
  readonly id: string
  readonly children: ReactNode
}

/** A question: predict, then have it checked or shown. Nothing is judged before it is asked for. */
export function Ask({ id, children }: AskProps) {
  const { t } = useTranslation('learn')
  const { lesson, step, mode } = useLesson()
  const question = step.questions?.[id]
  if (!question) throw new Error(`the step ${step.id} asks no ${id}`)
  const store = useStore()
  const notebook = useNotebook()
  const answer = useNotes((state) => answerOf(state.notebook, lesson.id, id))
  const seed = mode === 'read' ? answer.seed : 0
  const values = useMemo(() => valuesOf(question, seed), [question, seed])
  const write = (part: Partial<Answer>) => notebook.answer(lesson.id, id, part)
  const take = (text: string) => write({ text, verdict: '', isShown: false })
  const uncover = () => choose(store, { hide: '' })

  function check() {
    const verdict = judge(question as Question, values, answer.text)
    write({ verdict, isShown: false })
    if (verdict === 'right') uncover()
  }

  const scope: AskScope = { question, values, answer, choose: take }
  const verdictId = useId()
  return (
    <AskContext value={scope}>
      <div className={styles.ask} data-ask={question.kind}>
        {question.kind === 'choice' && mode === 'read' ? (
          <RadioGroup
            className={styles.options ?? ''}
            aria-label={t('ask.answer')}
            value={answer.text === '' ? null : answer.text}
            onChange={take}
          >
            {children}
          </RadioGroup>
        ) : (
          children
        )}
        {mode === 'read' && (
          <>
            {question.kind === 'numeric' && (
              <NumberAnswer
                question={question}
                text={answer.text}
                describedBy={verdictId}
                onChange={take}
                onEnter={check}
              />
            )}
            {question.kind === 'line' && (
              <LineAnswer question={question} values={values} answer={answer} onChange={take} />
            )}
            <AskButtons
              question={question}
              answer={answer}
              onCheck={check}
              onShow={() => {
                write({ isShown: true })
                uncover()
              }}
              onAnother={() =>
                write({ seed: (answer.seed + 1) % 10_000, text: '', verdict: '', isShown: false })
              }
            />
            <AskVerdict id={verdictId} scope={scope} />
          </>
        )}
        {mode === 'sheet' && question.kind === 'numeric' && <div className={styles.blank} />}
        {mode !== 'read' && question.kind === 'line' && (
          <LineOnPaper question={question} values={values} isTold={mode === 'answers'} />
        )}
        {mode === 'answers' && <AskVerdict id={verdictId} scope={withShown(scope)} />}
      </div>
    </AskContext>
  )
}

const withShown = (scope: AskScope): AskScope => ({
  ...scope,
  answer: { ...scope.answer, isShown: true },
})

interface AskButtonsProps {
  readonly question: Question
  readonly answer: Answer
  readonly onCheck: () => void
  readonly onShow: () => void
  readonly onAnother: () => void
}

function AskButtons({ question, answer, onCheck, onShow, onAnother }: AskButtonsProps) {
  const { t } = useTranslation('learn')
  const isOver = answer.isShown || answer.verdict === 'right'
  return (
    <div className={styles.buttons}>
      <Button kind="primary" onPress={onCheck} isDisabled={answer.text === ''}>
        {t('ask.check')}
      </Button>
      {!isOver && <Button onPress={onShow}>{t('ask.show')}</Button>}
      {isOver && question.vary && <Button onPress={onAnother}>{t('ask.another')}</Button>}
    </div>
  )
}

/** What came of the answer, said when it comes. */
function AskVerdict({ id, scope }: { readonly id: string; readonly scope: AskScope }) {
  const { t } = useTranslation('learn')
  const format = useFormat()
  const { question, values, answer } = scope
  const said = () => {
    if (answer.isShown && question.kind === 'numeric') {
      const printed = printAnswer(question, Number(rightAnswer(question, values)), format)
      return t('ask.shown', { answer: printed })
    }
    if (answer.isShown && question.kind === 'choice') {
      const place = question.options.indexOf(rightAnswer(question, values))
      return t('ask.shownOption', { number: format.integer(place + 1) })
    }
    if (answer.isShown || answer.verdict === '') return ''
    if (answer.verdict === 'right') return t('ask.right')
    if (answer.verdict !== 'unread') return t('ask.wrong')
    return t('ask.unread', { example: format.integer(12_345) })
  }
  return (
    <p id={id} role="status" className={styles.verdict} data-verdict={answer.verdict || undefined}>
      {said()}
    </p>
  )
}
