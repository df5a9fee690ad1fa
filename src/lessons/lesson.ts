import type { Question } from '../core/questions/question'
import type { Choice, LessonId } from '../state/choice'
import type { AppState } from '../state/store'

/** Something the reader does in the laboratory itself; what is done is read off its state. */
export interface Task {
  readonly isDone: (state: Pick<AppState, 'choice' | 'run' | 'lab'>) => boolean
  /** A state in which it is done, reachable from the step's scene; tests hold the two together. */
  readonly example: Partial<Choice>
  /** What the runtime says in that state, for a task that waits for a measurement. */
  readonly exampleState?: Partial<Pick<AppState, 'run' | 'lab'>>
}

/** The `data-piece` a text points at; one that moves on follows what the reader has done. */
export type Pointing = string | ((choice: Choice) => string)

/** Points at one part while the scene covers another, and at that one as soon as it is shown. */
export const onceShown =
  (before: string, after: string) =>
  ({ hide }: Choice): string =>
    hide === '' ? after : before

/** A page of a lesson: a few sentences, beside a scene that the reader may change. */
export interface LessonStep {
  /** Names the `<Step>` of each language's text. */
  readonly id: string
  /** What the step sets as it opens; what it does not name stays as it is. */
  readonly scene?: Partial<Choice>
  readonly point?: Pointing
  readonly questions?: Readonly<Record<string, Question>>
  readonly tasks?: Readonly<Record<string, Task>>
}

/** A lesson apart from its words, which stand in a text of each language beside it. */
export interface Lesson {
  readonly id: LessonId
  /** What a reader takes, in minutes. */
  readonly minutes: number
  readonly steps: readonly LessonStep[]
}
