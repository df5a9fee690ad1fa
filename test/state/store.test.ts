import { expect, it, vi } from 'vitest'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import type { Notice } from '../../src/state/notice'
import type { RunState } from '../../src/state/runState'
import { choose, createAppStore, dismissNotice, resetChoice } from '../../src/state/store'

const SPREAD = { median: 1, p10: 1, p90: 1 }

const running: RunState = {
  phase: 'running',
  config: {
    netId: 'mobilenet_v1',
    alpha: 1,
    resolution: 224,
    transforms: '',
    backend: 'webgl',
    source: 'clip',
  },
  environment: null,
  program: null,
  weights: { kind: 'seeded', seed: 1 },
  errand: { phase: 'none' },
  stepTimings: { clock: 'clock', steps: new Map(), sumMs: null },
  timings: {
    count: 1,
    total: SPREAD,
    parts: {
      capture: SPREAD,
      preprocess: SPREAD,
      inference: SPREAD,
      readback: SPREAD,
      handOver: SPREAD,
      draw: SPREAD,
    },
    framesPerSecond: 1,
    dropped: 0,
    recent: [1],
    interrupted: false,
  },
  top5: [{ classIndex: 0, probability: 1 }],
  notices: [],
  pinned: null,
  mirrored: false,
}

it.each([
  ['alpha', { alpha: 0.5 }],
  ['resolution', { resolution: 160 }],
  ['backend', { backend: 'wasm' }],
  ['a change to the network', { transforms: 'full' }],
  ['source', { source: 'photo' }],
] as const)('a new %s makes the last timing stale in the same step', (_, part) => {
  const store = createAppStore()
  store.setState({ run: running })
  const seen: unknown[] = []
  store.subscribe(({ run }) => seen.push('timings' in run && [run.timings, run.stepTimings]))
  choose(store, part)
  expect(seen).toEqual([[null, null]])
})

it('a kernel size is no part of the running network, so its timing stands', () => {
  const store = createAppStore()
  store.setState({ run: running })
  choose(store, { kernelSize: 5, unit: 'flop', theme: 'dark' })
  expect(store.getState().run).toBe(running)
})

it('choosing what is chosen already wakes nobody', () => {
  const store = createAppStore()
  const listener = vi.fn()
  store.subscribe(listener)
  choose(store, { alpha: 1, kernelSize: 3 })
  expect(listener).not.toHaveBeenCalled()
})

it('50 refused values of one field leave one notice, the last', () => {
  const store = createAppStore()
  for (let asked = 12; asked < 62; asked++) choose(store, { kernelSize: asked })
  expect(store.getState().notices).toEqual([
    { code: 'outOfRange', field: 'kernelSize', asked: 61, used: 11, min: 1, max: 11 },
  ])
})

it('a dismissed notice is gone', () => {
  const notice: Notice = { code: 'unknownView', asked: 'x' }
  const store = createAppStore(DEFAULT_CHOICE, [notice])
  dismissNotice(store, notice)
  expect(store.getState().notices).toEqual([])
})

it('reset brings the network and the layer back and leaves view, language and theme', () => {
  const store = createAppStore()
  choose(store, { view: 'live', language: 'zh-Hant', theme: 'dark', alpha: 0.5, kernelSize: 7 })
  resetChoice(store)
  expect(store.getState().choice).toEqual({
    ...DEFAULT_CHOICE,
    view: 'live',
    language: 'zh-Hant',
    theme: 'dark',
  })
})
