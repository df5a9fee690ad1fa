import { expect, it } from 'vitest'
import {
  answerOf,
  createNotebook,
  EMPTY_NOTEBOOK,
  type NotebookShelf,
  readNotebook,
} from '../../../src/state/notebook/notebook'

/** A place that several pages may keep one notebook in, with what was written there. */
const shelfOf = (first: unknown = undefined) => {
  let kept = first
  const written: unknown[] = []
  const pages: { readonly told: (() => void)[] }[] = []
  const page = (): NotebookShelf => {
    const told: (() => void)[] = []
    pages.push({ told })
    const tell = () => {
      for (const other of pages) if (other.told !== told) for (const heard of other.told) heard()
    }
    return {
      read: async () => kept,
      async update(change) {
        const next = change(kept)
        if (next === kept) return
        kept = next
        written.push(next)
        tell()
      },
      async erase() {
        kept = undefined
        written.push('erased')
        tell()
      },
      watch: (heard) => void told.push(heard),
    }
  }
  return { shelf: page(), page, written }
}
const REFUSING: NotebookShelf = {
  read: () => Promise.reject(new Error('refused')),
  update: () => Promise.reject(new Error('full')),
  erase: () => Promise.reject(new Error('refused')),
}
const turns = () => new Promise((resolve) => setTimeout(resolve))

it('an answer is kept with its seed, its verdict and whether it was shown', async () => {
  const { shelf, written } = shelfOf()
  const notebook = createNotebook(shelf)
  await turns()
  notebook.answer('price', 'cell', { text: '27' })
  notebook.answer('price', 'cell', { verdict: 'right' })
  const { notebook: now } = notebook.getState()
  expect(answerOf(now, 'price', 'cell')).toEqual({
    ...{ text: '27', seed: 0, verdict: 'right', isShown: false },
  })
  await turns()
  expect(written.at(-1)).toEqual(now)
})

it('what the device kept is there again; what is no notebook is not taken', async () => {
  const kept = { ...EMPTY_NOTEBOOK, finished: ['price'] }
  const one = createNotebook(shelfOf(kept).shelf)
  const other = createNotebook(shelfOf({ version: 2 }).shelf)
  expect(one.getState().keeping).toBe('reading')
  await turns()
  expect(one.getState()).toEqual({ notebook: kept, keeping: 'kept' })
  expect(other.getState().notebook).toEqual(EMPTY_NOTEBOOK)
})

it('what was written before the device had read goes on top of what it kept', async () => {
  const kept = { ...EMPTY_NOTEBOOK, finished: ['ratio'], reached: { price: 4 } }
  const { shelf, written } = shelfOf(kept)
  const notebook = createNotebook(shelf)
  notebook.reach('price', 2)
  notebook.finish('price')
  expect(written).toEqual([])
  await turns()
  const { notebook: now } = notebook.getState()
  expect(now).toMatchObject({ finished: ['ratio', 'price'], reached: { price: 4 } })
  expect(written).toEqual([now])
})

it('a later version’s notebook is not written over, until the reader replaces or erases it', async () => {
  const { shelf, written } = shelfOf({ version: 2 })
  const notebook = createNotebook(shelf)
  notebook.reach('price', 1)
  await turns()
  notebook.finish('price')
  await turns()
  expect(notebook.getState()).toMatchObject({ keeping: 'unkept' })
  expect(notebook.getState().notebook.finished).toEqual(['price'])
  expect(written).toEqual([])
  notebook.replace(EMPTY_NOTEBOOK)
  await turns()
  expect(written).toEqual([EMPTY_NOTEBOOK])
})

it('a device that keeps nothing is told, and the lesson goes on', async () => {
  const notebook = createNotebook(REFUSING)
  notebook.done('price', 'afford')
  notebook.done('price', 'afford')
  await turns()
  expect(notebook.getState().keeping).toBe('unkept')
  expect(notebook.getState().notebook.tasks).toEqual(['price/afford'])
})

it('erasing leaves nothing, here and on the device', async () => {
  const { shelf, written } = shelfOf()
  const notebook = createNotebook(shelf)
  notebook.note('price', 'mine')
  await notebook.erase()
  expect(notebook.getState().notebook).toEqual(EMPTY_NOTEBOOK)
  expect(written.at(-1)).toBe('erased')
})

it.each([null, 7, {}, { ...EMPTY_NOTEBOOK, notes: { nowhere: 'x' }, finished: ['nowhere'] }])(
  '%j is no notebook',
  (value) => expect(readNotebook(value)).toBeUndefined(),
)

it('two pages of one notebook lose nothing of each other, and show it', async () => {
  const { shelf, page, written } = shelfOf()
  const [one, other] = [createNotebook(shelf), createNotebook(page())]
  await turns()
  one.answer('price', 'cell', { text: '27' })
  other.answer('ratio', 'limit', { text: '9' })
  one.note('price', 'mine')
  other.done('ratio', 'twenty')
  other.note('price', 'mine, of later')
  await turns()
  const { notebook } = one.getState()
  expect(notebook).toEqual(other.getState().notebook)
  expect(notebook).toEqual(written.at(-1))
  expect(Object.keys(notebook.answers).toSorted()).toEqual(['price/cell', 'ratio/limit'])
  expect(notebook).toMatchObject({ tasks: ['ratio/twenty'], notes: { price: 'mine, of later' } })
  await other.erase()
  await turns()
  expect(one.getState().notebook).toEqual(EMPTY_NOTEBOOK)
  one.finish('price')
  await turns()
  expect(written.at(-1)).toEqual({ ...EMPTY_NOTEBOOK, finished: ['price'] })
})

it('a page that hears nothing of the others still writes only what it changed', async () => {
  const { shelf, page, written } = shelfOf()
  const { watch: _, ...deaf } = page()
  const [one, other] = [createNotebook(shelf), createNotebook(deaf)]
  await turns()
  one.answer('price', 'cell', { text: '27' })
  await turns()
  other.reach('ratio', 3)
  await turns()
  expect(written.at(-1)).toMatchObject({ answers: { 'price/cell': {} }, reached: { ratio: 3 } })
})

it('what could not be written is written with what comes next', async () => {
  const { shelf, written } = shelfOf()
  let isFull = true
  const notebook = createNotebook({
    ...shelf,
    update: (change) => (isFull ? Promise.reject(new Error('full')) : shelf.update(change)),
  })
  notebook.note('price', 'mine')
  await turns()
  expect(notebook.getState()).toMatchObject({
    keeping: 'unkept',
    notebook: { notes: { price: 'mine' } },
  })
  isFull = false
  notebook.reach('ratio', 2)
  await turns()
  expect(notebook.getState().keeping).toBe('kept')
  expect(written).toEqual([{ ...EMPTY_NOTEBOOK, notes: { price: 'mine' }, reached: { ratio: 2 } }])
})
