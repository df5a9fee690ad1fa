import { describe, expect, it } from 'vitest'
import { KEEP_MS, PUBLISH_MS, SETTLE_MS, WARMUP_FRAMES } from '../../src/state/runController'
import { choose } from '../../src/state/store'
import { bench, settled } from './runFakes'

const openBitmaps = ({ sources }: ReturnType<typeof bench>) =>
  sources.flatMap(({ bitmaps }) => bitmaps).filter(({ open }) => open)

function timings(at: ReturnType<typeof bench>) {
  const run = at.run()
  return run.phase === 'idle' ? null : run.timings
}

describe('a view that opens', () => {
  it('runs the clip with no click and sums a frame to 12 ms', async () => {
    const at = bench()
    await at.started()
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 8'])
    await at.frames(WARMUP_FRAMES + 20)
    await at.clock.advance(PUBLISH_MS)
    expect(at.run()).toMatchObject({ phase: 'running', config: { source: 'clip', alpha: 0.25 } })
    expect(timings(at)).toMatchObject({ count: 20, total: { median: 12 }, dropped: 0 })
    expect(timings(at)?.framesPerSecond).toBeCloseTo(50)
  })

  it('leaves the first 5 frames after a compile uncounted', async () => {
    const at = bench()
    await at.started()
    await at.frames(WARMUP_FRAMES)
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
    await at.frames(WARMUP_FRAMES + 1)
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
  it('compiles only the last of 7 values of a drag', async () => {
    const at = bench()
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
    await at.frames(WARMUP_FRAMES + 10)
    choose(at.store, { alpha: 0.5 })
    expect(at.run()).toMatchObject({ phase: 'compiling', timings: null, top5: [] })
    await at.clock.advance(SETTLE_MS)
    await at.frames(WARMUP_FRAMES + 3)
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
    await at.frames(WARMUP_FRAMES + 4)
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

  it('does not count the frame that was in flight when the page was hidden', async () => {
    const at = bench()
    await at.started()
    await at.frames(WARMUP_FRAMES + 4)
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

  it('counts a context that ran 60 frames as sound again', async () => {
    const at = bench()
    await at.started()
    for (let loss = 0; loss < 3; loss += 1) {
      at.runtime.failFramesWith('context-lost', 1)
      await at.frames(70)
    }
    expect(at.run()).toMatchObject({ phase: 'running' })
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

describe('the pinned run', () => {
  it('keeps its median and its α while another α runs', async () => {
    const at = bench()
    await at.started()
    await at.frames(WARMUP_FRAMES + 10)
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
