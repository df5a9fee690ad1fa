import '../../ui/browserParts'
import { cleanup, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import { PinnedComparison } from '../../../src/panels/live/PinnedComparison'
import { setControllerOf } from '../../../src/state/runBrowser'
import type { PinnedRun, RunState } from '../../../src/state/runState'
import { StoreContext } from '../../../src/state/useApp'
import { bench } from '../../state/runFakes'

afterEach(cleanup)

const SPREAD = { median: 20, p10: 18, p90: 22 }

/** A run of α 0.25 at 96 px whose frames take 20 ms, with so many counted. */
async function show(count: number, pinned: PinnedRun | null = null) {
  const { store, controller } = bench()
  setControllerOf(store, controller)
  const config = { ...store.getState().choice, source: 'clip', backend: 'webgl' } as const
  const parts = Object.fromEntries(
    ['capture', 'preprocess', 'inference', 'readback', 'handOver', 'draw'].map((part) => [
      part,
      SPREAD,
    ]),
  )
  const run = {
    phase: 'running',
    ...{ config, environment: null, program: null, top5: [], notices: [], pinned, mirrored: false },
    weights: { kind: 'seeded', seed: 1 },
    errand: { phase: 'none' },
    timings: {
      ...{ count, total: SPREAD, parts, framesPerSecond: 30, dropped: 0 },
      ...{ recent: [], interrupted: false },
    },
  }
  // The parts are written from a list of their names, which loses the record's type.
  store.setState({ run: run as unknown as RunState })
  render(
    <I18nextProvider i18n={await createI18n('en')}>
      <StoreContext value={store}>
        <PinnedComparison />
      </StoreContext>
    </I18nextProvider>,
  )
}

const button = () => screen.getByRole('button', { name: /^Pin/ })

it.each([
  [3, '17 more frames, and this run can be pinned.'],
  [19, '1 more frame, and this run can be pinned.'],
])('after %i frames the run cannot be pinned yet: %s', async (count, words) => {
  await show(count)
  expect(button()).toHaveProperty('disabled', true)
  expect(screen.getByText(words)).toBeTruthy()
})

it('after 20 frames it can', async () => {
  await show(20)
  expect(button()).toHaveProperty('disabled', false)
  expect(screen.queryByText(/can be pinned/)).toBe(null)
})

it('2× the cost and 4× the time are drawn on one scale: 50% and 100%, with 1× at 25%', async () => {
  const macs = 7_745_152 / 2
  await show(20, {
    config: {
      netId: 'mobilenet_v1',
      alpha: 0.1,
      resolution: 96,
      transforms: '',
      backend: 'webgl',
      source: 'clip',
    },
    ...{ macs, medianMs: 5, count: 120 },
  })
  expect(screen.getByText('2×')).toBeTruthy()
  expect(screen.getByText('4×')).toBeTruthy()
  const lengths = [...document.querySelectorAll('[data-kind]')]
    .map((bar) => bar.getAttribute('style'))
    .filter((style) => style !== null)
  expect(lengths).toEqual(['inline-size: 50%;', 'inline-size: 100%;'])
  expect(screen.getByText('1× the pinned run').getAttribute('style')).toContain('25%')
})
