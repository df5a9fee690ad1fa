import '../ui/browserParts'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../src/app/App'
import { createI18n, SHELL_AREAS } from '../../src/i18n/i18n'
import { readAddress } from '../../src/state/address'
import { type Choice, DEFAULT_CHOICE } from '../../src/state/choice'
import { createNotebook } from '../../src/state/notebook/notebook'
import { setNotebookOf } from '../../src/state/notebook/notebookBrowser'
import { type AppStore, createAppStore } from '../../src/state/store'
import { lockWith, parseLock, questionName, unlock } from '../../src/state/teacherKey'

// The views have tests of their own; here a heading stands for each.
vi.mock('../../src/panels/convolve/ConvolveView', () => ({ default: () => <h1>a picture</h1> }))
vi.mock('../../src/panels/cost/CostView', () => ({ default: () => <h1>a cost</h1> }))
vi.mock('../../src/panels/blocks/BlocksView', () => ({ default: () => <h1>a block</h1> }))

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const QUESTION = 'How many times fewer?'

async function open(part: Partial<Choice>): Promise<AppStore> {
  const choice = { ...DEFAULT_CHOICE, ...part }
  const store = createAppStore(choice)
  setNotebookOf(
    store,
    createNotebook({
      read: async () => undefined,
      update: async () => undefined,
      erase: async () => undefined,
    }),
  )
  const i18n = await createI18n(choice.language, SHELL_AREAS)
  await act(async () => {
    render(<App store={store} i18n={i18n} base={DEFAULT_CHOICE} />)
  })
  await screen.findByRole('heading', { level: 1 })
  return store
}

const box = () => screen.findByRole('region', { name: 'Question to the class' })

it('a pupil answers, 1 wrong key says so, and the right one uncovers the answer beside it', async () => {
  const user = userEvent.setup()
  const lock = lockWith('owl', '8.84')
  const store = await open({ question: QUESTION, lock, hide: 'nav*answer' })
  const inBox = within(await box())
  await user.type(inBox.getByRole('textbox', { name: 'Your answer' }), '8')
  expect(document.documentElement.dataset.hide).toBe('nav answer')
  const key = inBox.getByRole('textbox', { name: 'Teacher’s key' })
  await user.type(key, 'cat{Enter}')
  expect(inBox.getByRole('alert').textContent).toBe('That is not the key.')
  expect(document.documentElement.dataset.hide).toBe('nav answer')
  expect(inBox.queryByText('8.84')).toBeNull()
  await user.clear(key)
  await user.type(key, 'Owl{Enter}')
  expect(document.documentElement.dataset.hide).toBe('nav')
  expect(inBox.getByText('8.84')).toBeTruthy()
  expect(inBox.getByText('The two numbers differ by 9.5%.')).toBeTruthy()
  await user.click(inBox.getByRole('button', { name: 'Put the question away' }))
  expect(store.getState().choice).toMatchObject({ question: '', lock: '', hide: '' })
  expect(screen.queryByRole('region', { name: 'Question to the class' })).toBeNull()
})

it('an answer is kept for its question and for no other', async () => {
  const user = userEvent.setup()
  const store = await open({ question: QUESTION })
  await user.type(within(await box()).getByRole('textbox', { name: 'Your answer' }), '27')
  const { notebookOf } = await import('../../src/state/notebook/notebookBrowser')
  const { answers } = notebookOf(store).getState().notebook
  expect(answers[`class/${questionName(QUESTION)}`]?.text).toBe('27')
  expect(Object.keys(answers)).toHaveLength(1)
})

it('the teacher’s dialog makes a link that opens the scene with its question and its cover', async () => {
  const user = userEvent.setup()
  await open({ kernelSize: 5, lesson: 'none' })
  await user.click(screen.getByRole('button', { name: 'Link for a class' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'A link for a class' }))
  const href = () => dialog.getByRole<HTMLInputElement>('textbox', { name: 'Link' }).value
  const choice = () => readAddress(new URL(href()).hash, DEFAULT_CHOICE).choice
  await user.click(dialog.getByRole('button', { name: 'answers' }))
  expect(dialog.getByText(/nothing will uncover them/)).toBeTruthy()
  await user.type(dialog.getByRole('textbox', { name: 'Question to pose' }), QUESTION)
  await user.type(dialog.getByRole('textbox', { name: 'Teacher’s key' }), 'owl')
  await user.type(dialog.getByRole('textbox', { name: /^Your answer/ }), '8.84')
  expect(dialog.queryByText(/nothing will uncover them/)).toBeNull()
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Language' }), 'zh-Hant')
  expect(choice()).toMatchObject({
    ...{ view: 'cost', kernelSize: 5, hide: 'answer', question: QUESTION, language: 'zh-Hant' },
  })
  const lock = parseLock(choice().lock)
  expect(lock && unlock(lock, 'owl')).toBe('8.84')
  expect(dialog.getByRole('link', { name: 'Preview in a new tab' })).toHaveProperty('href', href())
  expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeTruthy()
})

it('240 Chinese characters make a fine-grained code, and the dialog says how long the link is', async () => {
  const user = userEvent.setup()
  await open({})
  await user.click(screen.getByRole('button', { name: 'Link for a class' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'A link for a class' }))
  await user.click(dialog.getByRole('textbox', { name: 'Question to pose' }))
  await user.paste('為什麼'.repeat(80))
  expect(dialog.getByText(/fine-grained/).textContent).toMatch(/2,\d\d\d characters/)
})

it('? opens the keys of 7 groups; typed into a field it is a letter', async () => {
  const user = userEvent.setup()
  await open({ question: QUESTION })
  const field = within(await box()).getByRole<HTMLInputElement>('textbox', { name: 'Your answer' })
  await user.type(field, '?')
  expect(field.value).toBe('?')
  expect(screen.queryByRole('dialog')).toBeNull()
  act(() => field.blur())
  await user.keyboard('?')
  const dialog = within(await screen.findByRole('dialog', { name: 'About this laboratory' }))
  const names = ['Keyboard', 'In every view', /Convolve/, 'In Cost', 'In Networks', 'In Live']
  for (const name of [...names, 'In Blocks', 'In Learn']) {
    expect(dialog.getByRole('table', { name })).toBeTruthy()
  }
})

it('Shift+P is for the wall: a clicker steps the animation by 1, then the experiments', async () => {
  const user = userEvent.setup()
  const store = await open({ view: 'convolve', inChannels: 2, outChannels: 2, featureSize: 4 })
  const { choice } = store.getState()
  expect(choice.projector).toBe(false)
  await user.keyboard('{PageDown}')
  expect(store.getState().choice.step).toBe(0)
  // Its keys come after the view.
  await waitFor(async () => {
    await user.keyboard('{Shift>}P{/Shift}')
    expect(document.documentElement.dataset.projector).toBe('on')
  })
  await user.keyboard('{PageDown}{ArrowRight}{PageUp}')
  expect(store.getState().choice.step).toBe(1)
  const { choose } = await import('../../src/state/store')
  act(() => choose(store, { view: 'blocks' }))
  await screen.findByRole('heading', { name: 'a block' })
  await user.keyboard('{PageDown}')
  expect(store.getState().choice.experiment).toBe('v1block')
})

it('a projector is switched on and off in the menu of colours', async () => {
  const user = userEvent.setup()
  const store = await open({})
  await user.click(screen.getByRole('button', { name: 'Colours' }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Projector mode on' }))
  expect(store.getState().choice).toMatchObject({ projector: true, theme: 'auto' })
})
