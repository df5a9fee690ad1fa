import { createContext, useContext } from 'react'

/** Why a typed value was not taken as it stood, and what stands there now. */
export interface Refusal {
  readonly reason: 'empty' | 'notANumber' | 'tooSmall' | 'tooLarge' | 'notWhole' | 'notAllowed'
  readonly asked: string
  readonly used: string
  readonly min: string
  readonly max: string
}

/** What controls say by themselves. The app gives the words of the page's language. */
export interface ControlWords {
  readonly refusal: (refusal: Refusal) => string
  readonly close: string
  readonly scrollable: string
  /** A panel that has stopped, and what a reader can do about it. */
  readonly fault: {
    readonly title: string
    readonly body: string
    readonly again: string
    readonly copy: string
    readonly copied: string
    readonly details: string
  }
}

/** Without words from the app a control still says what it can in signs alone. */
const SIGNS: ControlWords = {
  refusal: ({ min, max, used }) => `${min} – ${max}: ${used}`,
  close: '×',
  scrollable: '↔',
  fault: { title: '⚠', body: '', again: '↻', copy: '⧉', copied: '✓', details: '…' },
}

export const WordsContext = createContext<ControlWords>(SIGNS)

export const useWords = () => useContext(WordsContext)
