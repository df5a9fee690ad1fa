import { expect, it } from 'vitest'
import {
  type Answer,
  EMPTY_NOTEBOOK,
  MOST_NOTE,
  type Notebook,
} from '../../../src/state/notebook/notebook'
import {
  isEmpty,
  mergeNotebooks,
  printNotebookFile,
  readNotebookFile,
} from '../../../src/state/notebook/notebookFile'

const answer = (text: string, verdict = ''): Answer => ({ text, seed: 0, verdict, isShown: false })

const MINE: Notebook = {
  ...EMPTY_NOTEBOOK,
  answers: { 'price/cell': answer('9', 'oneChannel'), 'price/layer': answer('1', 'right') },
  tasks: ['price/end'],
  notes: { price: 'mine' },
  reached: { price: 4, ratio: 1 },
  finished: ['price'],
}
const THEIRS: Notebook = {
  ...EMPTY_NOTEBOOK,
  answers: { 'price/cell': answer('27', 'right'), 'price/layer': answer('2', 'wrong') },
  tasks: ['price/end', 'price/afford'],
  notes: { price: 'theirs', width: 'α' },
  reached: { price: 2, width: 3 },
  finished: ['width'],
}

it('a notebook written to a file is the same when it is read', () => {
  expect(readNotebookFile(printNotebookFile(MINE))).toEqual(MINE)
  expect(readNotebookFile(printNotebookFile(EMPTY_NOTEBOOK))).toEqual(EMPTY_NOTEBOOK)
})

it.each([
  '',
  'null',
  '{',
  '[]',
  JSON.stringify(MINE),
  JSON.stringify({ kind: 'separable-lab-notebook' }),
  JSON.stringify({ kind: 'separable-lab-notebook', ...MINE, version: 2 }),
  JSON.stringify({ kind: 'separable-lab-notebook', ...MINE, finished: ['nowhere'] }),
  printNotebookFile(MINE).slice(0, -9),
])('%s is no notebook’s file', (text) => expect(readNotebookFile(text)).toBeUndefined())

it('two notebooks merged hold both notes, both tasks, and the further progress', () => {
  expect(mergeNotebooks(MINE, THEIRS)).toEqual({
    ...EMPTY_NOTEBOOK,
    answers: { 'price/cell': answer('27', 'right'), 'price/layer': answer('1', 'right') },
    tasks: ['price/end', 'price/afford'],
    notes: { price: 'mine\n\ntheirs', width: 'α' },
    reached: { price: 4, ratio: 1, width: 3 },
    finished: ['price', 'width'],
  })
})

it('merging a second time, or with nothing, changes nothing', () => {
  const once = mergeNotebooks(MINE, THEIRS)
  expect(mergeNotebooks(once as Notebook, THEIRS)).toEqual(once)
  expect(mergeNotebooks(MINE, EMPTY_NOTEBOOK)).toEqual(MINE)
  expect(mergeNotebooks(EMPTY_NOTEBOOK, MINE)).toEqual(MINE)
})

it('notes that are too long together are refused rather than cut', () => {
  const long = (letter: string): Notebook => ({
    ...EMPTY_NOTEBOOK,
    notes: { price: letter.repeat(MOST_NOTE - 10) },
  })
  expect(readNotebookFile(printNotebookFile(long('a')))).toEqual(long('a'))
  expect(mergeNotebooks(long('a'), long('b'))).toBeUndefined()
  expect(mergeNotebooks(long('a'), long('a'))).toEqual(long('a'))
})

it('a notebook is empty until something is written in it', () => {
  expect(isEmpty(EMPTY_NOTEBOOK)).toBe(true)
  expect(isEmpty({ ...EMPTY_NOTEBOOK, notes: { price: 'x' } })).toBe(false)
  expect(isEmpty(MINE)).toBe(false)
})
