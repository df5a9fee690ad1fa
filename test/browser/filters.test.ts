import { afterEach, describe, expect, it, vi } from 'vitest'
import { divergingScale } from '../../src/charts/conv/diverging'
import { createRandom } from '../../src/core/random'
import { ok } from '../../src/core/result'
import { createCpuFilter } from '../../src/runtime/filters/cpuFilter'
import { createPictureFilter } from '../../src/runtime/filters/createPictureFilter'
import type { PictureFilter, Spreads } from '../../src/runtime/filters/filter'
import { createPictureLoop, type LoopStatus } from '../../src/runtime/filters/pictureLoop'
import { createWebglFilter } from '../../src/runtime/filters/webglFilter'
import { openCamera } from '../../src/runtime/sources/camera'
import { openBundled, openStill } from '../../src/runtime/sources/whole'
import { bySlowConv, randomPixels, randomSetting } from '../runtime/filters/support'

const open: { dispose(): void }[] = []
const kept = <Thing extends { dispose(): void }>(thing: Thing | null): Thing => {
  if (!thing) throw new Error('this browser draws no floats')
  open.push(thing)
  return thing
}
afterEach(() => {
  for (const thing of open.splice(0)) thing.dispose()
  vi.restoreAllMocks()
})

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length)
  for (const [at, value] of found.entries()) expect(value).toBeCloseTo(wanted[at]!, 2)
}

/** Largest difference from the core's slow convolution, as a share of the largest value. */
function error(filter: PictureFilter, seed: number, outputs: number): number {
  const random = createRandom(seed)
  const pixels = randomPixels(37, 23, random)
  const setting = randomSetting(outputs, random)
  filter.load(pixels)
  filter.run(setting)
  const found = filter.values()
  const wanted = bySlowConv(pixels, setting)
  return Math.max(
    ...(['depthwise', 'mixed'] as const).map((map) => {
      expect(found[map].length).toBe(wanted[map].length)
      const scale = Math.max(...wanted[map].map(Math.abs))
      return Math.max(...found[map].map((value, at) => Math.abs(value - wanted[map][at]!))) / scale
    }),
  )
}

describe('a filtered picture of 37×23', () => {
  it.each([1, 2, 3, 4])('on WebGL is the slow convolution to 1 in 10,000, %i outputs', (rows) => {
    expect(error(kept(createWebglFilter(32)), rows, rows)).toBeLessThan(1e-4)
  })

  it('in 16-bit floats is it to 1 in 200', () => {
    expect(error(kept(createWebglFilter(16)), 5, 3)).toBeLessThan(5e-3)
  })

  it('in plain JavaScript is it to 1 in 1,000,000', () => {
    expect(error(kept(createCpuFilter()), 6, 4)).toBeLessThan(1e-6)
  })

  it('reads out the same pixel and the same spreads on both, at the corners too', async () => {
    const random = createRandom(8)
    const pixels = randomPixels(40, 30, random)
    const setting = randomSetting(4, random)
    const [gpu, cpu] = [kept(createWebglFilter(32)), kept(createCpuFilter())]
    for (const filter of [gpu, cpu]) {
      filter.load(pixels)
      filter.run(setting)
    }
    for (const [y, x] of [
      [0, 0],
      [29, 39],
      [12, 17],
    ] as const) {
      const [one, other] = [gpu.probe(y, x), cpu.probe(y, x)]
      expect(one.neighbours).toEqual(other.neighbours)
      expectClose(one.depthwise, other.depthwise)
      expectClose(one.mixed, other.mixed)
    }
    const [one, other] = [await gpu.spreads(), await cpu.spreads()]
    expectClose(one.depthwise, other.depthwise)
    expectClose(one.mixed, other.mixed)
  })

  it('is painted alike by both, within a step of the scale, the right way up', () => {
    const random = createRandom(9)
    const pixels = randomPixels(21, 13, random)
    const setting = randomSetting(2, random)
    const scale = divergingScale('#fcfbf8')
    const painted = [kept(createWebglFilter(32)), kept(createCpuFilter())].map((filter) => {
      filter.load(pixels)
      filter.run(setting)
      const canvases = [0, 1, 2, 3, 4, 5].map(() => document.createElement('canvas'))
      const tiles = [
        { kind: 'input' },
        { kind: 'plane', channel: 2 },
        { kind: 'depthwise', channel: 0 },
        { kind: 'depthwise', channel: 1 },
        { kind: 'mixed', row: 0 },
        { kind: 'mixed', row: 1 },
      ] as const
      filter.paint(
        tiles.map((tile, at) => ({ tile, canvas: canvases[at]!, range: 500 })),
        scale,
      )
      return canvases.map(
        (canvas) => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data,
      )
    })
    painted[0]!.forEach((tile, at) => {
      expect(tile.length).toBe(21 * 13 * 4)
      const worst = Math.max(
        ...tile.map((byte, place) => Math.abs(byte - painted[1]![at]![place]!)),
      )
      expect(worst).toBeLessThanOrEqual(4)
    })
  })
})

