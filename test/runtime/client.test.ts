import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NetworkGraph } from '../../src/core/network'
import { fail, ok } from '../../src/core/result'
import { createClient } from '../../src/runtime/client'
import type { Host } from '../../src/runtime/host'
import {
  NO_MEMORY,
  type RuntimeApi,
  type StartReport,
  type WeightsChoice,
} from '../../src/runtime/protocol'
import { chain, conv } from './support'

const report = (where: 'worker' | 'page'): StartReport => ({
  backend: 'webgl',
  where,
  renderer: 'fake',
  tfjsVersion: '4.22.0',
  floatBits: 32,
  selfTestError: 0,
  stepClock: 'slope',
  clockStepMs: 0.1,
  maxTextureSize: 8192,
  threads: 0,
  flags: {},
})

const graphOf = (name: string): NetworkGraph => ({ name, input: [1, 1, 3], nodes: [] })
const seeded: WeightsChoice = { kind: 'seeded', seed: 1 }
const frame = () => {
  const closed = { times: 0 }
  const close = () => {
    closed.times += 1
  }
  const bitmap: ImageBitmap = { width: 1, height: 1, close }
  return { bitmap, closed }
}

/** A host whose calls are written down and answered when the test says so. */
function fakeHost(where: 'worker' | 'page' = 'worker', part: Partial<RuntimeApi> = {}) {
  const calls: string[] = []
  const gates: (() => void)[] = []
  const gate = () => new Promise<void>((open) => gates.push(open))
  let ended = 0
  let die: (detail: string) => void = () => {}
  const api: RuntimeApi = {
    start: async (backend) => {
      calls.push(`start ${backend}`)
      return ok(report(where))
    },
    load: async (graph) => {
      calls.push(`load ${graph.name}`)
      await gate()
      return ok({ trainableParams: 1, compileMs: 1, steps: [], weightBytes: 4 })
    },
    infer: async (bitmap) => {
      calls.push('infer')
      bitmap.close()
      const times = { preprocessMs: 1, inferenceMs: 1, readbackMs: 1, totalMs: 3 }
      return ok({ times, top5: [], stepTimes: null })
    },
    unload: async (slot) => void calls.push(`unload ${slot}`),
    tap: async () => ok([]),
    repeat: async (step, times) => {
      calls.push(`repeat ${step} ${times}`)
      return ok(1)
    },
    memory: async () => NO_MEMORY,
    loseContext: async () => true,
    stop: async () => void calls.push('stop'),
    ...part,
  }
  const host: Host = {
    where,
    api,
    died: new Promise((resolve) => {
      die = resolve
    }),
    end: () => {
      ended += 1
    },
  }
  return {
    host,
    calls,
    open: () => gates.shift()?.(),
    die: (why: string) => die(why),
    ended: () => ended,
  }
}

const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

