import '../ui/browserParts'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { i18n as I18n } from 'i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../src/app/App'
import { Shell } from '../../src/app/Shell'
import { createI18n, SHELL_AREAS } from '../../src/i18n/i18n'
import { readAddress } from '../../src/state/address'
import { type Choice, DEFAULT_CHOICE } from '../../src/state/choice'
import { type AppStore, choose, createAppStore } from '../../src/state/store'
import { pseudoI18n } from '../i18n/pseudo'

// The views have tests of their own; here a heading stands for each.
vi.mock('../../src/panels/convolve/ConvolveView', () => ({ default: () => <h1>a picture</h1> }))
vi.mock('../../src/panels/cost/CostView', () => ({ default: () => <h1>a cost</h1> }))
vi.mock('../../src/panels/networks/NetworksView', () => ({ default: () => <h1>a network</h1> }))
vi.mock('../../src/panels/live/LiveView', () => ({ default: () => <h1>a run</h1> }))
vi.mock('../../src/panels/blocks/BlocksView', () => ({ default: () => <h1>a block</h1> }))
vi.mock('../../src/panels/learn/LearnView', () => ({ default: () => <h1>a path</h1> }))
vi.mock('../../src/panels/start/StartView', () => ({ default: () => <h1>a start</h1> }))

beforeEach(() => localStorage.clear())
afterEach(cleanup)

async function open(part: Partial<Choice> = {}, i18n?: I18n): Promise<AppStore> {
  const choice = { ...DEFAULT_CHOICE, ...part }
  const store = createAppStore(choice)
  const words = i18n ?? (await createI18n(choice.language))
  // What waits for its words goes on only where the act is waited for.
  await act(async () => {
    render(<App store={store} i18n={words} base={DEFAULT_CHOICE} />)
  })
  await screen.findByRole('heading', { level: 1 })
  return store
}

const bar = () => screen.getByRole('region', { name: 'What is being looked at' })

