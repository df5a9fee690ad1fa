import '../../ui/browserParts'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import LearnView from '../../../src/panels/learn/LearnView'
import { savePreferences } from '../../../src/state/preferences'
import { draw } from './page'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  Reflect.deleteProperty(globalThis, 'caches')
})

async function open() {
  const drawn = await draw(<LearnView />, { panel: 'privacy' })
  await screen.findByRole('heading', { level: 2, name: 'What is kept, and where' })
  return drawn
}

const rowOf = (thing: RegExp) =>
  within(screen.getByRole('rowheader', { name: thing }).closest('tr') as HTMLElement)

it('#/learn?panel=privacy says 3 sentences and 6 things, each with its place and its end', async () => {
  await open()
  const section = screen.getByRole('region', { name: 'What is kept, and where' })
  const sentences = [...section.querySelectorAll('p:not([role])')].map((p) => p.textContent ?? '')
  expect(sentences).toHaveLength(3)
  for (const sentence of sentences) expect(sentence.match(/\.(?= |$)/g)).toHaveLength(1)
  const rows = within(section).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(6)
  for (const row of rows) {
    const cells = within(row).getAllByRole('cell')
    expect(cells.map((cell) => (cell.textContent ?? '').length > 3)).toEqual([true, true])
  }
  for (const place of ['IndexedDB', 'localStorage', 'Cache Storage'])
    expect(section.textContent).toContain(place)
})

it('the notebook is erased in the notebook, a link away', async () => {
  const { store } = await open()
  await userEvent.setup().click(rowOf(/Your notebook/).getByRole('link'))
  expect(store.getState().choice.panel).toBe('notebook')
})

it('settings are erased with one press, and no other app’s', async () => {
  savePreferences(() => localStorage, { language: 'zh-Hans', theme: 'dark' })
  localStorage.setItem('separable-lab.networkTable', 'name macs')
  localStorage.setItem('somebody.else', 'stays')
  await open()
  await userEvent.setup().click(rowOf(/Your language/).getByRole('button'))
  expect(Object.keys(localStorage)).toEqual(['somebody.else'])
  expect(screen.getByRole('status').textContent).toContain('The settings are erased.')
})

it('weights are erased from both of their caches, and a refusal is told', async () => {
  const user = userEvent.setup()
  await open()
  const button = rowOf(/ImageNet weights/).getByRole('button')
  await user.click(button)
  expect((await screen.findByText(/The browser did not allow it/)).textContent).toBeTruthy()
  const gone: string[] = []
  // jsdom has no caches.
  Object.assign(globalThis, {
    caches: { delete: async (name: string) => gone.push(name) > 0 },
  })
  await user.click(button)
  expect(await screen.findByText(/The weights are erased/)).toBeTruthy()
  expect(gone.sort()).toEqual(['separable-lab-weights', 'weights-beside-the-app'])
})