describe('the client', () => {
  it('runs calls one at a time in the order they were made', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const loading = client.load(graphOf('a'), seeded)
    const inferring = client.infer(frame().bitmap)
    await settled()
    expect(fake.calls).toEqual(['start webgl', 'load a'])
    fake.open()
    expect((await loading).ok).toBe(true)
    expect((await inferring).ok).toBe(true)
    expect(fake.calls).toEqual(['start webgl', 'load a', 'infer'])
  })

  it('of three loads runs the first, already begun, and the last, not the second', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const first = client.load(graphOf('a'), seeded)
    await settled()
    const second = client.load(graphOf('b'), seeded)
    const third = client.load(graphOf('c'), seeded)
    fake.open()
    await settled()
    fake.open()
    expect((await first).ok).toBe(true)
    expect(await second).toMatchObject({ fault: { code: 'cancelled' } })
    expect((await third).ok).toBe(true)
    expect(fake.calls).toEqual(['start webgl', 'load a', 'load c'])
  })

  it('cancels and closes a frame whose program a newer load takes over', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const first = client.load(graphOf('a'), seeded)
    const { bitmap, closed } = frame()
    const inferring = client.infer(bitmap)
    const second = client.load(graphOf('b'), seeded)
    expect(
      await Promise.race([
        inferring,
        settled()
          .then(fake.open)
          .then(() => inferring),
      ]),
    ).toEqual({
      ok: false,
      fault: expect.objectContaining({ code: 'cancelled' }),
    })
    await settled()
    fake.open()
    await Promise.all([first, second])
    expect(closed.times).toBe(1)
    expect(fake.calls).not.toContain('infer')
  })

  it('lets a load into slot b overtake nothing of slot a, and the other way round', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const first = client.load(graphOf('a'), seeded)
    const second = client.load(graphOf('b'), seeded, 'b')
    const inferring = client.infer(frame().bitmap)
    const other = client.infer(frame().bitmap, { slot: 'b' })
    const newer = client.load(graphOf('newer b'), seeded, 'b')
    for (let load = 0; load < 3; load++) {
      await settled()
      fake.open()
    }
    expect((await first).ok).toBe(true)
    expect(await second).toMatchObject({ fault: { code: 'cancelled' } })
    expect((await inferring).ok).toBe(true)
    expect(await other).toMatchObject({ fault: { code: 'cancelled' } })
    expect((await newer).ok).toBe(true)
    expect(fake.calls).toEqual(['start webgl', 'load a', 'infer', 'load newer b'])
  })

  it('unloads a slot in its turn, and cancels only what that slot still had to do', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const loading = client.load(graphOf('a'), seeded)
    await settled()
    const repeating = client.repeat('conv', 10, 'b')
    const spared = client.repeat(null, 5)
    const unloading = client.unload('b')
    fake.open()
    await unloading
    expect((await loading).ok).toBe(true)
    expect(await repeating).toMatchObject({ fault: { code: 'cancelled' } })
    expect(await spared).toEqual({ ok: true, value: 1 })
    expect(fake.calls).toEqual(['start webgl', 'load a', 'repeat null 5', 'unload b'])
  })

  it('cancels what either slot had to do once a backend is started anew', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const { bitmap, closed } = frame()
    const waiting = [
      client.load(graphOf('a'), seeded),
      client.load(graphOf('b'), seeded, 'b'),
      client.tap(bitmap, ['conv'], 'b'),
      client.repeat('conv', 1),
    ]
    const starting = client.start('wasm')
    await settled()
    for (const one of waiting) expect(await one).toMatchObject({ fault: { code: 'cancelled' } })
    expect((await starting).ok).toBe(true)
    expect([fake.calls, closed.times]).toEqual([['start webgl', 'start wasm'], 1])
  })

  it('answers not-loaded before it was started, and closes the frame', async () => {
    const client = createClient({ openWorker: () => fakeHost().host, openPage: vi.fn() })
    const { bitmap, closed } = frame()
    expect(await client.infer(bitmap)).toMatchObject({ fault: { code: 'not-loaded' } })
    expect(closed.times).toBe(1)
  })

  it('goes to the page’s thread where the worker has no WebGL, and ends the worker', async () => {
    const none = fail({ code: 'no-backend', detail: '' } as const)
    const worker = fakeHost('worker', { start: async () => none })
    const page = fakeHost('page')
    const client = createClient({ openWorker: () => worker.host, openPage: async () => page.host })
    expect(await client.start('webgl')).toMatchObject({ ok: true, value: { where: 'page' } })
    expect(worker.ended()).toBe(1)
  })

  it('says no-backend where the page has none either, and asks no page for wasm', async () => {
    const none = fail({ code: 'no-backend', detail: '' } as const)
    const worker = fakeHost('worker', { start: async () => none })
    const page = fakeHost('page', { start: async () => none })
    const openPage = vi.fn(async () => page.host)
    const client = createClient({ openWorker: () => worker.host, openPage })
    expect(await client.start('webgl')).toMatchObject({ fault: { code: 'no-backend' } })
    expect(await client.start('wasm')).toMatchObject({ fault: { code: 'no-backend' } })
    expect(openPage).toHaveBeenCalledTimes(1)
  })

  it('asks the page for WebAssembly too in a browser without OffscreenCanvas', async () => {
    const worker = fakeHost('worker', {
      start: async () => fail({ code: 'no-backend', detail: 'OffscreenCanvas is not defined' }),
    })
    const page = fakeHost('page')
    const client = createClient({
      openWorker: () => worker.host,
      openPage: async () => page.host,
      drawsOffscreen: false,
    })
    expect(await client.start('wasm')).toMatchObject({ value: { where: 'page' } })
    expect([worker.ended(), page.ended()]).toEqual([1, 0])
  })

  it('ends a worker without WebAssembly, so that the next start fetches it again', async () => {
    const none = fail({ code: 'no-backend', detail: 'failed to load wasm binary file' } as const)
    const workers = [fakeHost('worker', { start: async () => none }), fakeHost()]
    const open = vi.fn(() => workers[open.mock.calls.length - 1]!.host)
    const client = createClient({ openWorker: open, openPage: vi.fn() })
    expect(await client.start('wasm')).toEqual(none)
    expect(workers[0]!.ended()).toBe(1)
    expect((await client.start('wasm')).ok).toBe(true)
  })

  it('ends a page’s host that cannot start either, and gives the worker’s fault', async () => {
    const none = fail({ code: 'no-backend', detail: 'worker' } as const)
    const worker = fakeHost('worker', { start: async () => none })
    const page = fakeHost('page', {
      start: async () => fail({ code: 'no-backend', detail: 'page' }),
    })
    const client = createClient({ openWorker: () => worker.host, openPage: async () => page.host })
    expect(await client.start('webgl')).toEqual(none)
    expect([page.ended(), worker.ended()]).toEqual([1, 1])
    const without = createClient({
      openWorker: () => worker.host,
      openPage: () => Promise.reject(new Error('offline')),
    })
    expect(await without.start('webgl')).toEqual(none)
  })

  it.each(['wasm', 'cpu', 'webgl'] as const)(
    'after a backend ran on the page asks a worker first for %s, and frees the page’s',
    async (backend) => {
      const none = fail({ code: 'no-backend', detail: '' } as const)
      const workers = [fakeHost('worker', { start: async () => none }), fakeHost()]
      const open = vi.fn(() => workers[open.mock.calls.length - 1]!.host)
      const page = fakeHost('page')
      const client = createClient({ openWorker: open, openPage: async () => page.host })
      expect(await client.start('webgl')).toMatchObject({ value: { where: 'page' } })
      expect(await client.start(backend)).toMatchObject({ value: { where: 'worker' } })
      expect(page.ended()).toBe(1)
      expect(page.calls).toEqual(['start webgl'])
    },
  )

  it('lets go of a worker that dies between two calls, and tells its last words', async () => {
    const hosts = [fakeHost(), fakeHost()]
    const open = vi.fn(() => hosts[open.mock.calls.length - 1]!.host)
    const client = createClient({ openWorker: open, openPage: vi.fn() })
    await client.start('webgl')
    hosts[0]!.die('boom')
    await settled()
    expect(hosts[0]!.ended()).toBe(1)
    const fault = { code: 'internal', detail: 'boom' }
    expect(await client.load(graphOf('a'), seeded)).toEqual({ ok: false, fault })
    expect((await client.start('webgl')).ok).toBe(true)
    expect(hosts[1]!.calls).toEqual(['start webgl'])
  })

  it('turns a worker’s death into a fault and opens a new one at the next start', async () => {
    const hosts = [fakeHost(), fakeHost()]
    const open = vi.fn(() => hosts[open.mock.calls.length - 1]!.host)
    const client = createClient({ openWorker: open, openPage: vi.fn() })
    await client.start('webgl')
    const loading = client.load(graphOf('a'), seeded)
    await settled()
    hosts[0]!.die('boom')
    expect(await loading).toEqual({ ok: false, fault: { code: 'internal', detail: 'boom' } })
    expect(hosts[0]!.ended()).toBe(1)
    expect((await client.start('webgl')).ok).toBe(true)
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('stops the runtime, ends the worker and cancels what waited', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const loading = client.load(graphOf('a'), seeded)
    await settled()
    const waiting = client.load(graphOf('b'), seeded)
    const stopping = client.stop()
    fake.open()
    await stopping
    expect((await loading).ok).toBe(true)
    expect(await waiting).toMatchObject({ fault: { code: 'cancelled' } })
    expect(fake.calls.at(-1)).toBe('stop')
    expect(fake.ended()).toBe(1)
  })
})