it('the first view leaves the focus alone; another one moves it to its heading', async () => {
  const user = userEvent.setup()
  await open()
  expect(document.activeElement).toBe(document.body)
  await user.click(screen.getByRole('link', { name: 'Live' }))
  const heading = await screen.findByRole('heading', { name: 'a run' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  expect(screen.getByRole('link', { name: 'Live' }).getAttribute('aria-current')).toBe('page')
  expect(document.title).toBe('Live · Separable Lab')
})

it('a link to another view carries the choice with it', async () => {
  const store = await open()
  act(() => choose(store, { alpha: 0.5, kernelSize: 5 }))
  expect(screen.getByRole('link', { name: 'Live' }).getAttribute('href')).toBe('#/live?a=0.5&k=5')
})

it('the bar changes the choice, and a refused value says why and is put right', async () => {
  const user = userEvent.setup()
  const store = await open()
  const kernel = within(bar()).getByRole('textbox', { name: 'Kernel size K' })
  await user.clear(kernel)
  await user.type(kernel, '99{Enter}')
  expect(store.getState().choice.kernelSize).toBe(11)
  expect(within(bar()).getByText('The most is 11.')).toBeTruthy()
})

it('the layer’s 4 dimensions are in the bar of the Cost view and not over a running network', async () => {
  const layer = ['Kernel size K', 'Input channels', 'Output channels', 'Stride']
  const shown = () => layer.filter((name) => within(bar()).queryByRole('textbox', { name }))
  const store = await open()
  expect(shown()).toEqual(layer)
  act(() => choose(store, { view: 'live' }))
  expect(shown()).toEqual([])
  expect(within(bar()).getByRole('textbox', { name: 'Width multiplier α' })).toBeTruthy()
})

it('the Networks view has its own controls, so the bar holds 3 tools and no setting', async () => {
  await open({ view: 'networks' })
  expect(within(bar()).queryAllByRole('textbox')).toEqual([])
  expect(within(bar()).queryAllByRole('combobox')).toEqual([])
  const names = within(bar())
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'))
  expect(names).toEqual(['Back to the defaults', 'Copy a link to this', 'Link for a class'])
})

it('ρ stands beside the pixels it follows from: 160 px are 0.714', async () => {
  await open({ resolution: 160 })
  expect(bar().textContent?.replace(/\s/g, ' ')).toContain('px (ρ = 0.714)')
})

it('reset brings the defaults back', async () => {
  const user = userEvent.setup()
  const store = await open({ alpha: 0.5, outChannels: 256 })
  await user.click(within(bar()).getByRole('button', { name: 'Back to the defaults' }))
  expect(store.getState().choice).toEqual(DEFAULT_CHOICE)
})

describe('the link to this choice', () => {
  it('is copied and confirmed', async () => {
    const user = userEvent.setup()
    await open({ alpha: 0.5 })
    await user.click(screen.getByRole('button', { name: 'Copy a link to this' }))
    expect(await screen.findByText('Link copied')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/#/cost?a=0.5`)
  })

  it('is shown to copy by hand where the browser refuses', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'))
    await open({ alpha: 0.5 })
    await user.click(screen.getByRole('button', { name: 'Copy a link to this' }))
    const dialog = await screen.findByRole('dialog', { name: 'Copy this link' })
    const link = within(dialog).getByRole('textbox', { name: 'Link' })
    expect(link).toHaveProperty('value', `${location.origin}/#/cost?a=0.5`)
    vi.restoreAllMocks()
  })
})

it('a bad address is explained, and the explanation can be dismissed', async () => {
  const user = userEvent.setup()
  const { choice, notices } = readAddress('#/cost?a=9')
  const store = createAppStore(choice, notices)
  render(<App store={store} i18n={await createI18n('en')} base={DEFAULT_CHOICE} />)
  const text = 'The width multiplier α can be 0.1 to 2. 9 became 2.'
  expect(screen.getByText(text)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText(text)).toBe(null)
})

it('the language menu changes words, lang, title and description, and the device remembers', async () => {
  const user = userEvent.setup()
  const description = document.createElement('meta')
  description.name = 'description'
  document.head.append(description)
  await open()
  await user.click(screen.getByRole('button', { name: 'Language' }))
  await user.click(await screen.findByRole('menuitemradio', { name: '繁體中文' }))
  expect(await screen.findByRole('link', { name: '即時' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('zh-Hant')
  expect(document.title).toBe('成本 · 可分離卷積實驗室')
  expect(description.content).toMatch(/^看見、算清、量出可分離卷積/)
  description.remove()
  expect(localStorage.getItem('separable-lab.language')).toBe('zh-Hant')
})

it('a page with the shell’s 2 areas fetches each view’s words before it, in either language', async () => {
  const error = vi.spyOn(console, 'error')
  const user = userEvent.setup()
  const i18n = await createI18n('en', SHELL_AREAS)
  const store = await open({}, i18n)
  expect(i18n.hasResourceBundle('en', 'cost')).toBe(true)
  expect(i18n.hasResourceBundle('en', 'live')).toBe(false)
  await user.click(screen.getByRole('link', { name: 'Live' }))
  await screen.findByRole('heading', { name: 'a run' })
  expect(i18n.hasResourceBundle('en', 'live')).toBe(true)
  act(() => choose(store, { language: 'zh-Hans' }))
  await screen.findByRole('link', { name: '实时' })
  for (const area of ['shell', 'units', 'cost', 'live', 'faults'] as const) {
    expect(i18n.hasResourceBundle('zh-Hans', area), area).toBe(true)
  }
  expect(i18n.hasResourceBundle('zh-Hans', 'race')).toBe(false)
  expect(error).not.toHaveBeenCalled()
  error.mockRestore()
})

it('the colours menu dresses the page', async () => {
  const user = userEvent.setup()
  await open()
  await user.click(screen.getByRole('button', { name: 'Colours' }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
})

it('the skip link moves the focus to the content and leaves the address alone', async () => {
  const user = userEvent.setup()
  await open()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main'))
  expect(location.hash).toBe('')
})

/**
 * Letters of formulas, names of keys, the heading that stands for the view, and the hidden button
 * that the controls' library puts into a dialog in its own translation.
 */
const SAME_IN_ALL = 'style, script, kbd, sub, h1, button[tabindex="-1"]'

/** English outside of brackets; brackets inside brackets are a translated word in a sentence. */
function bareWords(text: string | null): readonly string[] {
  let rest = text ?? ''
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '')
  }
  return rest.match(/[A-Za-z]{3,}/g) ?? []
}

it('in the pseudo-locale no bare English is left in the shell or in its dialogs', async () => {
  const user = userEvent.setup()
  const store = await open({}, await pseudoI18n())
  act(() => choose(store, { kernelSize: 99, groups: 5 }))
  await user.click(screen.getByRole('button', { name: /⟦Help⟧/ }))
  await screen.findByRole('dialog')
  const page = document.body.cloneNode(true) as HTMLElement
  for (const element of page.querySelectorAll(SAME_IN_ALL)) element.remove()
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const bare: string[] = []
  while (texts.nextNode()) bare.push(...bareWords(texts.currentNode.textContent))
  expect(bare).toEqual([])
  for (const element of page.querySelectorAll('[aria-label], [title]')) {
    for (const name of ['aria-label', 'title']) {
      expect(bareWords(element.getAttribute(name)), element.outerHTML).toEqual([])
    }
  }
})

it('the shell cannot be drawn outside its store', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => render(<Shell />)).toThrow('StoreContext')
  vi.restoreAllMocks()
})
