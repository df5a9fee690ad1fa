import '../../ui/browserParts'
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { CONV_KINDS } from '../../../src/core/conv/setting'
import { createI18n } from '../../../src/i18n/i18n'
import ConvolveView from '../../../src/panels/convolve/ConvolveView'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { type AppStore, choose, createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

// Nothing here is hidden by style alone; jsdom's answer for each part would take most of the time.
beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

const SMALL: Partial<Choice> = { view: 'convolve', inChannels: 4, outChannels: 4, featureSize: 6 }

async function openConvolve(part: Partial<Choice> = {}) {
  const store = createAppStore({ ...DEFAULT_CHOICE, ...SMALL, ...part })
  const i18n = await createI18n(store.getState().choice.language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <ConvolveView />
      </StoreContext>
    </I18nextProvider>,
  )
  await screen.findByRole('figure')
  return { store, i18n, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const headline = () => screen.getByRole('heading', { level: 1 }).textContent
const walk = () => screen.getByRole('region', { name: 'Kind and groups' })
const said = () => within(walk()).getByRole('status').textContent
const words = () => screen.getByRole('region', { name: 'This step in words' }).textContent ?? ''
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** A step is drawn first; told and written into the choice in the turn after. */
const stepIs = (store: AppStore, step: number) =>
  waitFor(() => expect(store.getState().choice.step).toBe(step))

describe('the Convolve view', () => {
  it('walks 4 → 4 over 1, 2 and 4 groups: 5,184, 2,592, 1,296, and 1,872 with pointwise', async () => {
    const { store } = await openConvolve()
    expect(headline()).toContain('5,184 MACs')
    const slider = screen.getByRole('slider', { name: /^groups/ })
    fireEvent.change(slider, { target: { value: '1' } })
    expect(said()).toBe(
      '2 groups: 2,592 MACs, half of standard; every filter reads 2 of 4 channels.' +
        ' That saves 2,592 of the 5,184 MACs of standard.',
    )
    fireEvent.change(slider, { target: { value: '2' } })
    expect(said()).toContain('Depthwise: 1,296 MACs, 0.25 of standard')
    expect(said()).toContain('That saves 1,296 of the 2,592 MACs of 2 groups.')
    expect(headline()).toBe('Depthwise: 1,296 MACs instead of 5,184')
    press('Add the pointwise step')
    expect(headline()).toBe('Depthwise separable: 1,872 MACs instead of 5,184')
    expect(said()).toContain('1,296 + 576 = 1,872 MACs, 1/4 + 1/9 = 0.361 of standard')
    expect(said()).toContain('That saves 3,312 of the 5,184 MACs of standard.')
    expect(store.getState().choice.kind).toBe('separable')
    press('Take the pointwise step away')
    expect(store.getState().choice.kind).toBe('depthwise')
  })

  it('stands spatial and pointwise beside the walk, and moves them onto it from standard', async () => {
    const { store } = await openConvolve({ kind: 'spatial' })
    const slider = screen.getByRole('slider', { name: /^groups/ })
    expect(slider.getAttribute('aria-valuetext')).toBe('not on this walk')
    fireEvent.change(slider, { target: { value: '1' } })
    expect(store.getState().choice).toMatchObject({ kind: 'grouped', groups: 2 })
  })

  it('says with the link to Cost that 8×5 is counted there as 8×8', async () => {
    await openConvolve({ featureSize: 8, featureWidth: 5 })
    expect(screen.getByText('Cost counts squares: 8×8.')).toBeTruthy()
    cleanup()
    await openConvolve({ featureSize: 8 })
    expect(screen.queryByText(/Cost counts squares/)).toBeNull()
  })

  it('opens a link with step 57 exactly there, and follows Back to 12', async () => {
    const { store } = await openConvolve({ step: 57 })
    expect(words()).toContain('Step 57 of 144. Output channel 2, row 4, column 3.')
    expect(words()).toContain('Window: rows 3–5, columns 2–4 of input channels 1–4.')
    expect(words()).toContain('Next: row 4, column 4.')
    act(() => choose(store, { step: 12 }))
    await waitFor(() => expect(words()).toContain('Step 12 of 144.'))
    expect(store.getState().choice.step).toBe(12)
  })

  it('says that 3 of 9 positions at the edge are padding, and what comes after a channel', async () => {
    await openConvolve({ step: 2 })
    expect(words()).toContain('3 of its 9 positions are padding')
    cleanup()
    await openConvolve({ kind: 'spatial', step: 1 })
    expect(words()).toContain('1 of its 3 positions is padding, worth 0.')
    cleanup()
    await openConvolve({ step: 36 })
    expect(words()).toContain('Next: output channel 2.')
    cleanup()
    await openConvolve({ kind: 'separable', step: 144 })
    expect(words()).toContain('Stage 1 of 2, depthwise.')
    expect(words()).toContain('Next: the pointwise stage.')
  })

  it('steps, jumps to both ends and writes the step into the choice', async () => {
    const { store } = await openConvolve({ step: 57 })
    press('One step forward')
    await stepIs(store, 58)
    press('One step back')
    await stepIs(store, 57)
    press('To the end')
    await stepIs(store, 144)
    expect(words()).toContain('That was the last step.')
    press('To the start')
    await stepIs(store, 0)
    expect(words()).toContain('144 steps and 5,184 MACs lie ahead')
  })

  it('keeps the focus where nothing is left to do: after To the end, K plays from the start', async () => {
    const { store, user } = await openConvolve({ step: 142, macRate: 50 })
    const forward = screen.getByRole('button', { name: 'One step forward' })
    act(() => forward.focus())
    await user.keyboard('{Enter}{Enter}{Enter}')
    await stepIs(store, 144)
    expect(document.activeElement).toBe(forward)
    expect(forward.getAttribute('aria-disabled')).toBe('true')
    await user.keyboard(',')
    await stepIs(store, 143)
    const start = screen.getByRole('button', { name: 'To the start' })
    act(() => start.focus())
    await user.keyboard('{Enter}{Enter}')
    expect(document.activeElement).toBe(start)
    await user.keyboard('k')
    press('To the end')
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
    await stepIs(store, 144)
  })

  it('holds still while a film is made of it: no key moves it, and no button takes a press', async () => {
    const { store, user } = await openConvolve({ step: 57 })
    const held = () => document.querySelectorAll('[inert]').length
    expect(held()).toBe(0)
    // No frame is ever painted, so the first one stays in the making.
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    onTestFinished(() => frames.mockRestore())
    await user.click(screen.getByRole('button', { name: 'Make an animated GIF' }))
    expect(held()).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: 'Play' }).closest('[inert]')).toBeTruthy()
    await user.keyboard('n')
    expect(store.getState().choice.display).toBe('solid')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(held()).toBe(0))
  })

  it('goes by keyboard: , and . a step, Shift+. a row, End, ] faster, L, N, and nothing in an entry', async () => {
    const { store, user } = await openConvolve({ step: 57, macRate: 100 })
    const choice = () => store.getState().choice
    screen.getByRole('button', { name: 'Play' }).focus()
    await user.keyboard('.')
    await stepIs(store, 58)
    await user.keyboard(',,')
    await stepIs(store, 56)
    await user.keyboard('{Shift>}.{/Shift}')
    await stepIs(store, 62)
    await user.keyboard(']]')
    expect(choice().macRate).toBe(500)
    await user.keyboard('[[[[') // user-event reads a doubled bracket as one
    expect(choice().macRate).toBe(100)
    await user.keyboard('n')
    expect(choice().display).toBe('numbers')
    await user.keyboard('l')
    expect(
      screen.getByRole('button', { name: 'Loop this output' }).getAttribute('aria-pressed'),
    ).toBe('true')
    await user.keyboard('{End}')
    await stepIs(store, 144)
    screen.getAllByRole('textbox', { name: /kernel size/ })[0]?.focus()
    await user.keyboard('{Home},,')
    expect(choice().step).toBe(144)
  })

  it('draws each of 3 steps a held key goes through and tells the last, 60', async () => {
    const { store } = await openConvolve({ step: 57 })
    const told: number[] = []
    store.subscribe(({ choice }) => told.push(choice.step))
    for (let step = 58; step <= 60; step += 1)
      fireEvent.keyDown(document.body, { key: '.', repeat: true })
    expect(screen.getByText(/^step 60 of/)).toBeDefined()
    expect(store.getState().choice.step).toBe(57)
    await waitFor(() => expect(store.getState().choice.step).toBe(60))
    expect(told).toEqual([60])
  })

  it('takes . and Space right after loading, with the focus nowhere, and scrolls nothing', async () => {
    const { store, user } = await openConvolve({ step: 57 })
    expect(document.activeElement).toBe(document.body)
    await user.keyboard('.')
    await stepIs(store, 58)
    // A handler that prevents the default answers false.
    expect(fireEvent.keyDown(document.body, { key: ' ', code: 'Space' })).toBe(false)
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
    const other = document.body.appendChild(document.createElement('button'))
    onTestFinished(() => other.remove())
    expect(fireEvent.keyDown(other, { key: ' ', code: 'Space' })).toBe(true)
  })

  it('tells no output before it is computed: step 1 has the first, and the second is still to come', async () => {
    const { user } = await openConvolve({ step: 1 })
    const output = screen.getByRole('slider', { name: /^output 6×6/ })
    const told = () => output.getAttribute('aria-valuetext')
    expect(told()).toMatch(/channel 1: −?[\d.]+$/)
    act(() => output.focus())
    await user.keyboard('{ArrowRight}')
    expect(told()).toMatch(/column 2, channel 1: not computed yet$/)
    expect(
      screen.getByRole('slider', { name: /^input 6×6/ }).getAttribute('aria-valuetext'),
    ).toMatch(/: \d$/)
  })

  it('falls silent when the language changes: no step 58 in the old one', async () => {
    const { i18n } = await openConvolve({ step: 57 })
    const told = () => document.querySelector('.visually-hidden[aria-live="polite"]')?.textContent
    press('One step forward')
    await waitFor(() => expect(told()).toContain('Step 58 of 144.'))
    await act(() => i18n.changeLanguage('zh-Hant'))
    expect(told()).toBe('')
  })

  it('saves the step without what is pinned: no lit value in the SVG, and the pin is back', async () => {
    const { user } = await openConvolve({ step: 57, display: 'numbers' })
    const files: Blob[] = []
    const before = URL.createObjectURL
    URL.createObjectURL = (file: Blob) => {
      files.push(file)
      return 'blob:test'
    }
    URL.revokeObjectURL ??= () => undefined
    onTestFinished(() => {
      URL.createObjectURL = before
    })
    const input = screen.getByRole('slider', { name: /^input 6×6/ })
    act(() => input.focus())
    await user.keyboard('{Enter}')
    const lit = () => document.querySelectorAll('figure svg [data-lit]').length
    expect(lit()).toBeGreaterThan(0)
    press(`Download “Standard, step 57 of 144” as SVG`)
    await waitFor(() => expect(files).toHaveLength(1))
    const text = await new Promise<unknown>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result)
      reader.readAsText(files[0]!)
    })
    expect(text).toContain('<svg')
    expect(text).not.toContain('data-lit')
    await waitFor(() => expect(lit()).toBeGreaterThan(0))
  })

  it('plays on K and stands still on K again, at the step it has reached', async () => {
    // A busy machine tells the step seldom: at this pace it is far from the last one all the same.
    const { store, user } = await openConvolve({ macRate: 100 })
    screen.getByRole('button', { name: 'Play' }).focus()
    await user.keyboard('k')
    await waitFor(() => expect(store.getState().choice.step).toBeGreaterThan(3))
    await user.keyboard('k')
    const { step } = store.getState().choice
    expect(words()).toContain(`Step ${step} of 144.`)
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
  })

  it('keeps the open tab in the choice, with a heading of its own: 200 MACs a second each', async () => {
    const { store, user } = await openConvolve()
    await user.click(screen.getByRole('tab', { name: 'The race' }))
    expect(store.getState().choice.tab).toBe('race')
    expect(headline()).toBe('Standard against depthwise separable, 200 MACs a second each')
    expect(screen.getByRole('tab', { name: 'The race' }).getAttribute('aria-selected')).toBe('true')
  })

  it('plays nothing by itself', async () => {
    const { store } = await openConvolve({ step: 5 })
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(store.getState().choice.step).toBe(5)
  })

  it('tells a listener the step a hand chose, 58, and nothing while it plays', async () => {
    const { store, user } = await openConvolve({ step: 57, macRate: 50 })
    const told = () => document.querySelector('[aria-live="polite"]')?.textContent
    expect(told()).toBe('')
    press('One step forward')
    await waitFor(() => expect(told()).toContain('Step 58 of 144.'))
    screen.getByRole('button', { name: 'Play' }).focus()
    await user.keyboard('k')
    await waitFor(() => expect(store.getState().choice.step).toBeGreaterThan(59))
    expect(told()).toContain('Step 58 of 144.')
    await user.keyboard('k')
    await waitFor(() => expect(told()).not.toContain('Step 58 of 144.'))
  })

  it('moves by whole cells of 36 MACs where motion is unwelcome', async () => {
    const still = window.matchMedia
    window.matchMedia = (query) =>
      Object.assign(new EventTarget(), { matches: query.includes('reduce') }) as MediaQueryList
    onTestFinished(() => {
      window.matchMedia = still
    })
    const { store } = await openConvolve({ macRate: 100 })
    const counted = () => /([\d,]+) of 5,184 MACs/.exec(document.body.textContent ?? '')?.[1]
    press('Play')
    const seen = new Set<string>()
    while (store.getState().choice.step < 4) {
      seen.add(counted() ?? '')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    seen.add(counted() ?? '')
    expect(seen.size).toBeGreaterThan(1)
    for (const macs of seen) expect(Number(macs) % 36).toBe(0)
  })

  it('pins a value by keyboard, lets go of it, and computes up to the output pressed', async () => {
    const { store, user } = await openConvolve({ kind: 'depthwise' })
    const output = screen.getByRole('slider', { name: /^output/ })
    act(() => output.focus())
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    await stepIs(store, 3)
    const input = screen.getByRole('slider', { name: /^input 6×6×4/ })
    act(() => input.focus())
    await user.keyboard('{ArrowRight}{Enter}')
    expect(screen.getByText(/^Pinned:/).textContent).toMatch(/row 1, column 2/)
    press('Let go')
    expect(screen.queryByText(/^Pinned:/)).toBe(null)
  })

  it('opens a link with row 3, column 4 pinned, follows Back to none and a press into the link', async () => {
    const { store, user } = await openConvolve({ pinned: 'm0231' })
    expect(screen.getByText(/^Pinned:/).textContent).toMatch(/row 3, column 4, channel 2/)
    act(() => choose(store, { pinned: '' }))
    expect(screen.queryByText(/^Pinned:/)).toBe(null)
    // The keyboard goes on from the value that was pinned last, row 3 of channel 2.
    const input = screen.getByRole('slider', { name: /^input 6×6×4/ })
    act(() => input.focus())
    await user.keyboard('{Home}{ArrowRight}{Enter}')
    expect(store.getState().choice.pinned).toBe('m0211')
    expect(screen.getByText(/^Pinned:/).textContent).toMatch(/row 3, column 2/)
    act(() => choose(store, { featureSize: 1 }))
    expect(store.getState().choice.pinned).toBe('')
  })

  it.each(CONV_KINDS)(
    'counts “1 MAC” and “1 step” of the smallest %s layer, and “2 MACs” of the smallest pair',
    async (kind) => {
      await openConvolve({ kind, kernelSize: 1, inChannels: 1, outChannels: 1, featureSize: 1 })
      const isPair = kind === 'separable' || kind === 'spatial'
      expect(headline()).toMatch(isPair ? /: 2 MACs\b/ : /: 1 MAC\b/)
      const text = [
        document.body.textContent,
        ...screen.getAllByRole('slider').map((slider) => slider.getAttribute('aria-valuetext')),
      ].join(' ')
      expect(text.match(/(?<![\d.,])1 (MACs|steps)\b.{9}/g)).toBe(null)
    },
  )

  it('computes up to step 52 when an output that the link has pinned is pressed', async () => {
    const { store, user } = await openConvolve({ pinned: 'm1231' })
    act(() => screen.getByRole('slider', { name: /^output 6×6×4/ }).focus())
    await user.keyboard(' ')
    await stepIs(store, (1 * 6 + 2) * 6 + 3 + 1)
    expect(store.getState().choice.pinned).toBe('')
  })

  it('opens a link that loops its output, and keeps in the link that it no longer does', async () => {
    const { store } = await openConvolve({ step: 57, loop: 'on' })
    const loop = screen.getByRole('button', { name: 'Loop this output' })
    expect(loop.getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(loop)
    expect(store.getState().choice.loop).toBe('off')
    act(() => choose(store, { loop: 'on' }))
    expect(loop.getAttribute('aria-pressed')).toBe('true')
    expect(store.getState().choice.step).toBe(57)
  })

  it('says what is drawn small: 4 of 32 and 4 of 64 channels, 6×6 of 112×112', async () => {
    await openConvolve({ inChannels: 32, outChannels: 64, featureSize: 112 })
    expect(document.body.textContent).toContain(
      'Drawn small: 4 of 32 input channels, 4 of 64 output channels, 6×6 of 112×112 pixels.',
    )
  })

  it('sets the drawn layer in Cost when asked to count it there', async () => {
    const { store } = await openConvolve({ inChannels: 32, outChannels: 64, featureSize: 112 })
    press('Count this layer in Cost')
    expect(store.getState().choice).toMatchObject({
      ...{ view: 'cost', inChannels: 4, outChannels: 4, featureSize: 6, kernelSize: 3 },
    })
  })

  it('counts 2 edited cells and takes them back', async () => {
    const { store } = await openConvolve({ edits: 'i0002_k11001.5' })
    expect(screen.getByText(/2 cells edited/)).toBeTruthy()
    press('Undo all')
    expect(store.getState().choice.edits).toBe('')
  })

  it('lists all 36 products of the cell in hand as a table that adds up to its value', async () => {
    const { user } = await openConvolve({ step: 57 })
    await user.click(screen.getByRole('button', { name: 'Show the figures' }))
    const table = screen.getByRole('table', { name: /step 57 of 144/ })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(36)
    const cells = within(rows.at(-1)!).getAllByRole('cell')
    const total = cells.at(-1)!.textContent ?? ''
    expect(words()).toContain(`In sum ${total}:`)
    const spoken = /Pixel times weight in channel 1: (.*?) = /.exec(words())?.[1] ?? ''
    expect(spoken.split(' + ')).toHaveLength(9)
  })

  it('a listener hears the 6 products inside the picture at its edge, and 40 of a 7×7 are counted', async () => {
    await openConvolve({ step: 2 })
    const products = () => /Pixel times weight in channel 1: (.*?) = /.exec(words())?.[1] ?? ''
    expect(products().split(' + ')).toHaveLength(6)
    cleanup()
    await openConvolve({ featureSize: 7, kernelSize: 7, padding: 'valid', step: 1 })
    expect(products().split(' + ').at(-1)).toBe('40 more products')
  })

  it.each(
    CONV_KINDS.flatMap((kind) => (['same', 'valid'] as const).map((p) => [kind, p] as const)),
  )(
    '%s with %s padding shows no NaN, no hole and no missing word at any of 5 steps',
    async (kind, padding) => {
      const { store } = await openConvolve({ kind, padding, groups: kind === 'grouped' ? 2 : 1 })
      for (const step of [0, 1, 16, 30, 9999]) {
        act(() => choose(store, { step }))
        expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity|\{\{|Object/)
      }
    },
  )

  it.each(['zh-Hant', 'zh-Hans'] as const)(
    'speaks %s: 1,872 and no key left bare',
    async (language) => {
      await openConvolve({ language, kind: 'separable', step: 57 })
      expect(headline()).toContain('1,872')
      expect(document.body.textContent).not.toMatch(/\{\{|spoken\.|control\.|walk\.|undefined/)
    },
  )
})
