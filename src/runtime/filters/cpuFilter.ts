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

/** A tile as whole pixels: a colour is one 32-bit number, its bytes in the order of the machine. */
interface Sheet {
  readonly image: ImageData
  readonly pixels: Uint32Array
}

/** One sheet for all tiles, which are shown one after the other. */
function sheetKeeper(): (pen: CanvasRenderingContext2D, width: number, height: number) => Sheet {
  let sheet: Sheet | null = null
  return (pen, width, height) => {
    if (sheet?.image.width !== width || sheet.image.height !== height) {
      const image = pen.createImageData(width, height)
      sheet = { image, pixels: new Uint32Array(image.data.buffer) }
    }
    return sheet
  }
}

/** RGBA bytes as whole colours. */
const coloursOf = (bytes: Uint8ClampedArray) => new Uint32Array(bytes.slice().buffer)

/** The filter in plain JavaScript, for devices whose GPU cannot, and for tests. */
export function createCpuFilter(gpu: 'missing' | 'wrong' = 'missing'): PictureFilter {
  const read = pixelReader()
  const sheetFor = sheetKeeper()
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
      const paints = { pixels, values, outputs, colours: coloursOf(scale) }
      for (const { tile, canvas, range } of tiles) {
        if (canvas.width !== width) canvas.width = width
        if (canvas.height !== height) canvas.height = height
        const pen = canvas.getContext('2d', { alpha: false })
        if (!pen) continue
        const sheet = sheetFor(pen, width, height)
        paintTile(sheet.pixels, tile, range, paints)
        pen.putImageData(sheet.image, 0, 0)
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
  readonly colours: Uint32Array
}

function paintTile(into: Uint32Array, tile: Tile, range: number, paints: Paints): void {
  const { pixels, values, outputs, colours } = paints
  switch (tile.kind) {
    case 'input':
      new Uint8ClampedArray(into.buffer).set(pixels.data)
      return
    case 'plane':
      paintPlane(into, pixels.data, tile.channel)
      return
    case 'depthwise':
      paintMap(into, values.depthwise, [tile.channel, 3], range, colours)
      return
    case 'mixed':
      paintMap(into, values.mixed, [tile.row, outputs], range, colours)
  }
}

/** The 256 colours of a channel's light. */
const PLANES = PLANE_TINTS.map((tint) =>
  coloursOf(
    Uint8ClampedArray.from({ length: 256 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : (Math.floor(at / 4) / 255) * tint[at % 4]!,
    ),
  ),
)

function paintPlane(into: Uint32Array, bytes: Uint8ClampedArray, channel: number): void {
  const colours = PLANES[channel]!
  for (let pixel = 0, at = channel; pixel < into.length; pixel += 1, at += 4)
    into[pixel] = colours[bytes[at]!]!
}

/** A map of signed values whose `channel` is one of `channels`, by the colours of its scale. */
function paintMap(
  into: Uint32Array,
  map: Float32Array,
  [channel, channels]: readonly [channel: number, channels: number],
  range: number,
  colours: Uint32Array,
): void {
  const middle = (colours.length - 1) / 2
  const steps = middle / Math.max(range, 1e-6)
  for (let pixel = 0, at = channel; pixel < into.length; pixel += 1, at += channels) {
    const away = Math.max(-middle, Math.min(middle, map[at]! * steps))
    into[pixel] = colours[Math.floor(middle + away + 0.5)]!
  }
}