it('the filter of choice is WebGL here, and plain JavaScript where there is no WebGL 2', () => {
  expect(kept(createPictureFilter()).means).toBe('webgl')
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  expect(kept(createPictureFilter())).toMatchObject({ means: 'cpu', gpu: 'missing' })
})

/** What programs are built of from now on: `change` may be none for those left alone. */
function changeShaders(change: (source: string, index: number) => string) {
  const original = WebGL2RenderingContext.prototype.shaderSource
  let seen = 0
  vi.spyOn(WebGL2RenderingContext.prototype, 'shaderSource').mockImplementation(function (
    this: WebGL2RenderingContext,
    shader,
    source,
  ) {
    seen += 1
    original.call(this, shader, change(source, seen - 1))
  })
}

describe('a GPU that draws wrongly', () => {
  // As a driver that mistakes the sign of an offset would: every picture mirrored, none missing.
  const mirrored = (source: string) => source.replace('tap % 3 - 1', '1 - tap % 3')

  it('is found out by 19×17 pixels and let go: plain JavaScript, and the numbers are right', () => {
    changeShaders(mirrored)
    const release = vi.spyOn(WebGL2RenderingContext.prototype, 'getExtension')
    const filter = kept(createPictureFilter())
    expect(filter).toMatchObject({ means: 'cpu', gpu: 'wrong', bits: 32 })
    // Both contexts that were tried, of 32 bits and of 16.
    const names = release.mock.calls.map(([name]) => String(name))
    expect(names.filter((name) => name === 'WEBGL_lose_context')).toHaveLength(2)
    expect(error(filter, 12, 3)).toBeLessThan(1e-6)
  })

  it('in 32-bit floats alone is still used in 16', () => {
    // Four programs of two shaders each are the first filter's.
    changeShaders((source, index) => (index < 8 ? mirrored(source) : source))
    const filter = kept(createPictureFilter())
    expect(filter).toMatchObject({ means: 'webgl', gpu: 'used', bits: 16 })
    expect(error(filter, 13, 2)).toBeLessThan(5e-3)
  })

  it.each([
    ['a sum that leaves out a channel', 'dot(rows[2], sum)', 'dot(rows[2].xy, sum.xy)'],
    ['bytes that end at 254', '* 255.0 + 0.5', '* 254.0 + 0.5'],
    ['a number that is none', 'vec4(sum, 0)', 'vec4(sum / 0.0, 0)'],
  ])('by %s is found out too', (_, right, wrong) => {
    changeShaders((source) => source.replace(right, wrong))
    expect(kept(createPictureFilter())).toMatchObject({ means: 'cpu', gpu: 'wrong' })
  })
})

it('40 filters opened and disposed leave room for the first one: none is lost', () => {
  const first = kept(createWebglFilter(32))
  let isLost = false
  first.onLost(() => {
    isLost = true
  })
  for (let turn = 0; turn < 40; turn += 1) createWebglFilter(32)?.dispose()
  expect(error(first, 3, 2)).toBeLessThan(1e-4)
  expect(isLost).toBe(false)
})

it('a lost context is set up again, and the maps come back with the same spreads', async () => {
  const contexts: WebGL2RenderingContext[] = []
  const original = HTMLCanvasElement.prototype.getContext
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
    ...asked: unknown[]
  ) {
    const context = Reflect.apply(original, this, asked) as RenderingContext | null
    if (context instanceof WebGL2RenderingContext) contexts.push(context)
    return context
  } as typeof original)
  const spreads: Spreads[] = []
  const statuses: LoopStatus[] = []
  const loop = createPictureLoop({
    openFilter: createPictureFilter,
    now: () => performance.now(),
    onMaps: (_, found) => void spreads.push(found),
    onStatus: (status) => void statuses.push(status),
    onFault: (fault) => expect(fault).toBeNull(),
  })
  open.push({ dispose: () => loop.close() })
  const boats = await openBundled('boats', new AbortController().signal)
  if (!boats.ok) throw new Error(boats.fault.code)
  open.push({ dispose: () => boats.value.close() })
  loop.set(randomSetting(2, createRandom(4)))
  loop.take(boats.value)
  await vi.waitUntil(() => spreads.length === 1, { timeout: 60_000 })
  contexts.at(-1)?.getExtension('WEBGL_lose_context')?.loseContext()
  await vi.waitUntil(() => statuses.at(-1)?.lost === 'restored', { timeout: 60_000 })
  expect(statuses.at(-1)).toMatchObject({ means: 'webgl', bits: 32, size: [600, 480] })
  expect(spreads.at(-1)).toEqual(spreads[0])
})

