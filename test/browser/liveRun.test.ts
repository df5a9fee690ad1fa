import { afterEach, expect, it, vi } from 'vitest'
import { createClient } from '../../src/runtime/client'
import type { RuntimeApi } from '../../src/runtime/protocol'
import { openClip } from '../../src/runtime/sources/clip'
import { type Choice, DEFAULT_CHOICE } from '../../src/state/choice'
import { controllerOf } from '../../src/state/runBrowser'
import { createRunController, type RunController } from '../../src/state/runController'
import { createWeightsShelf } from '../../src/state/runWeights'
import { type AppStore, choose, createAppStore } from '../../src/state/store'

let running: RunController | null = null

afterEach(() => {
  running?.stop()
  running = null
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function begin(): readonly [AppStore, RunController] {
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    view: 'live',
    alpha: 0.25,
    resolution: 64,
    backend: 'wasm',
  })
  running = controllerOf(store)
  running.start()
  return [store, running]
}

const counted = (store: AppStore) => {
  const { run } = store.getState()
  return run.phase === 'idle' ? 0 : (run.timings?.count ?? 0)
}

const until = (claim: () => boolean) => vi.waitUntil(claim, { timeout: 60_000, interval: 50 })

it('classifies the clip with no click, and again after α and the resolution have changed', async () => {
  const [store] = begin()
  await until(() => counted(store) >= 10)
  choose(store, { alpha: 0.5, resolution: 96 })
  expect(counted(store)).toBe(0)
  await until(() => counted(store) >= 10)
  expect(store.getState().run).toMatchObject({
    phase: 'running',
    config: { alpha: 0.5, resolution: 96, backend: 'wasm' },
  })
})

it('rests while the page is hidden, and runs on when it is seen', async () => {
  const [store] = begin()
  await until(() => counted(store) >= 5)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(store.getState().run).toMatchObject({ phase: 'paused', by: 'hidden' })
  const before = counted(store)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(counted(store)).toBe(before)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => counted(store) > before)
})

it('closes every bitmap it makes itself, and hands the rest to the runtime', async () => {
  const made = vi.spyOn(globalThis, 'createImageBitmap')
  const [store, controller] = begin()
  await until(() => counted(store) >= 20)
  controller.stop()
  await until(() => store.getState().run.phase === 'idle')
  expect(made.mock.results.length).toBeGreaterThan(20)
  // The frame in flight comes to its end.
  await vi.waitFor(
    async () => {
      const bitmaps = await Promise.all(
        made.mock.results.map(({ value }) => value as Promise<ImageBitmap>),
      )
      // A closed bitmap, and one that was transferred, has no width left.
      expect(bitmaps.filter(({ width }) => width > 0)).toEqual([])
    },
    { timeout: 60_000 },
  )
})

/** A controller whose runtime the test can ask, with no weights to be found anywhere. */
function beginOwn(choice: Partial<Choice>): readonly [AppStore, RuntimeApi] {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'live', alpha: 0.25, ...choice })
  const runtime = createClient()
  running = createRunController(
    store,
    {
      openRuntime: async () => runtime,
      openSource: async () => ({ ok: true, value: openClip() }),
      now: () => performance.now(),
      later(ms, callback) {
        const timer = setTimeout(callback, ms)
        return () => clearTimeout(timer)
      },
      isHidden: () => false,
      onVisibility: () => () => {},
    },
    createWeightsShelf({
      find: async () => null,
      fetch: async () => ({ ok: false, fault: { code: 'cancelled' } }),
      open: async () => ({ ok: false, fault: { code: 'cancelled' } }),
    }),
  )
  running.start()
  return [store, runtime]
}

const isRestored = (store: AppStore) => {
  const { run } = store.getState()
  return run.phase === 'running' && run.notices.some(({ code }) => code === 'context-restored')
}

it('comes back by itself when the GPU context is lost', async () => {
  const [store, runtime] = beginOwn({ resolution: 64 })
  await until(() => counted(store) >= 3)
  expect(await runtime.loseContext()).toBe(true)
  await until(() => isRestored(store))
  await until(() => counted(store) >= 3)
})

it('asks when the context is lost a second time, with the setting as it was, and runs on a press', async () => {
  const [store, runtime] = beginOwn({ resolution: 64 })
  const { choice } = store.getState()
  await until(() => counted(store) >= 3)
  expect(await runtime.loseContext()).toBe(true)
  await until(() => isRestored(store) && counted(store) >= 3)
  expect(await runtime.loseContext()).toBe(true)
  await until(() => store.getState().run.phase === 'fault')
  expect(store.getState().run).toMatchObject({ fault: { code: 'context-lost' } })
  expect(store.getState().choice).toEqual(choice)
  running?.retry()
  await until(() => counted(store) >= 3)
})

/** Workers from now on: the test sees them, and may have them begin with another script. */
function watchWorkers() {
  const made: Worker[] = []
  const script: { instead: string | null } = { instead: null }
  class Watched extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(script.instead ?? url, options)
      made.push(this)
    }
  }
  vi.stubGlobal('Worker', Watched)
  return { made, script }
}

it('a worker that crashes is told with its last words, and a new one runs the same setting', async () => {
  const { made } = watchWorkers()
  const [store] = beginOwn({ resolution: 64, backend: 'wasm' })
  const { choice } = store.getState()
  await until(() => counted(store) >= 3)
  made[0]?.dispatchEvent(new ErrorEvent('error', { message: 'unreachable executed' }))
  await until(() => store.getState().run.phase === 'fault')
  const fault = { code: 'internal', detail: 'unreachable executed' }
  expect(store.getState().run).toMatchObject({ fault })
  running?.retry()
  await until(() => store.getState().run.phase === 'running' && counted(store) >= 3)
  expect(made).toHaveLength(2)
  expect(store.getState().choice).toEqual(choice)
})

it('a worker whose script a host does not give is told, and runs once the host does', async () => {
  const { script } = watchWorkers()
  script.instead = '/there-is-no-such.js'
  const [store] = beginOwn({ resolution: 64, backend: 'wasm' })
  await until(() => store.getState().run.phase === 'fault')
  expect(store.getState().run).toMatchObject({ fault: { code: 'internal' } })
  script.instead = null
  running?.retry()
  await until(() => counted(store) >= 3)
})

it('holds as many tensors after 20 changes and 200 counted frames as before', async () => {
  const [store, runtime] = beginOwn({ resolution: 32, backend: 'wasm' })
  await until(() => counted(store) >= 10)
  const { numTensors } = await runtime.memory()
  expect(numTensors).toBeGreaterThan(0)
  for (let change = 1; change <= 20; change += 1) {
    choose(store, { alpha: change % 2 === 0 ? 0.25 : 0.3, resolution: 32 + 8 * (change % 4) })
    await until(() => counted(store) >= 10)
  }
  expect((await runtime.memory()).numTensors).toBe(numTensors)
})
