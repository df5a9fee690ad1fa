import { type Answer, EMPTY_NOTEBOOK, MOST_NOTE, type Notebook, readNotebook } from './notebook'

/** Says of a file what it is, before anything in it is believed. */
const KIND = 'separable-lab-notebook'

/** Larger than any notebook that twelve lessons can fill; more is not read. */
export const MOST_BYTES = 4_000_000

/** A notebook as the text of a file. */
export const printNotebookFile = (notebook: Notebook): string =>
  `${JSON.stringify({ kind: KIND, ...notebook }, null, 2)}\n`

/** The notebook in a file's text; undefined for any other text. Never throws. */
export function readNotebookFile(text: string): Notebook | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isOurs = typeof value === 'object' && value !== null && 'kind' in value
    return isOurs && value.kind === KIND ? readNotebook(value) : undefined
  } catch {
    return undefined
  }
}

const isRight = ({ verdict, isShown }: Answer) => verdict === 'right' && !isShown

function mergedAnswers(own: Notebook['answers'], other: Notebook['answers']) {
  const merged = { ...other, ...own }
  for (const [key, answer] of Object.entries(other)) {
    const mine = own[key]
    if (mine && (mine.text === '' || (isRight(answer) && !isRight(mine)))) merged[key] = answer
  }
  return merged
}

function mergedNote(own = '', other = ''): string {
  if (own.includes(other)) return own
  if (other.includes(own)) return other
  return `${own}\n\n${other}`
}

/**
 * Two notebooks in one, nothing of either's notes, tasks and progress left out; where both answer
 * a question, the own answer stays unless only the other is right. Undefined where the notes of a
 * lesson together are longer than a notebook takes.
 */
export function mergeNotebooks(own: Notebook, other: Notebook): Notebook | undefined {
  const notes: Notebook['notes'] = { ...own.notes }
  const reached: Notebook['reached'] = { ...own.reached }
  for (const lesson of keysOf(other.notes)) {
    const note = mergedNote(own.notes[lesson], other.notes[lesson])
    if (note.length > MOST_NOTE) return undefined
    notes[lesson] = note
  }
  for (const lesson of keysOf(other.reached))
    reached[lesson] = Math.max(own.reached[lesson] ?? 0, other.reached[lesson] ?? 0)
  return {
    ...EMPTY_NOTEBOOK,
    answers: mergedAnswers(own.answers, other.answers),
    tasks: [...new Set([...own.tasks, ...other.tasks])],
    notes,
    reached,
    finished: [...new Set([...own.finished, ...other.finished])],
  }
}

/** The keys of a record that only ever holds those of its type. */
const keysOf = <Key extends string>(record: Partial<Record<Key, unknown>>) =>
  Object.keys(record) as Key[]

/** Nothing was written in it yet. */
export const isEmpty = ({ answers, tasks, notes, reached, finished }: Notebook): boolean =>
  [answers, tasks, notes, reached, finished].every((part) => Object.keys(part).length === 0)
