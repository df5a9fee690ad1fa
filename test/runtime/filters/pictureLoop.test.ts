import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/core/random'
import { ok } from '../../../src/core/result'
import type { PictureFilter } from '../../../src/runtime/filters/filter'
import { createPictureLoop, type LoopStatus } from '../../../src/runtime/filters/pictureLoop'
import type { SourceFault, WholeSource } from '../../../src/runtime/sources/source'
import { fitWithin } from '../../../src/runtime/sources/whole'
import { randomSetting } from './support'

const random = createRandom(7)
const SETTING = randomSetting(2, random)
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** A filter whose document-bound parts are left aside, as Node has no canvas. */
function nodeFilter(log: string[]): PictureFilter {
  return {
    means: 'webgl',
    bits: 32,
    gpu: 'used',
    load: (input) => log.push(`load ${input.width}×${input.height}`),
    run: () => log.push('run'),
    spreads: async () => ({ depthwise: [1, 2, 3], mixed: [4, 5] }),
    paint() {},
    probe: (y, x) => ({ y, x, neighbours: [], depthwise: [], mixed: [] }),
    values: () => ({ depthwise: new Float32Array(), mixed: new Float32Array() }),
    onLost(callback) {
      log.push('opened')
      lose = callback
    },
    dispose: () => log.push('disposed'),
  }
}
let lose = () => {}

function source(isStill: boolean) {
  let tick = () => {}
  const asked: (readonly [number, number])[] = []
  const made: WholeSource = {
    isStill,
    watch(onFrame) {
      tick = onFrame
      if (isStill) onFrame()
      return () => {
        tick = () => {}
      }
    },
    async grabWhole(within) {
      asked.push(within)
      const [width, height] = fitWithin([1280, 720], within)
      const bitmap = {
        width,
        height,
        close() {
          bitmap.width = 0
          bitmap.height = 0
        },
      }
      return ok({ bitmap, captureMs: 0 })
    },
    close() {},
  }
  return { made, asked, tick: () => tick() }
}

/** A frame takes so long by either means, or by each its own time. */
async function bench(frameMs: number | Readonly<Record<'webgl' | 'cpu', number>> = 1) {
  const log: string[] = []
  const statuses: LoopStatus[] = []
  const faults: SourceFault[] = []
  const at = { now: 0, maps: 0 }
  const loop = createPictureLoop({
    openFilter: (prefer) => {
      log.push(`open ${prefer}`)
      return prefer === 'cpu' ? { ...nodeFilter(log), means: 'cpu' } : nodeFilter(log)
    },
    now: () => at.now,
    onMaps: ({ means }) => {
      at.maps += 1
      at.now += typeof frameMs === 'number' ? frameMs : frameMs[means]
    },
    onStatus: (status) => statuses.push(status),
    onFault: (fault) => faults.push(fault),
  })
  loop.set(SETTING)
  await settled()
  return { loop, log, statuses, faults, at }
}

