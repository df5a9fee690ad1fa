import '../../ui/browserParts'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { VERDICTS, type VerdictCode } from '../../../src/core/stats/verdict'
import { createI18n } from '../../../src/i18n/i18n'
import type { LanguageCode } from '../../../src/i18n/language'
import { ComparePart } from '../../../src/panels/live/compare/ComparePart'
import { comparisonTable, printComparison } from '../../../src/panels/live/compare/comparisonFile'
import { outcomeOf, turned } from '../../../src/panels/live/compare/outcome'
import { printAddress, readAddress } from '../../../src/state/address'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { PRESETS, presetSides } from '../../../src/state/lab/comparePresets'
import { setLabOf } from '../../../src/state/lab/labBrowser'
import type { ComparisonResult, LabSide } from '../../../src/state/lab/labState'
import { choiceOf, sidesOf } from '../../../src/state/lab/sideFields'
import { choose } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'
import { LAPTOP, labBench, NOTHING_LEFT } from '../../state/lab/labFakes'

afterEach(cleanup)

const SMALL: LabSide = {
  ...{ netId: 'mobilenet_v1', alpha: 0.25, resolution: 96, transforms: '', backend: 'webgl' },
}
const TWIN: LabSide = { ...SMALL, transforms: 'full' }

async function open(language: LanguageCode | 'pseudo' = 'en') {
  const at = labBench({ webgl: LAPTOP })
  setLabOf(at.store, at.lab)
  choose(at.store, { livePart: 'compare', ...choiceOf(SMALL, TWIN) })
  const i18n = language === 'pseudo' ? await pseudoI18n() : await createI18n(language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={at.store}>
        <ComparePart />
      </StoreContext>
    </I18nextProvider>,
  )
  return { ...at, user: userEvent.setup() }
}

const panel = (name: string) => within(screen.getByRole('region', { name }))

/** A comparison of 30 pairs on the fake laptop. */
async function measured(a: LabSide, b: LabSide): Promise<ComparisonResult> {
  const at = labBench({ webgl: LAPTOP, wasm: LAPTOP })
  await at.lab.compare(a, b, { warmups: 10, runs: 30 })
  return at.state().comparison!
}

const withCode = (result: ComparisonResult, code: VerdictCode): ComparisonResult => ({
  ...result,
  verdict: { ...result.verdict, code },
})

describe('before anything runs', () => {
  it('the first question sets both sides, and counting says 8.56× at once', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('button', { name: /nine times faster/ }))
    expect(sidesOf(at.store.getState().choice)).toEqual(presetSides(PRESETS[0], 'webgl'))
    const counted = panel('What counting says')
    expect(counted.getByText(/full convolutions takes 8\.56× the multiply/)).toBeTruthy()
    expect(counted.getByText('569 M')).toBeTruthy()
    expect(counted.getByText('4.87 G')).toBeTruthy()
  })

  it('a link restores all ten fields of both sides', () => {
    const b: LabSide = { ...TWIN, alpha: 0.5, resolution: 128, backend: 'wasm' }
    const choice = { ...DEFAULT_CHOICE, view: 'live', ...choiceOf(SMALL, b) } as const
    const read = readAddress(printAddress(choice, DEFAULT_CHOICE), DEFAULT_CHOICE)
    expect(sidesOf(read.choice)).toEqual({ a: SMALL, b })
  })

  it('swap exchanges the two, and “same as A” makes one of them', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('button', { name: 'Swap the two' }))
    expect(sidesOf(at.store.getState().choice)).toEqual({ a: TWIN, b: SMALL })
    await at.user.click(screen.getByRole('button', { name: 'Make B the same as A' }))
    expect(sidesOf(at.store.getState().choice)).toEqual({ a: TWIN, b: TWIN })
  })

  it('VGG-16 beside its full size is asked about with its bytes, and nothing starts', async () => {
    const at = await open()
    act(() => choose(at.store, choiceOf(SMALL, { ...SMALL, netId: 'vgg16', resolution: 224 })))
    await at.user.click(screen.getByRole('button', { name: 'Measure both' }))
    expect(screen.getByText(/Together they need 5\d\d\sMiB/)).toBeTruthy()
    expect(at.counts.opened).toBe(0)
    await at.user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(screen.queryByText(/Together they need/)).toBeNull()
  })
})

