import { describe, expect, it } from 'vitest'
import { KEEP_MS } from '../../src/state/runController'
import { PROVEN_FRAMES } from '../../src/state/runProgram'
import { PUBLISH_MS } from '../../src/state/runReport'
import { SETTLE_MS } from '../../src/state/runSettling'
import { LEAST_WARMUP } from '../../src/state/runWarmUp'
import { createWeightsShelf } from '../../src/state/runWeights'
import { choose } from '../../src/state/store'
import { bench, settled } from './runFakes'

const openBitmaps = ({ sources }: ReturnType<typeof bench>) =>
  sources.flatMap(({ bitmaps }) => bitmaps).filter(({ open }) => open)

const emptyShelf = () =>
  createWeightsShelf({
    find: async () => null,
    fetch: async () => ({ ok: false, fault: { code: 'cancelled' } }),
    open: async () => ({ ok: false, fault: { code: 'cancelled' } }),
  })

function timings(at: ReturnType<typeof bench>) {
  const run = at.run()
  return run.phase === 'idle' ? null : run.timings
}

describe('a view that opens', () => {
  it('runs the clip with no click and sums a frame to 12 ms', async () => {
    const at = bench()
    await at.started()
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8'])
    await at.frames(LEAST_WARMUP + 20)
    await at.clock.advance(PUBLISH_MS)
    expect(at.run()).toMatchObject({ phase: 'running', config: { source: 'clip', alpha: 0.25 } })
    expect(timings(at)).toMatchObject({ count: 20, total: { median: 12 }, dropped: 0 })
    expect(timings(at)?.framesPerSecond).toBeCloseTo(50)
  })

  it('splits 12 ms into 2, 1, 7 and 1, and 1 for the way to the worker and back', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 20)
    await at.clock.advance(PUBLISH_MS)
    const parts = timings(at)?.parts
    expect([
      parts?.capture.median,
      parts?.preprocess.median,
      parts?.inference.median,
      parts?.readback.median,
      parts?.handOver.median,
    ]).toEqual([2, 1, 7, 1, 1])
  })

  it('leaves the first 10 frames after a compile uncounted', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP)
    await at.clock.advance(PUBLISH_MS)
    expect(timings(at)).toBeNull()
  })

  it('opens one source and one runtime when effects run twice, as StrictMode runs them', async () => {
    const at = bench()
    at.controller.start()
    at.controller.stop()
    at.controller.start()
    await at.clock.advance(100)
    expect([at.sources.length, at.runtimesOpened()]).toEqual([1, 1])
    expect(at.source().closed).toBe(false)
  })

  it('shows frames of the source while the program is still compiling', async () => {
    const at = bench()
    const shown: number[] = []
    at.controller.showOn((frame) => shown.push(frame.width))
    const letGo = at.runtime.holdLoads()
    await at.started()
    await at.frames(2)
    expect(at.run()).toMatchObject({ phase: 'compiling' })
    expect(shown).toEqual([96, 96])
    letGo()
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running', program: { compileMs: 100 } })
  })
})

describe('one frame in flight', () => {
  it('drops the 3 frames that arrive during one, and counts them', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 1)
    const letGo = at.runtime.holdFrames()
    await at.frames(4)
    letGo()
    await settled()
    await at.clock.advance(PUBLISH_MS)
    expect(timings(at)).toMatchObject({ count: 2, dropped: 3 })
  })

  it('closes every bitmap of 60 frames, a change of α and a pause', async () => {
    const at = bench()
    await at.started()
    await at.frames(30)
    choose(at.store, { alpha: 0.5 })
    await at.frames(30)
    at.controller.pause()
    at.controller.stop()
    await at.clock.advance(10)
    expect(openBitmaps(at)).toEqual([])
  })
})