describe('the loop', () => {
  it('runs a still picture once, and once more for each of 3 changes, uploading once', async () => {
    const { loop, log, at, statuses } = await bench()
    loop.take(source(true).made)
    await settled()
    for (let change = 0; change < 3; change += 1) {
      loop.set(randomSetting(1, random))
      await settled()
    }
    expect(log.filter((line) => line === 'run')).toHaveLength(4)
    expect(log.filter((line) => line.startsWith('load'))).toEqual(['load 640×360'])
    expect(at.maps).toBe(4)
    expect(statuses.at(-1)).toMatchObject({ size: [640, 360], fps: null, pace: 'full' })
  })

  it('a pixel is told with the weights its numbers came of, and not with those wished for since', async () => {
    const { loop, log } = await bench()
    loop.take(source(true).made)
    await settled()
    const next = randomSetting(1, random)
    loop.set(next)
    const runs = log.filter((line) => line === 'run').length
    expect(runs === 1 ? SETTING : next).toBe(loop.probe(0, 0)?.setting)
    await settled()
    expect(loop.probe(0, 0)?.setting).toBe(next)
  })

  it('of a live picture keeps one frame in flight: 3 ticks at once are 2 frames', async () => {
    const { loop, at } = await bench()
    const live = source(false)
    loop.take(live.made)
    for (let tick = 0; tick < 3; tick += 1) live.tick()
    await settled()
    expect(at.maps).toBe(2)
  })

  it('asks for 160×120 after ten seconds of 100 ms frames, and says it is slow even so', async () => {
    const { loop, at, statuses } = await bench(100)
    const live = source(false)
    loop.take(live.made)
    while (at.now < 10_000) {
      live.tick()
      await settled()
    }
    expect(live.asked[0]).toEqual([640, 480])
    expect(live.asked.at(-1)).toEqual([160, 120])
    expect(statuses.at(-1)).toMatchObject({ pace: 'slow', size: [160, 90] })
    expect(statuses.at(-1)?.fps).toBeCloseTo(10, 0)
  })

  it.each([
    { gpu: 200, plain: 30, means: 'cpu', asked: [640, 480], why: 'slow' },
    // However small the picture: its time is not of the pixels.
    { gpu: 200, plain: 150, means: 'webgl', asked: [160, 120], why: 'used' },
    { gpu: 30, plain: 3, means: 'webgl', asked: [640, 480], why: 'used' },
  ] as const)(
    'whose GPU takes $gpu ms where plain JavaScript takes $plain stays with $means, at $asked',
    async ({ gpu, plain, means, asked, why }) => {
      const { loop, at, statuses, log } = await bench({ webgl: gpu, cpu: plain })
      const live = source(false)
      loop.take(live.made)
      while (at.now < 20_000) {
        live.tick()
        await settled()
      }
      expect(statuses.at(-1)).toMatchObject({ means, gpu: why })
      expect(live.asked.at(-1)).toEqual(asked)
      const opened = log.filter((line) => line.startsWith('open ')).length
      expect(opened).toBe(gpu === 30 ? 1 : means === 'cpu' ? 2 : 3)
      expect(log.filter((line) => line === 'disposed')).toHaveLength(opened - 1)
    },
  )

  it('without a GPU reads a video’s bytes, and makes no bitmap once it knows', async () => {
    const { loop, log } = await bench({ webgl: 200, cpu: 20 })
    const live = source(false)
    const read: (readonly [number, number])[] = []
    loop.take({
      ...live.made,
      readWhole(within) {
        read.push(within)
        return ok({ width: 640, height: 360, data: new Uint8ClampedArray() })
      },
    })
    const ticks = async (count: number) => {
      for (let tick = 0; tick < count; tick += 1) {
        live.tick()
        await settled()
      }
    }
    await ticks(10)
    expect(log).toContain('open cpu')
    const bitmaps = live.asked.length
    const before = read.length
    await ticks(10)
    expect(live.asked).toHaveLength(bitmaps)
    expect(read).toHaveLength(before + 10)
    expect(read.at(-1)).toEqual([640, 480])
  })

  it('frozen takes no frame, and filters the one it has anew', async () => {
    const { loop, log } = await bench()
    const live = source(false)
    loop.take(live.made)
    live.tick()
    await settled()
    loop.freeze(true)
    live.tick()
    loop.set(SETTING)
    await settled()
    expect(log.filter((line) => line.startsWith('load'))).toHaveLength(1)
    expect(log.filter((line) => line === 'run')).toHaveLength(2)
  })

  it('sets up again after one lost context, and goes on without the GPU after a second', async () => {
    const { loop, log, statuses } = await bench()
    const still = source(true)
    loop.take(still.made)
    await settled()
    lose()
    await settled()
    expect(statuses.at(-1)).toMatchObject({ lost: 'restored', means: 'webgl', size: [640, 360] })
    lose()
    await settled()
    expect(statuses.at(-1)).toMatchObject({ lost: 'replaced', means: 'cpu', size: [640, 360] })
    expect(log.filter((line) => line.startsWith('open '))).toEqual([
      'open webgl',
      'open webgl',
      'open cpu',
    ])
    expect(log.filter((line) => line === 'disposed')).toHaveLength(2)
  })

  it('frees its filter when it is closed', async () => {
    const { loop, log } = await bench()
    loop.take(source(true).made)
    await settled()
    loop.close()
    expect(log.at(-1)).toBe('disposed')
  })
})

describe('a whole picture', () => {
  it('of 1280×720 fits 640×480 as 640×360, and a 480×640 portrait as 360×480', () => {
    expect(fitWithin([1280, 720], [640, 480])).toEqual([640, 360])
    expect(fitWithin([480, 640], [640, 480])).toEqual([360, 480])
  })

  it('of 30×20 is left as it is, and one of 4000×1 keeps its row', () => {
    expect(fitWithin([30, 20], [640, 480])).toEqual([30, 20])
    expect(fitWithin([4000, 1], [640, 480])).toEqual([640, 1])
  })
})
