import { createContext, useContext } from 'react'

/**
 * True where a teacher or a lesson has taken the answers away. What a style sheet hides would still
 * be read aloud as a description, so sentences that tell an answer are then not written at all.
 */
export const AnswersHidden = createContext(false)

/** A sentence that tells an answer, or nothing where answers are hidden. */
export const useTold = (text: string): string | undefined =>
  useContext(AnswersHidden) ? undefined : text