describe('a comparison of 30 pairs', () => {
  async function run(at: Awaited<ReturnType<typeof open>>) {
    await at.user.click(screen.getByRole('radio', { name: 'Quick: 30' }))
    await at.user.click(screen.getByRole('button', { name: 'Measure both' }))
    await waitFor(() => expect(at.state().running).toBeNull())
  }

  it('shows the table, the interval, a reason, and what was guessed', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('button', { name: 'That is my guess' }))
    expect(screen.getByText(/Your guess: .+ will be 1× as fast/)).toBeTruthy()
    await run(at)
    const clock = panel('What the clock says')
    const { total, a } = at.state().comparison!
    expect(total.ratio).toBeGreaterThan(1)
    expect(clock.getByRole('heading', { level: 2, name: /× as fast, not 7\.29×/ })).toBeTruthy()
    expect(clock.getByText(/Your guess was 1×; the clock says/)).toBeTruthy()
    const table = clock.getByRole('table', { name: /30 pairs measured/ })
    expect(within(table).getByText('470 k')).toBeTruthy()
    const median = `${a.phases.total.median.toPrecision(3)} ms`
    expect(within(table).getAllByText(median).length).toBeGreaterThan(0)
    expect(at.left()).toEqual(NOTHING_LEFT)
  })

  it('is said to be of other sides once α moves, and one press leads back', async () => {
    const at = await open()
    await run(at)
    expect(screen.queryByText(/two other sides/)).toBeNull()
    act(() => choose(at.store, { alpha: 0.5 }))
    expect(screen.getByText(/These figures are of two other sides/)).toBeTruthy()
    await at.user.click(screen.getByRole('button', { name: 'Back to those sides' }))
    expect(sidesOf(at.store.getState().choice)).toEqual({ a: SMALL, b: TWIN })
    expect(screen.queryByText(/two other sides/)).toBeNull()
  })

  it('ends at Cancel with nothing left open', async () => {
    const at = await open()
    let isHeld = true
    at.onCall((call) => {
      if (isHeld && call.startsWith('infer')) {
        isHeld = false
        void at.hide(true)
      }
    })
    await at.user.click(screen.getByRole('button', { name: 'Measure both' }))
    expect(await screen.findByText(/out of sight/)).toBeTruthy()
    await at.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(at.left()).toEqual(NOTHING_LEFT))
    expect(screen.getByText(/Nothing of it was kept/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Measure both' }))
  })

  it('that a device has no memory for says so, and offers 128 pixels to both', async () => {
    const at = await open()
    act(() => choose(at.store, { resolution: 224, resolution2: 224 }))
    at.failAt('load', 'out-of-memory')
    await run(at)
    const alert = within(screen.getByRole('alert'))
    expect(alert.getByText('The device ran out of memory')).toBeTruthy()
    await at.user.click(alert.getByRole('button', { name: /Both at 128\spx/ }))
    expect(at.store.getState().choice).toMatchObject({ resolution: 128, resolution2: 128 })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('speaks written Traditional Chinese: 乘加運算', async () => {
    const at = await open('zh-Hant')
    await at.user.click(screen.getByRole('button', { name: '量測兩邊' }))
    await waitFor(() => expect(at.state().running).toBeNull())
    const clock = panel('時鐘量到的結果')
    expect(clock.getByRole('heading', { level: 2, name: /而不是 7\.29×/ })).toBeTruthy()
  })
})

it('no bare English is left, with a comparison of 30 pairs on the page', async () => {
  const at = await open('pseudo')
  const result = await measured(SMALL, TWIN)
  act(() => at.store.setState(({ lab }) => ({ lab: { ...lab, comparison: result } })))
  expect(document.querySelectorAll('figure')).toHaveLength(2)
  expect(bareEnglish(document.body, 'code, [lang=en]')).toEqual([])
})

describe('an outcome', () => {
  it('calls the side with fewer MACs the faster, whichever letter it has', async () => {
    const result = await measured(SMALL, TWIN)
    const outcome = outcomeOf(result)
    const other = outcomeOf(turned(result))
    expect([outcome.fast, other.fast]).toEqual(['a', 'b'])
    expect(other.total.value).toBeCloseTo(outcome.total.value, 9)
    expect([other.total.low, other.total.high]).toEqual([
      expect.closeTo(outcome.total.low, 9),
      expect.closeTo(outcome.total.high, 9),
    ])
    expect(turned(turned(result)).verdict.dispatchShare).toEqual(result.verdict.dispatchShare)
  })

  it('of one side against itself is about the noise, and of two backends about them', async () => {
    expect(outcomeOf(await measured(SMALL, SMALL)).reason).toBe('same')
    const outcome = outcomeOf(await measured(SMALL, { ...SMALL, backend: 'wasm' }))
    expect(outcome.reason).toBe('backends')
    const mixed = await measured(SMALL, { ...TWIN, backend: 'wasm' })
    expect(outcomeOf(withCode(mixed, 'memory')).reason).toBe('mixed')
  })

  it('of each of the 7 codes has a reason of its own', async () => {
    const result = await measured(SMALL, TWIN)
    const reasons = VERDICTS.map((code) => outcomeOf(withCode(result, code)).reason)
    expect(reasons).toEqual(VERDICTS.map((code) => (code === 'too-close' ? 'tooWide' : code)))
  })
})

it('a file holds both sides’ 30 frames, and the table a row for each side', async () => {
  const result = await measured(SMALL, TWIN)
  const file = JSON.parse(printComparison(result, 3))
  expect(file).toMatchObject({ schema: 'separable-lab/comparison', version: 1, guess: 3, runs: 30 })
  expect(file.b.totals).toHaveLength(30)
  const { rows } = comparisonTable(result)
  expect(rows.map(({ cells }) => [cells.side, cells.changes, cells.n])).toEqual([
    ['a', '', 30],
    ['b', 'full', 30],
  ])
})