describe('a silent worker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is a fault after 120 s of compiling, and is ended', async () => {
    const fake = fakeHost()
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const loading = client.load(graphOf('a'), seeded)
    await vi.advanceTimersByTimeAsync(119_000)
    expect(fake.ended()).toBe(0)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await loading).toMatchObject({ fault: { code: 'internal' } })
    expect(fake.ended()).toBe(1)
  })

  it.each([
    ['cpu', 60],
    ['wasm', 33],
  ] as const)(
    'on %s has %i s for a frame of 750 million multiply–accumulates',
    async (backend, seconds) => {
      const fake = fakeHost('worker', { infer: () => new Promise<never>(() => {}) })
      const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
      const graph = chain([1000, 1000, 3], conv({ kernelSize: [1, 1], outChannels: 250 }))
      await client.start(backend)
      const loading = client.load(graph, seeded)
      await settled()
      fake.open()
      await loading
      const waiting = client.infer(frame().bitmap)
      await vi.advanceTimersByTimeAsync(1000 * seconds - 500)
      expect(fake.ended()).toBe(0)
      await vi.advanceTimersByTimeAsync(1000)
      expect(await waiting).toMatchObject({ fault: { code: 'internal' } })
      expect(fake.ended()).toBe(1)
    },
  )

  it('is stopped by force after 5 s, and the next start has a new one', async () => {
    const never = () => new Promise<never>(() => {})
    const hosts = [fakeHost('worker', { stop: never }), fakeHost()]
    const open = vi.fn(() => hosts[open.mock.calls.length - 1]!.host)
    const client = createClient({ openWorker: open, openPage: vi.fn() })
    await client.start('webgl')
    const stopping = client.stop()
    const starting = client.start('wasm')
    await vi.advanceTimersByTimeAsync(5_000)
    await stopping
    expect(hosts[0]!.ended()).toBe(1)
    expect((await starting).ok).toBe(true)
    expect(hosts[1]!.calls).toEqual(['start wasm'])
  })

  it('that works at a step for minutes is ended 5 s after the stop, and its step is cancelled', async () => {
    const fake = fakeHost('worker', { repeat: () => new Promise<never>(() => {}) })
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('cpu')
    const repeating = client.repeat(null, 1)
    await settled()
    const stopping = client.stop()
    await vi.advanceTimersByTimeAsync(4_900)
    expect(fake.ended()).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    await stopping
    expect(await repeating).toMatchObject({ fault: { code: 'cancelled' } })
    expect(fake.ended()).toBe(1)
  })

  it('has no memory to tell of and no context to lose after 5 s, and lives on', async () => {
    const never = () => new Promise<never>(() => {})
    const fake = fakeHost('worker', { memory: never, loseContext: never })
    const client = createClient({ openWorker: () => fake.host, openPage: vi.fn() })
    await client.start('webgl')
    const answers = Promise.all([client.memory(), client.loseContext()])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await answers).toEqual([NO_MEMORY, false])
    expect(fake.ended()).toBe(0)
  })
})
