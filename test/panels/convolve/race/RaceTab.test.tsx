import '../../../ui/browserParts'
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../../src/i18n/i18n'
import RaceTab from '../../../../src/panels/convolve/race/RaceTab'
import { printAddress, readAddress } from '../../../../src/state/address'
import { type Choice, DEFAULT_CHOICE } from '../../../../src/state/choice'
import { chooseDrawn } from '../../../../src/state/convolve'
import { type AppStore, choose, createAppStore } from '../../../../src/state/store'
import { StoreContext } from '../../../../src/state/useApp'

beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))

/** A clock whose frames come when the test says so. */
const clock = { nowMs: 0, waiting: new Map<number, FrameRequestCallback>(), asked: 0 }

beforeEach(() => {
  clock.waiting.clear()
  vi.spyOn(performance, 'now').mockImplementation(() => clock.nowMs)
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
    clock.asked += 1
    clock.waiting.set(clock.asked, call)
    return clock.asked
  })
  vi.stubGlobal('cancelAnimationFrame', (asked: number) => clock.waiting.delete(asked))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** 6×6, 4 → 4 channels, 3×3: 1,872 MACs against 5,184. */
async function openRace(part: Partial<Choice> = {}) {
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    view: 'convolve',
    tab: 'race',
    inChannels: 4,
    outChannels: 4,
    featureSize: 6,
    macRate: 1000,
    ...part,
  })
  const i18n = await createI18n(store.getState().choice.language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <RaceTab />
      </StoreContext>
    </I18nextProvider>,
  )
  return store
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const guess = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const answer = () => screen.getByRole('region', { name: 'The answer' }).textContent ?? ''
const lane = (name: string) => screen.getByRole('region', { name }).textContent ?? ''
const said = () =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join(' ')

/** So many seconds of the clock, in frames of a quarter of one, the longest that count. */
function pass(seconds: number) {
  for (let leftMs = Math.round(seconds * 1000); leftMs > 0; leftMs -= 250) {
    clock.nowMs += Math.min(leftMs, 250)
    const calls = [...clock.waiting.values()]
    clock.waiting.clear()
    act(() => {
      for (const call of calls) call(clock.nowMs)
    })
  }
}

