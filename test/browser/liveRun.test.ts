import { afterEach, expect, it, vi } from 'vitest'
import { createClient } from '../../src/runtime/client'
import type { RuntimeApi } from '../../src/runtime/protocol'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { controllerOf } from '../../src/state/runBrowser'
import type { RunController } from '../../src/state/runController'
import { type AppStore, choose, createAppStore } from '../../src/state/store'

let running: RunController | null = null

afterEach(() => {
  running?.stop()
  running = null
  vi.restoreAllMocks()
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
  await new Promise((resolve) => setTimeout(resolve, 500))
  const bitmaps = await Promise.all(
    made.mock.results.map(({ value }) => value as Promise<ImageBitmap>),
  )
  // A closed bitmap, and one that was transferred, has no width left.
  expect(bitmaps.length).toBeGreaterThan(20)
  expect(bitmaps.filter(({ width }) => width > 0)).toEqual([])
})

it('comes back by itself when the GPU context is lost', async () => {
  const store = createAppStore({ ...DEFAULT_CHOICE, alpha: 0.25, resolution: 64, view: 'live' })
  const { createRunController } = await import('../../src/state/runController')
  const { createWeightsShelf } = await import('../../src/state/runWeights')
  const { openClip } = await import('../../src/runtime/sources/clip')
  let runtime: RuntimeApi | null = null
  running = createRunController(
    store,
    {
      openRuntime: async () => {
        runtime = createClient()
        return runtime
      },
      openSource: async () => ({ ok: true, value: await openClip() }),
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
  await until(() => counted(store) >= 3)
  expect(await runtime!.loseContext()).toBe(true)
  await until(() => {
    const { run } = store.getState()
    return run.phase === 'running' && run.notices.some(({ code }) => code === 'context-restored')
  })
  await until(() => counted(store) >= 3)
})
