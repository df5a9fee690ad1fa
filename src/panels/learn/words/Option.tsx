import { type ReactNode, useContext } from 'react'
import { Radio } from 'react-aria-components/RadioGroup'
import { lettered } from './lettered'
import { AskContext, useLesson } from './scope'
import styles from './words.module.css'

interface OptionProps {
  readonly id: string
  readonly children: ReactNode
}

/** One of the answers to choose from; a box to tick on paper. */
export function Option({ id, children }: OptionProps) {
  const { mode } = useLesson()
  const ask = useContext(AskContext)
  if (ask?.question.kind !== 'choice') throw new Error(`an option ${id} of no choice`)
  if (!ask.question.options.includes(id)) throw new Error(`the question has no option ${id}`)
  const isRight = ask.question.answer(ask.values) === id
  if (mode === 'read') {
    return (
      <Radio
        value={id}
        className={styles.option ?? ''}
        data-right={(ask.answer.isShown && isRight) || undefined}
      >
        <span>{lettered(children)}</span>
      </Radio>
    )
  }
  return (
    <p className={styles.box}>
      <span aria-hidden="true">{mode === 'answers' && isRight ? '☑' : '☐'}</span>{' '}
      {lettered(children)}
    </p>
  )
}
