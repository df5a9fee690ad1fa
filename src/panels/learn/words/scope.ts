import { createContext, useContext } from 'react'
import type { Question, Values } from '../../../core/questions/question'
import type { Lesson, LessonStep } from '../../../lessons/lesson'
import type { Answer } from '../../../state/notebook/notebook'

/** `read`: one step beside its scene; `sheet`: all of them, to print; `answers`: with answers. */
export type LessonMode = 'read' | 'sheet' | 'answers'

export interface LessonScope {
  readonly lesson: Lesson
  /** The open step; in a printed sheet, the first. */
  readonly step: LessonStep
  readonly mode: LessonMode
}

export const LessonContext = createContext<LessonScope | null>(null)

/** The step whose words are being drawn, with its lesson. */
export function useLesson(): LessonScope {
  const scope = useContext(LessonContext)
  if (!scope) throw new Error('words of a lesson outside of a lesson')
  return scope
}

export interface AskScope {
  readonly question: Question
  readonly values: Values
  readonly answer: Answer
  readonly choose: (option: string) => void
}

/** The question whose words are being drawn, or null in between. */
export const AskContext = createContext<AskScope | null>(null)

/** What a task's words wait for. */
export const DoContext = createContext<{ readonly isDone: boolean } | null>(null)
