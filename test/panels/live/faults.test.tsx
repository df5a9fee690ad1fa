import '../../ui/browserParts'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import LiveView from '../../../src/panels/live/LiveView'
import type { RuntimeFault } from '../../../src/runtime/protocol'
import type { SourceFault } from '../../../src/runtime/sources/source'
import { setControllerOf } from '../../../src/state/runBrowser'
import { choose } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bench, settled } from '../../state/runFakes'

// jsdom draws nothing and says so each time it is asked to.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

async function open(prepare: (at: ReturnType<typeof bench>) => void) {
  const at = bench()
  choose(at.store, { alpha: 0.35, resolution: 112 })
  prepare(at)
  setControllerOf(at.store, at.controller)
  const i18n = await createI18n('en')
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={at.store}>
        <LiveView />
      </StoreContext>
    </I18nextProvider>,
  )
  await act(async () => {
    await at.clock.advance(1)
    await settled()
  })
  return { ...at, user: userEvent.setup() }
}

const press = async (at: Awaited<ReturnType<typeof open>>, name: string) => {
  await at.user.click(within(screen.getByRole('alert')).getByRole('button', { name }))
  await act(settled)
}

describe('a device that fails says what to do, and keeps α 0.35 at 112 pixels', () => {
  it.each<[RuntimeFault['code'], RegExp, readonly string[]]>([
    ['out-of-memory', /too large for it/, ['Try again', 'Use MobileNetV1, α 0.25 at 128\u00a0px']],
    ['context-lost', /twice in a short time/, ['Try again', 'Run on WebAssembly']],
    ['internal', /could not be fetched/, ['Try again', 'Run on WebAssembly']],
    ['not-finite', /Use other weights/, ['Try again', 'Run on WebAssembly']],
  ])('%s', async (code, advice, buttons) => {
    const at = await open(({ runtime }) => {
      // A context that is lost is set up again by itself once; the second loss is asked about.
      for (let loss = 0; loss < (code === 'context-lost' ? 2 : 1); loss += 1)
        runtime.failLoadWith({ code, detail: 'its own words' })
    })
    const alert = within(screen.getByRole('alert'))
    expect(alert.getByText(advice)).toBeTruthy()
    expect(alert.getAllByRole('button').map((button) => button.textContent)).toEqual(buttons)
    await press(at, 'Try again')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(at.store.getState().choice).toMatchObject({ alpha: 0.35, resolution: 112 })
  })

  it('out of memory, a press takes the small network and it runs', async () => {
    const at = await open(({ runtime }) =>
      runtime.failLoadWith({ code: 'out-of-memory', detail: '' }),
    )
    await press(at, 'Use MobileNetV1, α 0.25 at 128\u00a0px')
    await act(() => at.clock.advance(1000))
    expect(at.run()).toMatchObject({ phase: 'running', config: { alpha: 0.25, resolution: 128 } })
  })
})

describe('a camera that fails says what to do, and keeps α 0.35', () => {
  it.each<[SourceFault['code'], RegExp]>([
    ['camera-missing', /Plug one in/],
    ['camera-in-use', /Close that program/],
    ['camera-ended', /Connect it again/],
    ['camera-insecure', /by its https address/],
    ['camera-unsupported', /Open a photo instead/],
    ['camera-failed', /Trying again often helps/],
  ])('%s', async (code, advice) => {
    const at = await open(({ store, refusals }) => {
      choose(store, { source: 'camera' })
      refusals.push({ code, detail: 'its own words' })
    })
    expect(within(screen.getByRole('alert')).getByText(advice)).toBeTruthy()
    await press(at, 'Try again')
    expect(at.run()).toMatchObject({ phase: 'running', config: { source: 'camera', alpha: 0.35 } })
  })
})

it('half precision is said beside the times: 16-bit floats', async () => {
  await open(({ runtime }) => {
    runtime.device.floatBits = 16
  })
  const measured = within(screen.getByRole('region', { name: 'Measured on' }))
  expect(measured.getByText('16-bit floats')).toBeTruthy()
})
