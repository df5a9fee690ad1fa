import '../../ui/browserParts'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import NotebookSection from '../../../src/panels/learn/notebook/NotebookSection'
import { EMPTY_NOTEBOOK, type Notebook } from '../../../src/state/notebook/notebook'
import { printNotebookFile } from '../../../src/state/notebook/notebookFile'
import { draw, EMPTY_SHELF } from './page'

const saved: Blob[] = []
beforeEach(() => {
  saved.length = 0
  // jsdom has no addresses for files, and opens none.
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob)
    return 'blob:here'
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})
afterEach(cleanup)

const MINE: Notebook = {
  ...EMPTY_NOTEBOOK,
  answers: {
    'price/cell': { text: '27', seed: 0, verdict: 'right', isShown: false },
    'price/dearest': { text: 'side', seed: 0, verdict: '', isShown: false },
  },
  tasks: ['price/end'],
  notes: { price: 'K stands squared' },
  reached: { price: 4 },
}
const shelf = { ...EMPTY_SHELF, read: async () => MINE }

const file = (text: string) => new File([text], 'notebook.json', { type: 'application/json' })

/** Gives a file to the field behind the import button. */
async function give(text: string) {
  const field = document.querySelector<HTMLInputElement>('input[type=file]')
  await userEvent.setup().upload(field as HTMLInputElement, file(text))
}

it('shows each lesson’s progress, every answer with what came of it, and the notes', async () => {
  await draw(<NotebookSection />, {}, { shelf })
  const row = screen.getByRole('rowheader', { name: 'What a convolution costs' }).closest('tr')
  const cells = within(row as HTMLElement).getAllByRole('cell')
  expect(cells.map((cell) => cell.textContent)).toEqual(['begun', '4', '2', '1', '1'])
  expect(screen.getByText('Kept on this device.')).toBeTruthy()
  expect(screen.getByText('K stands squared')).toBeTruthy()
  const answers = await screen.findByRole('table', { name: 'Your answers' })
  const given = within(answers).getAllByRole('row').slice(1)
  expect(given.map((one) => one.textContent)).toEqual([
    'What a convolution costs127✓ right',
    'What a convolution costs4Option 3not checked',
  ])
})

it('what is exported and erased comes back whole from its file', async () => {
  const user = userEvent.setup()
  const { notebook } = await draw(<NotebookSection />, {}, { shelf })
  await user.click(screen.getByRole('button', { name: 'Export as a file' }))
  expect(saved).toHaveLength(1)
  const text = printNotebookFile(notebook.getState().notebook)
  expect(saved[0]?.size).toBe(new Blob([text]).size)

  await user.click(screen.getByRole('button', { name: 'Erase everything' }))
  const sure = await screen.findByRole('dialog', { name: 'Erase the whole notebook?' })
  expect(notebook.getState().notebook).toEqual(MINE)
  await user.click(within(sure).getByRole('button', { name: 'Erase everything' }))
  await waitFor(() => expect(notebook.getState().notebook).toEqual(EMPTY_NOTEBOOK))

  await give(text)
  const ask = await screen.findByRole('dialog', { name: 'What should happen with this file?' })
  expect(ask.textContent).toContain('Answers: 2. Lessons with notes: 1. Finished lessons: 0.')
  await user.click(within(ask).getByRole('button', { name: 'Replace mine' }))
  expect(notebook.getState().notebook).toEqual(MINE)
})

it('erasing can be thought better of', async () => {
  const user = userEvent.setup()
  const { notebook } = await draw(<NotebookSection />, {}, { shelf })
  await user.click(screen.getByRole('button', { name: 'Erase everything' }))
  const sure = await screen.findByRole('dialog')
  await user.click(within(sure).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(notebook.getState().notebook).toEqual(MINE)
})

it('a file is added to what is there, or left alone when its dialog is closed', async () => {
  const user = userEvent.setup()
  const { notebook } = await draw(<NotebookSection />, {}, { shelf })
  const theirs = printNotebookFile({ ...EMPTY_NOTEBOOK, notes: { ratio: 'limit' } })
  await give(theirs)
  await screen.findByRole('dialog')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(notebook.getState().notebook).toEqual(MINE)
  await give(theirs)
  await user.click(await screen.findByRole('button', { name: 'Add to mine' }))
  expect(notebook.getState().notebook).toEqual({
    ...MINE,
    notes: { price: 'K stands squared', ratio: 'limit' },
  })
})

it.each(['', 'no json', '{"kind":"separable-lab-notebook","version":1}'])(
  'a bad file (%j) is told and changes nothing',
  async (text) => {
    const { notebook } = await draw(<NotebookSection />, {}, { shelf })
    await give(text)
    expect((await screen.findByRole('alert')).textContent).toContain('holds no notebook')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(notebook.getState().notebook).toEqual(MINE)
  },
)

it('a browser that keeps nothing says so, and an empty notebook offers nothing to export', async () => {
  const refusing = { ...EMPTY_SHELF, read: () => Promise.reject(new Error('refused')) }
  await draw(<NotebookSection />, { language: 'zh-Hans' }, { shelf: refusing })
  expect(await screen.findByText(/这个浏览器不保存数据/)).toBeTruthy()
  const button = screen.getByRole<HTMLButtonElement>('button', { name: '导出为文件' })
  expect(button.disabled).toBe(true)
})