describe('a change of α while running', () => {
  it.each([
    ['without a shelf that looks', () => bench()],
    ['while the shelf looks for weights at each', () => bench(emptyShelf())],
  ])('compiles only the last of 7 values of a drag, %s', async (_case, made) => {
    const at = made()
    await at.started()
    for (const alpha of [0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.75]) {
      choose(at.store, { alpha })
      await at.clock.advance(30)
    }
    await at.clock.advance(SETTLE_MS)
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8', 'load 96 24'])
  })

  it('compiles the newest next, not those in between, when a load takes long', async () => {
    const at = bench()
    const letGo = at.runtime.holdLoads()
    await at.started()
    for (const alpha of [0.5, 0.75, 1]) {
      choose(at.store, { alpha })
      await at.clock.advance(SETTLE_MS)
    }
    letGo()
    await settled()
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8', 'load 96 32'])
  })

  it('drops the times of the α before at once, and counts anew', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 10)
    choose(at.store, { alpha: 0.5 })
    expect(at.run()).toMatchObject({ phase: 'compiling', timings: null, top5: [] })
    await at.clock.advance(SETTLE_MS)
    await at.frames(LEAST_WARMUP + 3)
    await at.clock.advance(PUBLISH_MS)
    expect(timings(at)).toMatchObject({ count: 3 })
  })

  it('does not compile again for a language or a counting convention', async () => {
    const at = bench()
    await at.started()
    choose(at.store, { language: 'zh-Hant', unit: 'flop', kernelSize: 5 })
    await at.clock.advance(1000)
    expect(at.runtime.calls).toHaveLength(2)
  })

  it('starts the new backend, and the source stays open', async () => {
    const at = bench()
    await at.started()
    choose(at.store, { backend: 'wasm' })
    await at.clock.advance(SETTLE_MS)
    expect(at.runtime.calls.slice(2)).toEqual(['start wasm', 'load 96 8'])
    expect(at.sources).toHaveLength(1)
  })
})

describe('pausing', () => {
  it('rests on a hidden page, runs on when it is seen again, and marks the window', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 4)
    await at.hide(true)
    expect(at.run()).toMatchObject({ phase: 'paused', by: 'hidden' })
    expect(at.source().isWatched()).toBe(false)
    await at.clock.advance(60_000)
    await at.hide(false)
    await at.frames(3)
    await at.clock.advance(PUBLISH_MS)
    expect(timings(at)).toMatchObject({ count: 7, interrupted: true })
    expect(timings(at)?.framesPerSecond).toBeCloseTo(50)
  })

  it('for an hour asks for no frame, and begins again with one, not with those it missed', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 4)
    const grabbed = at.source().bitmaps.length
    const { choice } = at.store.getState()
    await at.hide(true)
    await at.frames(10)
    await at.clock.advance(3_600_000)
    expect(at.source().bitmaps).toHaveLength(grabbed)
    await at.hide(false)
    await at.frames(1)
    await at.clock.advance(PUBLISH_MS)
    expect(at.source().bitmaps).toHaveLength(grabbed + 1)
    expect(timings(at)).toMatchObject({ count: 5, dropped: 0, interrupted: true })
    expect(at.store.getState().choice).toEqual(choice)
  })

  it('does not count the frame that was in flight when the page was hidden', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 4)
    const letGo = at.runtime.holdFrames()
    await at.frames(1)
    await at.hide(true)
    letGo()
    await at.hide(false)
    await at.clock.advance(PUBLISH_MS)
    expect(timings(at)).toMatchObject({ count: 4 })
  })

  it('steps frame by frame while the reader has paused', async () => {
    const at = bench()
    await at.started()
    at.controller.pause()
    expect(at.run()).toMatchObject({ phase: 'paused', by: 'reader' })
    at.controller.step()
    await settled()
    at.controller.step()
    await settled()
    expect([at.source().steps, at.source().bitmaps.length]).toEqual([2, 2])
    at.controller.resume()
    expect(at.source().isWatched()).toBe(true)
  })

  it('looks once at a picture opened while paused, and once more at a new width', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 4)
    at.controller.pause()
    await settled()
    at.controller.choosePhoto(new Blob())
    await settled()
    expect(at.run()).toMatchObject({ phase: 'paused', by: 'reader' })
    expect(at.source().bitmaps.length).toBe(1)
    choose(at.store, { alpha: 0.75 })
    await at.clock.advance(SETTLE_MS)
    await settled()
    expect(at.source().bitmaps.length).toBe(2)
    await settled()
    await at.clock.advance(2 * PUBLISH_MS)
    expect(at.run()).toHaveProperty('top5.0')
  })
})