it('of 12 frames with 8 tiles each uploads one texture a frame and reads nothing back by waiting', async () => {
  const gl = WebGL2RenderingContext.prototype
  const uploads = vi.spyOn(gl, 'texSubImage2D')
  const whole = vi.spyOn(gl, 'texImage2D')
  const storage = vi.spyOn(gl, 'texStorage2D')
  const reads = vi.spyOn(gl, 'readPixels')
  const waits = [
    vi.spyOn(gl, 'finish'),
    vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData'),
  ]
  const canvases = [0, 1, 2, 3, 4, 5, 6, 7].map(() => document.createElement('canvas'))
  const tiles = canvases.map((canvas, at) => ({
    canvas,
    range: 255,
    tile: (
      [
        { kind: 'input' },
        { kind: 'plane', channel: 0 },
        { kind: 'plane', channel: 1 },
        { kind: 'plane', channel: 2 },
        { kind: 'depthwise', channel: 0 },
        { kind: 'depthwise', channel: 1 },
        { kind: 'depthwise', channel: 2 },
        { kind: 'mixed', row: 0 },
      ] as const
    )[at]!,
  }))
  const scale = divergingScale('#fcfbf8')
  let tick = () => {}
  let frames = 0
  const picture = new ImageData(640, 480)
  const loop = createPictureLoop({
    openFilter: createPictureFilter,
    // No time passes: a slow GPU is not to be given up while its calls are counted.
    now: () => 0,
    onMaps(filter) {
      filter.paint(tiles, scale)
      frames += 1
    },
    onStatus: () => {},
    onFault: (fault) => expect(fault).toBeNull(),
  })
  open.push({ dispose: () => loop.close() })
  loop.set(randomSetting(1, createRandom(2)))
  loop.take({
    isStill: false,
    watch(onFrame) {
      tick = onFrame
      return () => {}
    },
    grabWhole: async () => ok({ bitmap: await createImageBitmap(picture), captureMs: 0 }),
    close() {},
  })
  const frame = async () => {
    const before = frames
    tick()
    await vi.waitUntil(() => frames > before, { timeout: 60_000, interval: 1 })
  }
  // The first sets everything up, the small picture that tries the device and the scale included.
  await frame()
  for (const spy of [uploads, whole, storage, reads, ...waits]) spy.mockClear()
  for (let at = 0; at < 12; at += 1) await frame()
  expect(uploads).toHaveBeenCalledTimes(12)
  expect(whole).not.toHaveBeenCalled()
  expect(storage).not.toHaveBeenCalled()
  for (const wait of waits) expect(wait).not.toHaveBeenCalled()
  // Two texels a frame, the largest magnitudes, into a buffer of the GPU that is asked for later.
  expect(reads).toHaveBeenCalledTimes(24)
  for (const [, , width, height, , , into] of reads.mock.calls)
    expect([width, height, typeof into]).toEqual([1, 1, 'number'])
})

describe('whole pictures', () => {
  it('of the camera are not square: its 4:3 or 16:9 frame inside 320×240', async () => {
    const opened = await openCamera(null, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.fault.code)
    const camera = opened.value
    open.push({ dispose: () => camera.close() })
    await new Promise<void>((resolve, reject) => {
      camera.watch(resolve, (fault) => reject(new Error(fault.code)))
    })
    const grabbed = await camera.grabWhole([320, 240])
    if (!grabbed.ok) throw new Error(grabbed.fault.code)
    const { bitmap } = grabbed.value
    expect(bitmap.width).toBe(320)
    expect(bitmap.height).toBeLessThanOrEqual(240)
    const read = camera.readWhole?.([320, 240])
    if (!read?.ok) throw new Error(read?.fault.code)
    expect([read.value.width, read.value.height]).toEqual([bitmap.width, bitmap.height])
    expect(read.value.data.some((byte, at) => at % 4 < 3 && byte > 100)).toBe(true)
    const filter = kept(createWebglFilter(32))
    filter.load(bitmap)
    filter.run(randomSetting(2, createRandom(1)))
    expect(Math.max(...(await filter.spreads()).depthwise)).toBeGreaterThan(0)
    bitmap.close()
  })

  it.each([
    ['boats', 600, 480],
    ['airplane', 640, 448],
    ['cat', 339, 252],
  ] as const)('%s comes as %i×%i', async (photo, width, height) => {
    const opened = await openBundled(photo, new AbortController().signal)
    if (!opened.ok) throw new Error(opened.fault.code)
    const grabbed = await opened.value.grabWhole([640, 480])
    if (!grabbed.ok) throw new Error(grabbed.fault.code)
    expect([grabbed.value.bitmap.width, grabbed.value.bitmap.height]).toEqual([width, height])
    grabbed.value.bitmap.close()
    opened.value.close()
  })

  it('that a link names and nobody gave is told as none, and text as no picture', async () => {
    expect(await openStill(null)).toMatchObject({ fault: { code: 'photo-none' } })
    const text = new Blob(['not a picture'], { type: 'image/png' })
    expect(await openStill(text)).toMatchObject({ fault: { code: 'photo-not-image' } })
  })
})
