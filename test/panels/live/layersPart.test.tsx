import '../../ui/browserParts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import type { NetworkGraph } from '../../../src/core/network'
import { ok } from '../../../src/core/result'
import { createI18n } from '../../../src/i18n/i18n'
import { LayersPart } from '../../../src/panels/live/layers/LayersPart'
import { fuse } from '../../../src/runtime/program/fuse'
import { stepInfos } from '../../../src/runtime/program/stepInfos'
import type { RuntimeApi } from '../../../src/runtime/protocol'
import { setControllerOf } from '../../../src/state/runBrowser'
import { PUBLISH_MS } from '../../../src/state/runReport'
import { LEAST_WARMUP } from '../../../src/state/runWarmUp'
import { choose } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bench } from '../../state/runFakes'

afterEach(cleanup)

/** Milliseconds of a depthwise step and of any other; a wait takes 2. */
const [DEPTHWISE_MS, OTHER_MS, WAIT_MS] = [0.3, 0.1, 2]

const replace = (at: ReturnType<typeof bench>, calls: Partial<RuntimeApi>) =>
  Object.assign(at.runtime.api, calls)

/** The part on a network whose real steps take as long as the test says, timed by repetition. */
async function open(frames = 220) {
  const at = bench()
  let working = 0
  const steps = (graph: NetworkGraph) => {
    const all = stepInfos(graph, fuse(graph), () => 'own')
    working = all.filter(({ how }) => how !== 'none').length
    return all
  }
  const each = (msOf: (step: string) => number) =>
    replace(at, {
      async repeat(step, times) {
        const ms = WAIT_MS + times * msOf(step ?? '')
        at.clock.pass(ms)
        return ok(ms)
      },
    })
  replace(at, {
    load: async (graph) =>
      ok({ trainableParams: 1, compileMs: 1, steps: steps(graph), weightBytes: 4 }),
  })
  each((step) => (step.includes('dw') ? DEPTHWISE_MS : OTHER_MS))
  setControllerOf(at.store, at.controller)
  choose(at.store, { view: 'live', livePart: 'layers' })
  await act(() => at.started())
  const i18n = await createI18n('en')
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={at.store}>
        <LayersPart />
      </StoreContext>
    </I18nextProvider>,
  )
  const run = (count: number) =>
    act(async () => {
      await at.frames(count)
      await at.clock.advance(PUBLISH_MS)
    })
  await run(LEAST_WARMUP + frames)
  return { ...at, each, run, working: () => working, user: userEvent.setup() }
}

const button = (name: string) => screen.getByText(name, { selector: 'button' })
const row = (name: string) => button(name).closest('tr')!

describe('the layers of MobileNetV1 at α 0.25, 96 px', () => {
  it('conv_dw_1 takes 0.300 ms, and its share of the time is above twice that of the MACs', async () => {
    await open()
    const line = within(row('conv_dw_1'))
    expect(line.getByText('0.300 ms')).toBeTruthy()
    expect(line.getByText('▲ more')).toBeTruthy()
    // 165,888 multiply–accumulates in 0.3 ms.
    expect(line.getByText('553 M')).toBeTruthy()
  })

  it('depthwise is said to be 69.6% of the time for 10.3% of the MACs, with an interval of no width', async () => {
    await open()
    // 13 × 0.3 of 5.6 ms; the device of this test never varies.
    expect(
      screen.getByText(
        'DW depthwise is 10.3% of the MACs and 69.6% of the time here (69.6% to 69.6%).',
      ),
    ).toBeTruthy()
    expect(screen.getAllByText('slope').length).toBeGreaterThan(1)
  })

  it('until every step is timed it says how many are, and no share of the time', async () => {
    const at = await open(40)
    expect(screen.getByText(new RegExp(`of ${at.working()} steps timed`))).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: 'Timing every step' })).toBeTruthy()
    expect(screen.queryByText(/of the time here/)).toBe(null)
    expect(within(row('conv_pw_13')).getByText('not yet')).toBeTruthy()
  })

  it('sorted by time the 13 depthwise layers come first, then last, then as in the network', async () => {
    const { user } = await open()
    const names = () =>
      [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent ?? '')
    const byTime = button('Time, median')
    await user.click(byTime)
    expect(
      names()
        .slice(0, 13)
        .every((name) => name.startsWith('conv_dw_')),
    ).toBe(true)
    expect(byTime.closest('th')?.getAttribute('aria-sort')).toBe('descending')
    await user.click(byTime)
    expect(byTime.closest('th')?.getAttribute('aria-sort')).toBe('ascending')
    await user.click(byTime)
    expect(names().slice(0, 2)).toEqual(['conv1', 'conv_dw_1'])
  })

  it('a line that is chosen says its interval and leads to the same layer in Networks', async () => {
    const { user, store } = await open()
    await user.click(button('conv_pw_3'))
    expect(store.getState().choice.node).toBe('conv_pw_3')
    expect(screen.getByText(/Eight times in ten between 0\.100\sms and 0\.100\sms/)).toBeTruthy()
    await user.click(button('In the Networks table'))
    expect(store.getState().choice).toMatchObject({
      view: 'networks',
      part: 'table',
      node: 'conv_pw_3',
    })
  })

  it('folded to kinds its depthwise line takes 3.90 ms, 13 times 0.3', async () => {
    const { user } = await open()
    await user.click(screen.getByText('Kinds'))
    expect(within(row('DW depthwise')).getByText('3.90 ms')).toBeTruthy()
  })

  it('the layers add up to less or more than inference, and the part says which', async () => {
    await open()
    expect(screen.getAllByText(/The layers add up to 5\.\d\d\sms of the 7\.00\sms/).length).toBe(2)
    expect(screen.getByText(/Slopes are taken outside frames/)).toBeTruthy()
  })
})

describe('frozen', () => {
  it('what comes later does not change what is read, until it goes on', async () => {
    const at = await open()
    await at.user.click(button('Freeze'))
    at.each(() => 0.7)
    await at.run(600)
    expect(within(row('conv_dw_1')).getByText('0.300 ms')).toBeTruthy()
    await at.user.click(button('Go on live'))
    expect(within(row('conv_dw_1')).queryByText('0.300 ms')).toBe(null)
  })

  it('the scrubber walks back by measured moments and says how long ago they are', async () => {
    const at = await open()
    await at.user.click(button('Freeze'))
    const hand = screen.getByRole('slider', { name: /Moment looked at/ })
    fireEvent.change(hand, { target: { value: '0' } })
    expect(screen.getByText(/^\d[\d.]*\ss before$/)).toBeTruthy()
    expect(screen.getByText(/One value of each step stands alone/)).toBeTruthy()
  })
})
