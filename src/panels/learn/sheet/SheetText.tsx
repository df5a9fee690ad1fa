import type { FetchedLesson } from '../aside/useLessonFetched'
import { LessonContext, type LessonMode } from '../words/scope'
import { WORDS } from '../words/words'
import styles from './sheet.module.css'

interface SheetTextProps {
  readonly fetched: FetchedLesson
  readonly mode: Exclude<LessonMode, 'read'>
}

/** All steps of a lesson one after the other; among the answers only what was asked. */
export function SheetText({ fetched: { plan, Text }, mode }: SheetTextProps) {
  const [step] = plan.steps
  if (!step) return null
  return (
    <div className={styles.text} data-mode={mode}>
      <LessonContext value={{ lesson: plan, step, mode }}>
        <Text components={WORDS} />
      </LessonContext>
    </div>
  )
}