describe('the race', () => {
  it('asks before it shows: no total, ratio or finish in sight', async () => {
    await openRace()
    expect(screen.getByRole('heading', { name: /Which finishes first/ })).toBeTruthy()
    const text = document.body.textContent ?? ''
    expect(text).not.toMatch(/5,184|1,872|0\.361|2\.77/)
    expect(answer()).toContain('stay covered')
    expect(said().trim()).toBe('')
  })

  it('a guess, the race, the verdict: 2.77× sooner, and 3 was 8.3% too much', async () => {
    await openRace()
    guess('separable')
    const times = screen.getByRole('textbox', { name: /How many times sooner/ })
    fireEvent.focus(times)
    fireEvent.change(times, { target: { value: '3' } })
    fireEvent.keyDown(times, { key: 'Enter' })
    press('Start the race')
    expect(said()).toContain('The race is on.')
    pass(1)
    expect(lane('Standard')).toMatch(/1,000\s*of \? MACs/)
    expect(lane('Depthwise-separable')).toMatch(/1,000\s*of \? MACs/)
    expect(document.body.textContent).not.toContain('5,184')
    pass(1)
    expect(lane('Depthwise-separable')).toMatch(/1,872\s*of 1,872 MACs/)
    expect(lane('Standard')).toMatch(/2,000\s*of \? MACs/)
    expect(said()).toContain('Depthwise-separable is done first, after 1,872 MACs.')
    expect(answer()).toContain('stay covered')
    pass(3.3)
    expect(lane('Standard')).toMatch(/5,184\s*of 5,184 MACs/)
    expect(answer()).toContain('2.77× sooner: depthwise\u2060-\u2060separable')
    expect(answer()).toContain('You guessed separable, 3 times sooner. The right one, and 8.3% too')
    expect(
      screen.getByLabelText(/1 over 4 plus 1 over 9, which is 1,872 over 5,184, or 0.361/),
    ).toBeTruthy()
    expect(said()).toContain('depthwise-separable is done 2.77 times sooner')
  })

  it('counts “1 MAC” where a 1×1 of 1 → 1 channels races a pair of 2 MACs, at 1 MAC a second', async () => {
    const smallest = { kernelSize: 1, inChannels: 1, outChannels: 1, featureSize: 1 }
    await openRace({ ...smallest, macRate: 1 })
    expect(document.body.textContent).toContain('1 multiply–accumulate (MAC) a second')
    // A plural would tell what is covered.
    expect(lane('Standard')).toMatch(/of \? MACs/)
    press('Start the race')
    pass(1)
    expect(lane('Standard')).toMatch(/1\s*of 1 MAC$/)
    expect(said()).toContain('Standard is done first, after 1 MAC.')
    pass(1)
    expect(answer()).toContain('Standard takes 1 MAC, depthwise-separable 2')
    expect(document.body.textContent).not.toMatch(/(?<![\d.,])1 MACs\b(?!\/s)/)
  })

  it('shows the guess while it is closed, and holds nobody to a number not named', async () => {
    await openRace()
    expect(document.body.textContent).not.toContain('Your guess')
    guess('separable')
    press('Start the race')
    expect(document.body.textContent).toContain('Your guess: separable.')
    pass(5.3)
    expect(answer()).toContain('You guessed separable. The right one, 2.77 times sooner.')
    expect(answer()).not.toMatch(/3\.9|too much/)
  })

  it('names the stage: depthwise for its first 1,296 MACs, then pointwise', async () => {
    await openRace()
    press('Start the race')
    pass(1.2)
    expect(lane('Depthwise-separable')).toContain('stage 1 of 2: depthwise')
    pass(0.2)
    expect(lane('Depthwise-separable')).toContain('stage 2 of 2: pointwise')
    pass(0.5)
    expect(lane('Depthwise-separable')).toContain('done')
  })

  it('stands still when paused, and the guess is closed from the start on', async () => {
    await openRace()
    press('Start the race')
    pass(0.5)
    press('Pause')
    pass(1)
    expect(lane('Standard')).toMatch(/500\s*of/)
    const separable = () => screen.getByRole<HTMLInputElement>('radio', { name: 'separable' })
    expect(separable().disabled).toBe(true)
    // The note names a button that is there, and that button does it.
    expect(document.body.textContent).toContain('under way. “To the start” opens it')
    press('Go on')
    pass(0.5)
    expect(lane('Standard')).toMatch(/1,000\s*of/)
    press('To the start')
    expect(lane('Standard')).toMatch(/0\s*of \?/)
    expect(separable().disabled).toBe(false)
  })

  it('tells without a race when asked, and covers it again', async () => {
    await openRace()
    press('Show the answer')
    expect(answer()).toContain('2.77× sooner')
    expect(answer()).not.toContain('You guessed')
    press('Ask again')
    expect(answer()).toContain('stay covered')
    expect(document.body.textContent).not.toContain('5,184')
  })

  it('the scrubber moves both by MACs, and its end is the end of the race', async () => {
    await openRace()
    const scrubber = screen.getByRole('slider', { name: /^MACs carried out on each side/ })
    fireEvent.change(scrubber, { target: { value: '500' } })
    expect(lane('Standard')).toMatch(/2,592\s*of \?/)
    expect(lane('Depthwise-separable')).toMatch(/1,872\s*of 1,872/)
    fireEvent.change(scrubber, { target: { value: '1000' } })
    expect(answer()).toContain('2.77×')
  })

  it('the scrubber ends at 1,000 while covered and at 5,184 once told; a key moves both ways', async () => {
    await openRace()
    const scrubber = () =>
      screen.getByRole<HTMLInputElement>('slider', { name: /^MACs carried out on each side/ })
    expect(scrubber().max).toBe('1000')
    for (const [place, macs] of [
      ['1', '6 MACs'],
      ['3', '16 MACs'],
      ['2', '10 MACs'],
      ['0', '0 MACs'],
    ] as const) {
      fireEvent.change(scrubber(), { target: { value: place } })
      expect(scrubber().getAttribute('aria-valuetext')).toBe(macs)
    }
    press('Show the answer')
    expect(scrubber().max).toBe('5184')
  })

  it('another layer starts it anew with its answer covered', async () => {
    const store = await openRace()
    press('Show the answer')
    act(() => chooseDrawn(store, { outChannels: 6 }))
    expect(answer()).toContain('stay covered')
    press('Show the answer')
    expect(answer()).toContain('3.6× sooner')
  })

  it('says where the layer is drawn smaller than it was chosen', async () => {
    await openRace({ inChannels: 32, outChannels: 64, featureSize: 112 })
    expect(document.body.textContent).toContain('4 of 64 output channels')
    press('Show the answer')
    expect(answer()).toContain('Standard takes 5,184 MACs')
  })

  it('other numbers in the same layer leave a race where it is', async () => {
    const store = await openRace()
    press('Start the race')
    pass(0.5)
    act(() => choose(store, { seed: 7 }))
    expect(lane('Standard')).toMatch(/500\s*of/)
  })
})

