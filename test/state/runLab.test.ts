import { describe, expect, it } from 'vitest'
import type { PlainTensor } from '../../src/runtime/protocol'
import { PUBLISH_MS } from '../../src/state/runReport'
import { SETTLE_MS } from '../../src/state/runSettling'
import { LEAST_WARMUP } from '../../src/state/runWarmUp'
import { choose } from '../../src/state/store'
import { bench } from './runFakes'

type Bench = ReturnType<typeof bench>

const openBitmaps = ({ sources }: Bench) =>
  sources.flatMap(({ bitmaps }) => bitmaps).filter(({ open }) => open)

async function warm(part: Parameters<typeof choose>[1] = {}) {
  const at = bench()
  choose(at.store, { view: 'live', ...part })
  await at.started()
  await at.frames(LEAST_WARMUP + 1)
  return at
}

describe('networks that run', () => {
  it('the full-convolution twin of MobileNetV2 is a 2nd program', async () => {
    const at = bench()
    choose(at.store, { netId: 'mobilenet_v2', alpha: 1, resolution: 96 })
    await at.started()
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 32'])
    choose(at.store, { transforms: 'full' })
    await at.clock.advance(SETTLE_MS)
    expect(at.runtime.calls).toEqual(['start webgl', 'load 96 32', 'load 96 32'])
    expect(at.run()).toMatchObject({ config: { netId: 'mobilenet_v2', transforms: 'full' } })
  })

  it('VGG-16 is asked about before anything of it is loaded, and runs when allowed', async () => {
    const at = bench()
    choose(at.store, { netId: 'vgg16', resolution: 224 })
    await at.started()
    expect(at.run()).toMatchObject({
      phase: 'asking',
      needs: { weightBytes: 138_357_544 * 4 },
    })
    expect(at.runtime.calls).toEqual([])
    at.controller.allow()
    await at.clock.advance(0)
    expect(at.runtime.calls).toEqual(['start webgl', 'load 224 64'])
  })

  it('a yes to VGG-16 at 224 is no yes at 512 pixels', async () => {
    const at = bench()
    choose(at.store, { netId: 'vgg16', resolution: 224 })
    await at.started()
    at.controller.allow()
    choose(at.store, { resolution: 512 })
    await at.clock.advance(SETTLE_MS)
    expect(at.run()).toMatchObject({ phase: 'asking' })
  })
})

describe('times of layers', () => {
  it('are asked for only while the reader looks at them', async () => {
    const at = await warm()
    expect(at.runtime.layersAsked).not.toContain(true)
    choose(at.store, { livePart: 'layers' })
    await at.frames(1)
    expect(at.runtime.layersAsked.at(-1)).toBe(true)
  })

  it('come from slopes where there is no timer: 1 and 3 ms, whatever the wait', async () => {
    const at = await warm({ livePart: 'layers' })
    await at.frames(60)
    await at.clock.advance(PUBLISH_MS)
    const run = at.run()
    const timings = run.phase === 'idle' ? null : run.stepTimings
    expect(timings?.clock).toBe('slope')
    expect(timings?.steps.get('relu1')?.median).toBe(1)
    expect(timings?.steps.get('relu2')?.median).toBe(3)
    expect(timings?.sumMs).toBe(4)
    expect(at.runtime.calls).not.toContain('repeat flat 1')
  })
})

describe('between two frames', () => {
  it('nothing is asked of a program whose network the reader has left, 200 ms before the next', async () => {
    const at = await warm({ livePart: 'layers' })
    await at.frames(30)
    choose(at.store, { netId: 'mobilenet_v2', alpha: 1 })
    at.controller.watchMaps({ nodes: ['of the next'], show: () => {} })
    const asked = at.runtime.calls.length
    await at.frames(8)
    expect(at.runtime.calls.slice(asked)).toEqual([])
    expect(at.run()).toMatchObject({ phase: 'compiling', program: null, stepTimings: null })
    await at.clock.advance(SETTLE_MS)
    await at.frames(1)
    expect(at.runtime.calls.slice(asked)).toEqual(['load 96 32', 'tap of the next'])
  })
})

describe('a measurement that has the device to itself', () => {
  it('holds the frames until the last of 2 lets go', async () => {
    const at = await warm()
    const one = await at.controller.hold()
    const two = await at.controller.hold()
    expect(at.run()).toMatchObject({ phase: 'paused', by: 'lab' })
    expect(at.source().isWatched()).toBe(false)
    one.release()
    one.release()
    expect(at.run()).toMatchObject({ phase: 'paused', by: 'lab' })
    two.release()
    expect(at.run()).toMatchObject({ phase: 'running' })
  })

  it('takes frames of any size from the live source, one step on each time', async () => {
    const at = await warm()
    const hold = await at.controller.hold()
    const grabbed = await hold.grab(160)
    expect(grabbed.ok && grabbed.value.bitmap.width).toBe(160)
    expect(at.source().steps).toBe(1)
    if (grabbed.ok) grabbed.value.bitmap.close()
    hold.release()
    expect(openBitmaps(at)).toEqual([])
  })
})

describe('values that the reader looks at', () => {
  it('are shown at most 10 times a second, of a frame of their own that is closed', async () => {
    const at = await warm()
    const shown: (readonly PlainTensor[])[] = []
    at.controller.watchMaps({ nodes: ['conv1', 'relu1'], show: (maps) => shown.push(maps) })
    await at.frames(20)
    expect(at.runtime.calls.filter((call) => call === 'tap conv1 relu1')).toHaveLength(4)
    expect(shown.at(-1)?.map(({ values }) => values[0])).toEqual([7, 7])
    at.controller.watchMaps(null)
    await at.frames(20)
    expect(shown).toHaveLength(4)
    expect(openBitmaps(at)).toEqual([])
  })
})
