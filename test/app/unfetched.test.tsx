import '../ui/browserParts'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../src/app/App'
import { createI18n, SHELL_AREAS } from '../../src/i18n/i18n'
import { type Choice, DEFAULT_CHOICE } from '../../src/state/choice'
import { createAppStore } from '../../src/state/store'

// A view stands for itself; what comes late never comes, as after a new version took the old
// files away.
vi.mock('../../src/panels/cost/CostView', () => ({ default: () => <h1>a cost</h1> }))
vi.mock('../../src/app/HelpDialog', () => Promise.reject(new Error('gone')))
vi.mock('../../src/app/teach/ClassLinkDialog', () => Promise.reject(new Error('gone')))
vi.mock('../../src/app/teach/QuestionBox', () => Promise.reject(new Error('gone')))
vi.mock('../../src/app/tools/PageTools', () => Promise.reject(new Error('gone')))
vi.mock('../../src/panels/learn/aside/LessonAside', () => Promise.reject(new Error('gone')))

beforeEach(() => {
  localStorage.clear()
  // React tells of each failure, which is what is asked for here.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const FAULT = 'This panel has stopped'

async function open(part: Partial<Choice>): Promise<void> {
  const choice = { ...DEFAULT_CHOICE, ...part }
  const i18n = await createI18n(choice.language, SHELL_AREAS)
  await act(async () => {
    render(<App store={createAppStore(choice)} i18n={i18n} base={DEFAULT_CHOICE} />)
  })
  await screen.findByRole('heading', { level: 1 })
}

it.each([
  ['a lesson', { lesson: 'price' }, 2],
  ['a question', { question: 'How many?' }, 2],
  ['the page’s keys alone', {}, 1],
] as const)('%s that cannot be fetched leaves the view: %j, %i faults', async (_, part, faults) => {
  await open(part)
  await waitFor(() => expect(screen.getAllByText(FAULT)).toHaveLength(faults))
  expect(screen.getByRole('heading', { level: 1, name: 'a cost' })).toBeDefined()
})

it.each(['Help', 'Link for a class'])(
  '“%s” that cannot be fetched takes 1 part of the page away, and 1 press brings it back',
  async (name) => {
    const user = userEvent.setup()
    await open({})
    await waitFor(() => expect(screen.getAllByText(FAULT)).toHaveLength(1))
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(screen.getAllByText(FAULT)).toHaveLength(2))
    expect(screen.getByRole('heading', { level: 1, name: 'a cost' })).toBeDefined()
    expect(screen.queryByRole('button', { name })).toBeNull()
    await user.click(screen.getAllByRole('button', { name: 'Start it again' })[0]!)
    expect(screen.getByRole('button', { name })).toBeDefined()
  },
)
