import { type ReactNode, useContext } from 'react'
import { LessonContext, useLesson } from './scope'

interface StepProps {
  readonly id: string
  readonly children: ReactNode
}

/** The words of one step; read, they are there while the step is open, printed, always. */
export function Step({ id, children }: StepProps) {
  const scope = useContext(LessonContext)
  const { lesson, step, mode } = useLesson()
  const own = lesson.steps.find((other) => other.id === id)
  if (!own || !scope) throw new Error(`the lesson ${lesson.id} has no step ${id}`)
  if (mode === 'read') return step.id === id ? children : null
  return (
    <LessonContext value={{ ...scope, step: own }}>
      <section>{children}</section>
    </LessonContext>
  )
}
