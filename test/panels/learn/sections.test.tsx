import '../../ui/browserParts'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { GLOSSARY, TERM_IDS } from '../../../src/lessons/glossary'
import { SOURCE_IDS } from '../../../src/lessons/sources'
import LearnView from '../../../src/panels/learn/LearnView'
import { pieceOf, readPanel, SECTIONS } from '../../../src/panels/learn/sections'
import { readAddress } from '../../../src/state/address'
import { choose } from '../../../src/state/store'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'
import { draw } from './page'

afterEach(cleanup)

it('a panel names a section and an entry in it; anything else is the path', () => {
  expect(readPanel(pieceOf('glossary', 'top-1'))).toEqual({ section: 'glossary', entry: 'top-1' })
  expect(readPanel('sources')).toEqual({ section: 'sources', entry: '' })
  for (const panel of ['', 'bars', 'glossaryx', '.mac'])
    expect(readPanel(panel)).toEqual({ section: 'path', entry: '' })
})

it('every entry has an address that can be read again', () => {
  const pieces = [
    ...TERM_IDS.map((id) => pieceOf('glossary', id)),
    ...SOURCE_IDS.map((id) => pieceOf('sources', id)),
  ]
  for (const piece of pieces)
    expect(readAddress(`#/learn?panel=${piece}`)).toMatchObject({
      ...{ choice: { panel: piece }, notices: [] },
    })
})

it('links at the top lead to each of the 6 parts, and the open one is marked', async () => {
  const user = userEvent.setup()
  const { store } = await draw(<LearnView />)
  const nav = screen.getByRole('navigation', { name: 'Parts of Learn' })
  const links = within(nav).getAllByRole('link')
  expect(links).toHaveLength(SECTIONS.length)
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([
    ...['page', null, null, null, null, null],
  ])
  await user.click(within(nav).getByRole('link', { name: 'Glossary' }))
  expect(store.getState().choice.panel).toBe('glossary')
  expect(await screen.findByRole('heading', { level: 2, name: 'Glossary' })).toBeTruthy()
})

it('the glossary finds a term by its word, its English word and another tool’s name', async () => {
  const user = userEvent.setup()
  await draw(<LearnView />, { panel: 'glossary', language: 'zh-Hant' })
  const search = await screen.findByRole('searchbox', { name: '找一個詞' })
  const found = () => screen.queryAllByRole('article').map((entry) => entry.dataset.piece)
  expect(found()).toHaveLength(TERM_IDS.length)
  for (const [text, id] of [
    ...[['倒置殘差', 'inverted-residual'] as const, ['Depthwise sep', 'separable'] as const],
    ['hardswish', 'h-swish'] as const,
  ]) {
    await user.clear(search)
    await user.type(search, text)
    expect(found()).toEqual([`glossary.${id}`])
  }
  await user.clear(search)
  await user.type(search, 'nowhere')
  expect(found()).toEqual([])
  expect(screen.getByText('沒有哪個詞含有「nowhere」。')).toBeTruthy()
})

it('a term’s own address brings the focus to it, and its neighbours are a link away', async () => {
  const user = userEvent.setup()
  const { store } = await draw(<LearnView />, { panel: 'glossary.mac' })
  await screen.findByRole('searchbox')
  const entry = document.activeElement as HTMLElement
  expect(entry.dataset.piece).toBe('glossary.mac')
  const links = within(entry).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(
    expect.arrayContaining(['floating-point operation (FLOP)', 'memory traffic']),
  )
  await user.click(within(entry).getByRole('link', { name: 'memory traffic' }))
  expect(store.getState().choice.panel).toBe('glossary.memory-traffic')
  expect((document.activeElement as HTMLElement).dataset.piece).toBe('glossary.memory-traffic')
})

it('all traps of the messages are told, the depth multiplier’s among them', async () => {
  await draw(<LearnView />, { panel: 'glossary' })
  await screen.findByRole('searchbox')
  const traps = screen.getAllByText('Take care:')
  const english = await import('../../../src/i18n/messages/en/glossary.json')
  const told = Object.values(english.default.terms).filter((term) => 'trap' in term)
  expect(traps).toHaveLength(told.length)
  expect(screen.getByText(/means this in Keras, the width multiplier α in TF-Slim/)).toBeTruthy()
})

it('each of the 22 sources says what it contributes and where it is read', async () => {
  await draw(<LearnView />, { panel: 'sources.roofline' })
  expect(await screen.findAllByRole('article')).toHaveLength(22)
  const entry = document.activeElement as HTMLElement
  expect(entry.textContent).toContain('Samuel Williams, Andrew Waterman, David Patterson')
  expect(within(entry).getByRole('link', { name: 'Read it: doi.org' })).toBeTruthy()
})

it('a lesson’s short address opens it beside its first scene and is gone', async () => {
  const { store } = await draw(<LearnView />, { panel: 'lesson.price' })
  await waitFor(() => expect(store.getState().choice.lesson).toBe('price'))
  await waitFor(() => expect(store.getState().choice.panel).toBe(''))
  expect(store.getState().choice.view).toBe('convolve')
  act(() => choose(store, { view: 'learn', panel: 'lesson.nowhere' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
})

/** Networks and people, which are called alike everywhere. */
const NAMED = '[translate=no], cite, .katex, code, kbd'

it.each(['', 'glossary', 'sources', 'notebook', 'privacy', 'sheet.price'])(
  'no bare English is left in Learn’s part “%s”',
  async (panel) => {
    const answer = { seed: 0, verdict: 'right', isShown: false }
    const shelf = {
      read: async () => ({
        ...{ version: 1, tasks: [], notes: { price: '42' }, reached: { price: 3 }, finished: [] },
        answers: {
          'price/cell': { ...answer, text: '27' },
          'price/dearest': { ...answer, text: 'side' },
          'price/kernels': { ...answer, text: '1_9_25_49', isShown: true },
        },
      }),
      update: async () => undefined,
      erase: async () => undefined,
    }
    await draw(<LearnView />, { panel }, { i18n: await pseudoI18n(), shelf })
    await waitFor(() => expect(document.body.textContent?.length).toBeGreaterThan(900))
    const page = document.body.cloneNode(true) as HTMLElement
    // A lesson's own words stand in a text of each language and not in the messages.
    for (const text of page.querySelectorAll('[data-mode]')) text.remove()
    expect(bareEnglish(page, NAMED)).toEqual([])
  },
)

it('the terms of other tools are spelled as code', () => {
  const spelled = TERM_IDS.flatMap((id) => GLOSSARY[id].names ?? [])
  expect(spelled.length).toBeGreaterThan(30)
  for (const { name } of spelled) expect(name).toMatch(/^[\x21-\x7e][\x20-\x7e]*$/)
})
