import { filterPixels, probeOf, spreadsOf } from './arithmetic'
import {
  type FilterInput,
  type FilterValues,
  isPixels,
  type PictureFilter,
  type Pixels,
  PLANE_TINTS,
  type Tile,
} from './filter'

const NOTHING: Pixels = { width: 0, height: 0, data: new Uint8ClampedArray() }

/** Bytes of a bitmap, by way of a 2D canvas kept for the purpose. */
function pixelReader(): (input: FilterInput) => Pixels {
  const canvas = document.createElement('canvas')
  let pen: CanvasRenderingContext2D | null = null
  return (input) => {
    if (isPixels(input)) return input
    const { width, height } = input
    pen ??= canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!pen) return { width, height, data: new Uint8ClampedArray(width * height * 4) }
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    pen.drawImage(input, 0, 0)
    return pen.getImageData(0, 0, width, height)
  }
}

/** The filter in plain JavaScript, for devices whose GPU cannot, and for tests. */
export function createCpuFilter(gpu: 'missing' | 'wrong' = 'missing'): PictureFilter {
  const read = pixelReader()
  let pixels = NOTHING
  let outputs = 1
  let values: FilterValues = { depthwise: new Float32Array(), mixed: new Float32Array() }

  return {
    means: 'cpu',
    bits: 32,
    gpu,
    load(input) {
      pixels = read(input)
    },
    run(setting) {
      const count = pixels.width * pixels.height
      outputs = setting.mix.length
      if (values.depthwise.length !== count * 3 || values.mixed.length !== count * outputs) {
        const depthwise = new Float32Array(count * 3)
        values = { depthwise, mixed: new Float32Array(count * outputs) }
      }
      filterPixels(pixels, setting, values)
    },
    spreads: async () => spreadsOf(values, outputs, pixels),
    paint(tiles, scale) {
      const { width, height } = pixels
      if (width === 0) return
      for (const { tile, canvas, range } of tiles) {
        if (canvas.width !== width) canvas.width = width
        if (canvas.height !== height) canvas.height = height
        const pen = canvas.getContext('2d', { alpha: false })
        if (!pen) continue
        const image = pen.createImageData(width, height)
        paintTile(image.data, tile, { pixels, values, outputs, range, scale })
        pen.putImageData(image, 0, 0)
      }
    },
    probe: (y, x) => probeOf(pixels, values, outputs, [y, x]),
    values: () => values,
    onLost() {},
    dispose() {
      pixels = NOTHING
      values = { depthwise: new Float32Array(), mixed: new Float32Array() }
    },
  }
}

interface Paints {
  readonly pixels: Pixels
  readonly values: FilterValues
  readonly outputs: number
  readonly range: number
  readonly scale: Uint8ClampedArray
}

function paintTile(into: Uint8ClampedArray, tile: Tile, paints: Paints): void {
  switch (tile.kind) {
    case 'input':
      into.set(paints.pixels.data)
      for (let at = 3; at < into.length; at += 4) into[at] = 255
      return
    case 'plane':
      paintPlane(into, paints.pixels.data, tile.channel)
      return
    case 'depthwise':
      paintMap(into, paints.values.depthwise, 3, tile.channel, paints)
      return
    case 'mixed':
      paintMap(into, paints.values.mixed, paints.outputs, tile.row, paints)
  }
}

function paintPlane(into: Uint8ClampedArray, bytes: Uint8ClampedArray, channel: number): void {
  const tint = PLANE_TINTS[channel] ?? PLANE_TINTS[0]
  for (let at = 0; at < into.length; at += 4) {
    const light = bytes[at + channel]! / 255
    for (let part = 0; part < 3; part += 1) into[at + part] = light * tint[part]!
    into[at + 3] = 255
  }
}

function paintMap(
  into: Uint8ClampedArray,
  map: Float32Array,
  channels: number,
  channel: number,
  { range, scale }: Paints,
): void {
  const middle = (scale.length / 4 - 1) / 2
  for (let pixel = 0; pixel * 4 < into.length; pixel += 1) {
    const share = map[pixel * channels + channel]! / Math.max(range, 1e-6)
    const colour = Math.round(middle + middle * Math.max(-1, Math.min(1, share)))
    into.set(scale.subarray(colour * 4, colour * 4 + 4), pixel * 4)
  }
}
