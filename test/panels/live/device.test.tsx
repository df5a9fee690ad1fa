import '../../ui/browserParts'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import { DevicePart } from '../../../src/panels/live/device/DevicePart'
import type { Choice } from '../../../src/state/choice'
import { createLab, type Lab } from '../../../src/state/lab/lab'
import { setLabOf } from '../../../src/state/lab/labBrowser'
import { setControllerOf } from '../../../src/state/runBrowser'
import { type AppState, choose } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { type DeviceModel, LAPTOP, labBench } from '../../state/lab/labFakes'
import { bench } from '../../state/runFakes'

afterEach(cleanup)

/** 20 G MACs and 10 GB a second, 0.05 ms to start an operation, and no noise at all. */
const QUIET: DeviceModel = { ...LAPTOP, noise: 0 }

async function open(part: Partial<Choice> = {}) {
  const at = bench()
  const device = labBench({ webgl: QUIET, cpu: QUIET })
  setControllerOf(at.store, at.controller)
  setLabOf(at.store, createLab(at.store, device.edges))
  choose(at.store, { livePart: 'device', alpha: 0.25, resolution: 96, ...part })
  await at.started()
  const i18n = await createI18n('en')
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={at.store}>
        <DevicePart />
      </StoreContext>
    </I18nextProvider>,
  )
  return { ...at, device, user: userEvent.setup() }
}

const region = (name: string) => within(screen.getByRole('region', { name }))
const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }))

it('28 layers stand under a roof of 20 G MACs/s, and arrow keys lead from one to the next', async () => {
  const { user, store } = await open()
  await press(user, 'Measure this device')
  const panel = region('The roofline of this device')
  await panel.findByText(/multiplies here at up to 1\d\.\d\sG MACs\/s .* takes 0\.0[45]\d*\sms/)
  expect(panel.getAllByText(/^28 layers of MobileNetV1/).length).toBeGreaterThan(0)
  const handle = panel.getByRole('slider', { name: 'Layer in hand' })
  act(() => handle.focus())
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(store.getState().choice.node).toBe('conv_dw_1')
  expect(handle.getAttribute('aria-valuetext')).toMatch(
    /^conv_dw_1 \(DW depthwise\): .* reaches \d+\.\d% of it\.$/,
  )
  expect(panel.getByText(/^DW depthwise, 13: /)).toBeTruthy()
})

it('counted in FLOPs every rate is 2 for 1', async () => {
  const { user, store } = await open()
  await press(user, 'Measure this device')
  const panel = region('The roofline of this device')
  await panel.findByText(/up to 1\d\.\d\sG MACs/)
  act(() => choose(store, { unit: 'flop' }))
  expect(panel.getByText(/up to 3\d\.\d\sG FLOPs\/s/)).toBeTruthy()
})

it('limits of WebGL are said to be another backend’s once WebAssembly runs', async () => {
  const { user, store } = await open()
  await press(user, 'Measure this device')
  const panel = region('The roofline of this device')
  await panel.findAllByText(/^28 layers/)
  expect(panel.queryByText(/These limits are WebGL’s/)).toBeNull()
  act(() => choose(store, { backend: 'wasm' }))
  expect(panel.getByText(/These limits are WebGL’s/)).toBeTruthy()
  await user.click(panel.getByRole('button', { name: 'Go back to it' }))
  expect(store.getState().choice.backend).toBe('webgl')
})

it('4 widths lie on a line whose fixed part is what starting the operations takes', async () => {
  const { user } = await open()
  await press(user, 'Measure the curve')
  const panel = region('Scaling curves')
  await panel.findByText(/^A fixed \d\.\d+\sms for each inference, .* explains >?(99|100)\.?\d*%/)
  expect(panel.getByText(/^Median of an inference: α 0\.25: .* α 1: /)).toBeTruthy()
  expect(panel.getByText(/^Furthest from the line is α/)).toBeTruthy()
})

it('a network without α offers pixels alone', async () => {
  await open({ netId: 'squeezenet1_1', resolution: 128 })
  const panel = region('Scaling curves')
  expect(panel.queryByRole('radio')).toBeNull()
  expect(panel.getByText(/has no width multiplier/)).toBeTruthy()
})

it('a layer is timed in 5 ways; another C_out makes the figures another layer’s', async () => {
  const layer = { inChannels: 32, outChannels: 64, featureSize: 28, groups: 4 }
  const { user, store } = await open({ ...layer, alpha: 1, resolution: 224 })
  await press(user, 'Time this layer')
  const panel = region('One layer, five ways')
  await panel.findByText(/^Depthwise separable has 0\.127× of the work/)
  expect(panel.getByText(/one draw of the laboratory’s own/)).toBeTruthy()
  await user.click(panel.getByRole('button', { name: 'Show the figures' }))
  expect(panel.getAllByRole('row')).toHaveLength(6)
  const field = panel.getByRole('textbox', { name: /Output channels/ })
  await user.clear(field)
  await user.type(field, '128{Enter}')
  expect(panel.getByText(/^These figures are of another layer .* 32 → 64/)).toBeTruthy()
  await user.click(panel.getByRole('button', { name: 'Go back to it' }))
  expect(store.getState().choice.outChannels).toBe(64)
  expect(panel.queryByText(/^These figures are of another layer/)).toBeNull()
})

it('a backend that is missing is named, with 2 ways on; a cancel is said as well', async () => {
  const { user, device, store } = await open()
  device.failAt('start', 'no-backend')
  await press(user, 'Measure the curve')
  const alert = await screen.findByRole('alert')
  expect(
    within(alert)
      .getAllByRole('button')
      .map((button) => button.textContent),
  ).toEqual(['Try again', 'Use WebAssembly'])
  await user.click(within(alert).getByRole('button', { name: 'Use WebAssembly' }))
  expect(store.getState().choice.backend).toBe('wasm')
  expect(screen.queryByRole('alert')).toBeNull()
})

it('a measurement in hand is 40% done, and cancelled it leaves nothing but that word', async () => {
  const { user, store } = await open()
  const running = (now: AppState['lab']['running']) =>
    store.setState(({ lab }) => ({ lab: { ...lab, running: now } }))
  const lab: Partial<Lab> = {
    async roofline() {
      running({ task: 'roofline', done: 40, total: 100, note: 'measuring', waiting: false })
    },
    cancel: () => running(null),
  }
  setLabOf(store, lab as Lab) // nothing else of it is called here
  await press(user, 'Measure this device')
  expect(screen.getByRole('progressbar', { name: 'Measuring' }).getAttribute('value')).toBe('40')
  expect(screen.getByText('40.0%')).toBeTruthy()
  expect(screen.getAllByText(/^The device is at another measurement/)).toHaveLength(2)
  await press(user, 'Cancel')
  expect(screen.getByText(/^Cancelled\. Nothing/)).toBeTruthy()
})

it('α 1 at 224 px takes the CPU 5.7 s a frame: its curve from α 0.25 asks before it opens anything', async () => {
  const { user, device } = await open({ backend: 'cpu', resolution: 224 })
  await press(user, 'Measure the curve')
  const panel = region('Scaling curves')
  expect(panel.getByText(/one frame of MobileNetV1.* takes about 5\.(69|7)\d*\ss/)).toBeTruthy()
  expect(device.counts.opened).toBe(0)
  await user.click(panel.getByRole('button', { name: 'Run it' }))
  await panel.findByRole('button', { name: 'Measure again' })
  expect(device.counts.opened).toBe(1)
})