describe('leaving the view', () => {
  it('closes the source at once and keeps the program for a minute', async () => {
    const at = bench()
    await at.started()
    at.controller.stop()
    await at.clock.advance(1)
    expect(at.run()).toEqual({ phase: 'idle' })
    expect(at.source().closed).toBe(true)
    await at.clock.advance(KEEP_MS - 100)
    at.controller.start()
    await at.clock.advance(KEEP_MS)
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8'])
    expect(at.run()).toMatchObject({ phase: 'running' })
  })

  it('stops the runtime when the reader stays away for a minute', async () => {
    const at = bench()
    await at.started()
    at.controller.stop()
    await at.clock.advance(KEEP_MS + 1)
    expect(at.runtime.calls.at(-1)).toBe('stop')
  })
})

describe('what a device does wrong', () => {
  it('falls back from WebGL to WASM and says so', async () => {
    const at = bench()
    at.runtime.missing.add('webgl')
    await at.started()
    expect(at.run()).toMatchObject({
      phase: 'running',
      config: { backend: 'wasm' },
      notices: [{ code: 'backend-replaced', wanted: 'webgl', used: 'wasm' }],
    })
    expect(at.store.getState().choice.backend).toBe('webgl')
  })

  it('asks before ResNet-50 that fell from WebGL to the CPU takes 41 seconds a frame', async () => {
    const at = bench()
    at.runtime.missing.add('webgl').add('wasm')
    choose(at.store, { netId: 'resnet50', alpha: 1, resolution: 224 })
    await at.started()
    const run = at.run()
    expect(run).toMatchObject({
      phase: 'asking',
      notices: [{ code: 'backend-replaced', wanted: 'webgl', used: 'cpu' }],
    })
    if (run.phase === 'asking') expect(run.needs.secondsAFrame).toBeCloseTo(40.9, 1)
    expect(at.runtime.calls).toEqual(['start webgl', 'start wasm', 'start cpu'])
    at.controller.allow()
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running', config: { backend: 'cpu' } })
    expect(at.runtime.calls.slice(3)).toEqual(['load 224 64'])
  })

  it('asks of AlexNet again for WebAssembly, once that runs in WebGL’s place', async () => {
    const at = bench()
    at.runtime.missing.add('webgl')
    await at.started()
    const before = at.runtime.calls.length
    choose(at.store, { netId: 'alexnet', resolution: 224 })
    await at.clock.advance(SETTLE_MS)
    expect(at.run()).toMatchObject({ phase: 'asking' })
    choose(at.store, { netId: 'mobilenet_v1', alpha: 0.5, resolution: 128 })
    await at.clock.advance(SETTLE_MS)
    expect(at.run()).toMatchObject({ phase: 'running' })
    expect(at.runtime.calls.slice(before)).toEqual(['load 128 16'])
  })

  it('ends with a fault when not even the CPU works', async () => {
    const at = bench()
    for (const backend of ['webgl', 'wasm', 'cpu'] as const) at.runtime.missing.add(backend)
    await at.started()
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code: 'no-backend' } })
    at.runtime.missing.clear()
    at.controller.retry()
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running' })
  })

  it('brings a lost context back once without asking, and the second time asks', async () => {
    const at = bench()
    await at.started()
    await at.frames(10)
    at.runtime.failFramesWith('context-lost', 1)
    await at.frames(1)
    expect(at.run()).toMatchObject({ phase: 'running', notices: [{ code: 'context-restored' }] })
    expect(at.runtime.calls.slice(2)).toEqual(['start webgl', 'load 96 8'])
    at.runtime.failFramesWith('context-lost')
    await at.frames(1)
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code: 'context-lost' } })
  })

  it('counts a context that ran 300 frames as sound again, and says no more of its loss', async () => {
    const at = bench()
    await at.started()
    for (let loss = 0; loss < 2; loss += 1) {
      at.runtime.failFramesWith('context-lost', 1)
      await at.frames(PROVEN_FRAMES)
      expect(at.run()).toMatchObject({ notices: [{ code: 'context-restored' }] })
      await at.frames(1)
      await at.clock.advance(PUBLISH_MS)
      expect(at.run()).toMatchObject({ phase: 'running', notices: [] })
    }
  })

  it('says that the camera was refused, and the clip runs when it is chosen instead', async () => {
    const at = bench()
    await at.started()
    at.refusals.push({ code: 'camera-refused', detail: 'NotAllowedError' })
    at.controller.chooseSource('camera')
    await settled()
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code: 'camera-refused' } })
    at.controller.chooseSource('clip')
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running', config: { source: 'clip' } })
  })

  it('lets go of a camera before it opens the other one, and keeps the setting', async () => {
    const at = bench()
    await at.started()
    at.controller.chooseSource('camera')
    await settled()
    const { choice } = at.store.getState()
    at.controller.chooseCamera('rear')
    await settled()
    const [, front, rear] = at.sources
    expect([front?.closed, rear?.closed, rear?.wish.deviceId]).toEqual([true, false, 'rear'])
    expect(at.run()).toMatchObject({ phase: 'running', config: { source: 'camera' } })
    expect(at.store.getState().choice).toEqual(choice)
  })

  it('tries a camera again on retry, and reports one that is unplugged while it runs', async () => {
    const at = bench()
    await at.started()
    at.refusals.push({ code: 'camera-in-use', detail: '' })
    at.controller.chooseSource('camera')
    await settled()
    at.controller.retry()
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running', mirrored: true })
    await at.source().fault({ code: 'camera-ended', detail: '' })
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code: 'camera-ended' } })
    expect(at.source().closed).toBe(true)
  })
})

