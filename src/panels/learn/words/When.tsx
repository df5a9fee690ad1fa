import { type ReactNode, useContext } from 'react'
import { lettered } from './lettered'
import { AskContext, DoContext, useLesson } from './scope'
import styles from './words.module.css'

interface WhenProps {
  /** `right`, `wrong`, `done`, or the name of an option or of a known misunderstanding. */
  readonly is: string
  readonly children: ReactNode
}

/** What is said to an answer, or after a task, and why; printed among the answers. */
export function When({ is, children }: WhenProps) {
  const { mode } = useLesson()
  const ask = useContext(AskContext)
  const task = useContext(DoContext)
  const isSaid =
    mode === 'answers'
      ? is === 'right' || is === 'done'
      : mode === 'read' && (ask ? isSaidTo(ask.answer, is) : task?.isDone && is === 'done')
  return isSaid ? <div className={styles.when}>{lettered(children)}</div> : null
}

const isSaidTo = (answer: { verdict: string; isShown: boolean }, is: string) =>
  answer.isShown ? is === 'right' : answer.verdict === is
