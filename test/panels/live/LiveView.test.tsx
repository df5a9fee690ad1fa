import '../../ui/browserParts'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import type { LanguageCode } from '../../../src/i18n/language'
import LiveView from '../../../src/panels/live/LiveView'
import { setControllerOf } from '../../../src/state/runBrowser'
import { PUBLISH_MS } from '../../../src/state/runReport'
import { SETTLE_MS } from '../../../src/state/runSettling'
import { LEAST_WARMUP } from '../../../src/state/runWarmUp'
import { createWeightsShelf } from '../../../src/state/runWeights'
import { choose } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bench } from '../../state/runFakes'

// jsdom draws nothing and says so each time it is asked to.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

async function open(language: LanguageCode = 'en') {
  const fetched: number[] = []
  const at = bench(
    createWeightsShelf({
      find: async () => null,
      fetch: async (alpha) => {
        fetched.push(alpha)
        return { ok: false, fault: { code: 'shard-missing', names: ['group7-shard1of1'] } }
      },
      open: async () => ({ ok: false, fault: { code: 'graph-model' } }),
    }),
  )
  setControllerOf(at.store, at.controller)
  const i18n = await createI18n(language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={at.store}>
        <LiveView />
      </StoreContext>
    </I18nextProvider>,
  )
  const frames = (count: number) =>
    act(async () => {
      await at.clock.advance(1)
      await at.frames(count)
      await at.clock.advance(PUBLISH_MS)
    })
  await frames(LEAST_WARMUP + 20)
  return { ...at, fetched, frames, user: userEvent.setup() }
}

const panel = (name: string) => within(screen.getByRole('region', { name }))

it('asks before VGG-16’s 528 MiB of weights are made, and says that none are trained', async () => {
  const at = await open()
  act(() => choose(at.store, { netId: 'vgg16', resolution: 224 }))
  await act(() => at.clock.advance(SETTLE_MS))
  const asked = within(screen.getByRole('alert'))
  expect(asked.getByText(/VGG-16 needs 5\d\d\sMiB on this device, 528\sMiB of them/)).toBeTruthy()
  expect(screen.getByText(/VGG-16 runs on seeded ones/)).toBeTruthy()
  expect(screen.queryByText(/Load ImageNet weights/)).toBe(null)
  const before = at.runtime.calls.length
  await at.user.click(asked.getByRole('button', { name: 'Run it' }))
  expect(at.runtime.calls.slice(before)).toEqual(['load 224 64'])
  expect(screen.queryByRole('alert')).toBe(null)
})

describe('a reader who opens the view', () => {
  it('reads 12.0 ms from 20 frames beside 7,745,152 multiply–accumulates', async () => {
    await open()
    const device = panel('On this device')
    expect(device.getByText('12.0 ms')).toBeTruthy()
    expect(device.getByText('20')).toBeTruthy()
    expect(panel('On paper').getByText('7,745,152')).toBeTruthy()
  })

  it('is told that random weights mean nothing while the time is real', async () => {
    await open()
    expect(panel('What it takes this for').getByText(/weights are random/)).toBeTruthy()
    expect(panel('Weights').getByText(/1704/)).toBeTruthy()
  })

  it('sees the costs follow α at once, and the old time gone', async () => {
    const at = await open()
    act(() => choose(at.store, { alpha: 0.5 }))
    expect(panel('On paper').getByText('27,876,608')).toBeTruthy()
    expect(panel('On this device').queryByText('12.0 ms')).toBeNull()
    expect(screen.getAllByText(/Compiling 85 operations for WebGL/).length).toBeGreaterThan(0)
  })

  it('pauses, and can go on or look at one frame', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('button', { name: 'Pause' }))
    expect(screen.getAllByText('Paused. No frame is measured.').length).toBeGreaterThan(0)
    await at.user.click(screen.getByRole('button', { name: 'One frame' }))
    expect(at.source().steps).toBe(1)
    await at.user.click(screen.getByRole('button', { name: 'Go on' }))
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
  })

  it('pins a run and reads 3.6× the cost beside the measured ratio', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('button', { name: 'Pin this run' }))
    act(() => choose(at.store, { alpha: 0.5 }))
    await act(() => at.clock.advance(SETTLE_MS))
    await at.frames(LEAST_WARMUP + 5)
    const device = panel('On this device')
    expect(device.getByText('3.6×')).toBeTruthy()
    expect(device.getByText('1×')).toBeTruthy()
    expect(device.getByText(/MobileNetV1, α 0.25 at 96\spx, WebGL, Clip/)).toBeTruthy()
  })
})

describe('a camera that is refused', () => {
  it('says what to do, and the clip runs at a press', async () => {
    const at = await open()
    at.refusals.push({ code: 'camera-refused', detail: 'NotAllowedError' })
    await at.user.click(screen.getByRole('radio', { name: 'Camera' }))
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText('The camera was refused')).toBeTruthy()
    await at.user.click(within(alert).getByRole('button', { name: 'Use the clip' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a clip that gives no frames', () => {
  it('is tried again at a press', async () => {
    const at = await open()
    at.source().failGrabs(5)
    await at.frames(5)
    const alert = await screen.findByRole('alert')
    expect(within(alert).queryByRole('button', { name: 'Use the clip' })).toBeNull()
    await at.user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('official weights', () => {
  it('are fetched only after a dialog has named the host and 1.81 MiB', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('button', { name: 'Load ImageNet weights for α 0.25' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/storage\.googleapis\.com/)).toBeTruthy()
    expect(at.fetched).toEqual([])
    await at.user.click(dialog.getByRole('button', { name: /^Fetch 1\.81\sMiB/ }))
    expect(at.fetched).toEqual([0.25])
    expect(await screen.findByText('A shard is missing')).toBeTruthy()
    expect(screen.getByText(/untouched/)).toBeTruthy()
  })
})

it('speaks written Traditional Chinese: 乘加運算, and no English label', async () => {
  await open('zh-Hant')
  expect(panel('紙上的成本').getByText('每格畫面的乘加運算')).toBeTruthy()
  expect(screen.getByRole('button', { name: '暫停' })).toBeTruthy()
})