describe('a source that fails', () => {
  it('does not stand in the way of the clip while the browser asks for the camera', async () => {
    const at = bench()
    await at.started()
    at.holdSources(true)
    at.controller.chooseSource('camera')
    await settled()
    expect(at.asked).toHaveLength(1)
    at.holdSources(false)
    at.controller.chooseSource('clip')
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running', config: { source: 'clip' } })
  })

  it('is closed when it comes after the reader has chosen another', async () => {
    const at = bench()
    await at.started()
    at.holdSources(true)
    at.controller.chooseSource('camera')
    await settled()
    at.holdSources(false)
    at.controller.chooseSource('clip')
    await settled()
    await at.asked[0]?.('open')
    expect(at.sources.map(({ source, closed }) => [source.kind, closed])).toEqual([
      ['clip', true],
      ['clip', false],
      ['camera', true],
    ])
  })

  it.each([
    ['photo', 'photo-unreadable'],
    ['camera', 'camera-failed'],
  ] as const)('by a throw, a %s, is told as %s', async (source, code) => {
    const at = bench()
    await at.started()
    at.holdSources(true)
    at.controller.chooseSource(source)
    await settled()
    await at.asked[0]?.('throw')
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code } })
  })

  it('to give 4 frames in a row stays open, and is told with the fifth', async () => {
    const at = bench()
    await at.started()
    at.source().failGrabs(4)
    await at.frames(5)
    expect(at.run()).toMatchObject({ phase: 'running' })
    expect(at.source().closed).toBe(false)
    at.source().failGrabs(5)
    await at.frames(5)
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code: 'frame-failed' } })
  })

  it('is opened again when the reader chooses the clip it already was', async () => {
    const at = bench()
    await at.started()
    at.source().failGrabs(5)
    await at.frames(5)
    at.controller.chooseSource('clip')
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running' })
    expect(at.sources).toHaveLength(2)
  })
})

describe('a choice in place of the one that failed', () => {
  it('is tried again where it is the same, WebAssembly for WebAssembly', async () => {
    const at = bench()
    choose(at.store, { backend: 'wasm' })
    await at.started()
    at.runtime.failFramesWith('internal', 1)
    await at.frames(1)
    expect(at.run()).toMatchObject({ phase: 'fault', fault: { code: 'internal' } })
    at.controller.useInstead({ backend: 'wasm' })
    await settled()
    expect(at.run()).toMatchObject({ phase: 'running' })
  })
})

describe('the pinned run', () => {
  it('keeps its median and its α while another α runs', async () => {
    const at = bench()
    await at.started()
    await at.frames(LEAST_WARMUP + 10)
    at.controller.pin()
    choose(at.store, { alpha: 0.5 })
    await at.clock.advance(SETTLE_MS)
    expect(at.run()).toMatchObject({
      config: { alpha: 0.5 },
      pinned: { config: { alpha: 0.25 }, medianMs: 12, count: 10 },
    })
    at.controller.unpin()
    expect(at.run()).toMatchObject({ pinned: null })
  })

  it('writes to the store at most 5 times in a second of 50 frames', async () => {
    const at = bench()
    await at.started()
    await at.frames(10)
    let writes = 0
    at.store.subscribe(() => {
      writes += 1
    })
    await at.frames(50)
    expect(writes).toBeLessThanOrEqual(5)
    expect(writes).toBeGreaterThanOrEqual(3)
  })
})