describe('a link into the race', () => {
  it('at 1,000 of the MACs opens there, standing, with the totals covered', async () => {
    await openRace({ raceMacs: 1000 })
    expect(lane('Standard')).toMatch(/1,000\s*of \? MACs/)
    expect(answer()).toContain('stay covered')
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy()
    pass(1)
    expect(lane('Standard')).toMatch(/1,000\s*of \? MACs/)
  })

  it('to its end, 5,184 MACs, opens with the answer told; so does one that was told at 0', async () => {
    await openRace({ raceMacs: 5184 })
    expect(answer()).toContain('2.77× sooner')
    cleanup()
    await openRace({ raceAnswer: 'told' })
    expect(answer()).toContain('2.77× sooner')
    expect(lane('Standard')).toMatch(/0\s*of 5,184 MACs/)
  })

  it('follows the race as it runs, and never has the guess', async () => {
    const store = await openRace()
    const printed = () => printAddress(store.getState().choice)
    guess('separable')
    expect(printed()).not.toMatch(/race=|ans=|guess|separable/)
    press('Start the race')
    pass(2)
    expect(printed()).toContain('race=2000')
    expect(printed()).not.toContain('ans=')
    press('Show the answer')
    expect(printed()).toContain('race=2000&ans=told')
    press('Ask again')
    expect(printed()).not.toMatch(/race=|ans=/)
  })

  it('is followed while the race runs: Back to 300 stands there', async () => {
    const store = await openRace()
    press('Start the race')
    pass(1)
    act(() => choose(store, { raceMacs: 300, raceAnswer: 'covered' }))
    pass(1)
    expect(lane('Standard')).toMatch(/300\s*of \? MACs/)
    expect(store.getState().choice.raceMacs).toBe(300)
  })

  it('of another layer, 3 → 4 channels at 500, opens there after a race of this one', async () => {
    const store = await openRace()
    press('Show the answer')
    act(() => choose(store, { inChannels: 3, raceMacs: 500, raceAnswer: 'covered' }))
    expect(lane('Standard')).toMatch(/500\s*of \? MACs/)
    expect(answer()).toContain('stay covered')
    expect(store.getState().choice).toMatchObject({ raceMacs: 500, raceAnswer: 'covered' })
  })
})

describe('where the pair does not win', () => {
  it('one output channel: standard is done first, 1.11 times sooner, and why', async () => {
    await openRace({ outChannels: 1 })
    guess('standard')
    press('Start the race')
    pass(1.4)
    expect(said()).toContain('Standard is done first, after 1,296 MACs.')
    pass(0.2)
    expect(answer()).toContain('1.11× sooner: the standard convolution')
    expect(answer()).toContain('With one output channel nothing is shared')
    expect(screen.getByLabelText(/1 over 1 plus 1 over 9.*or 1.11/)).toBeTruthy()
  })

  it('K = 1: the depthwise stage comes on top', async () => {
    await openRace({ kernelSize: 1 })
    press('Show the answer')
    expect(answer()).toContain('1.25× sooner: the standard convolution')
    expect(answer()).toContain('there is no window to split off')
  })

  it('K = 2, C_in = 3, C_out = 4 and m = 2: both together, and the formula has its m', async () => {
    await openRace({ kernelSize: 2, inChannels: 3, multiplier: 2 })
    guess('both together')
    press('Show the answer')
    expect(answer()).toContain('both finish together')
    expect(answer()).toContain('You guessed both together. That is it.')
    expect(screen.getByLabelText(/2 times 1 over 4 plus 1 over 4.*or 1\./)).toBeTruthy()
  })

  it('a layer that cannot be built is said, and its knobs stay', async () => {
    await openRace({ featureSize: 2, featureWidth: 2, kernelSize: 7, padding: 'valid' })
    expect(document.body.textContent).not.toContain('NaN')
    expect(screen.getByRole('slider', { name: /^kernel size/ })).toBeTruthy()
  })
})

describe('the question as a link', () => {
  const copied = async (store: AppStore, write: (text: string) => Promise<void>) => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: write } })
    await act(async () => press('Copy this question as a link'))
    return store.getState().choice
  }

  it('opens this race with its answer covered, in the sender’s language and nobody’s theme', async () => {
    const written: string[] = []
    const store = await openRace({ kernelSize: 5, theme: 'dark', step: 12 })
    press('Show the answer')
    await copied(store, async (text) => void written.push(text))
    const { choice } = readAddress(new URL(written[0] ?? '').hash)
    expect(choice).toMatchObject({
      view: 'convolve',
      tab: 'race',
      kernelSize: 5,
      outChannels: 4,
      theme: 'auto',
      step: 0,
      raceMacs: 0,
      raceAnswer: 'covered',
    })
    expect(said()).toContain('Copied')
  })

  it('is shown to copy by hand where the browser refuses', async () => {
    const store = await openRace()
    await copied(store, () => Promise.reject(new Error('denied')))
    const link = screen.getByRole<HTMLInputElement>('textbox', { name: /Copy the link here/ })
    expect(link.value).toContain('tab=race')
  })
})

describe('in Chinese', () => {
  it.each(['zh-Hant', 'zh-Hans'] as const)('%s asks, races and tells', async (language) => {
    await openRace({ language })
    fireEvent.click(screen.getByRole('button', { name: /顯示答案|显示答案/ }))
    expect(document.body.textContent).toMatch(/2\.77 倍的差距：深度可/)
    expect(document.body.textContent).not.toMatch(/\{\{|undefined|NaN/)
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings.length).toBeGreaterThan(3)
    expect(within(document.body).queryByText(/answer\./)).toBeNull()
  })
})
