import type { FilterSetting, FilterValues, Pixels, Probe, Spreads } from './filter'

const CHANNELS = 3

/** Both steps by plain loops; `depthwise` and `mixed` are written and have the picture's size. */
export function filterPixels(
  pixels: Pixels,
  { kernels, mix }: FilterSetting,
  { depthwise, mixed }: FilterValues,
): void {
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    filterInside(pixels, channel, kernels[channel]!, depthwise)
    filterRim(pixels, channel, kernels[channel]!, depthwise)
  }
  const count = pixels.width * pixels.height
  mix.forEach(([red = 0, green = 0, blue = 0], row) => {
    for (let pixel = 0, at = 0, into = row; pixel < count; pixel += 1) {
      mixed[into] = red * depthwise[at]! + green * depthwise[at + 1]! + blue * depthwise[at + 2]!
      at += CHANNELS
      into += mix.length
    }
  })
}

/** Where all nine taps lie in the picture: three columns are kept and move on with the window. */
function filterInside(
  { width, height, data }: Pixels,
  channel: number,
  kernel: readonly number[],
  depthwise: Float32Array,
): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = kernel
  const stride = width * 4
  for (let y = 1; y < height - 1; y += 1) {
    let at = y * stride + channel
    let into = (y * width + 1) * CHANNELS + channel
    let [above0, above1] = [data[at - stride]!, data[at - stride + 4]!]
    let [here0, here1] = [data[at]!, data[at + 4]!]
    let [below0, below1] = [data[at + stride]!, data[at + stride + 4]!]
    for (let x = 1; x < width - 1; x += 1) {
      const above2 = data[at - stride + 8]!
      const here2 = data[at + 8]!
      const below2 = data[at + stride + 8]!
      const above = a * above0 + b * above1 + c * above2
      depthwise[into] =
        above + d * here0 + e * here1 + f * here2 + g * below0 + h * below1 + i * below2
      above0 = above1
      above1 = above2
      here0 = here1
      here1 = here2
      below0 = below1
      below1 = below2
      at += 4
      into += CHANNELS
    }
  }
}

/** The outermost pixels, whose windows reach into the zeros around the picture. */
function filterRim(
  pixels: Pixels,
  channel: number,
  kernel: readonly number[],
  depthwise: Float32Array,
): void {
  const { width, height, data } = pixels
  const write = (y: number, x: number) => {
    let sum = 0
    for (let tap = 0; tap < 9; tap += 1) {
      const row = y - 1 + Math.floor(tap / 3)
      const column = x - 1 + (tap % 3)
      if (row < 0 || row >= height || column < 0 || column >= width) continue
      sum += kernel[tap]! * data[(row * width + column) * 4 + channel]!
    }
    depthwise[(y * width + x) * CHANNELS + channel] = sum
  }
  for (let x = 0; x < width; x += 1) {
    write(0, x)
    write(height - 1, x)
  }
  for (let y = 0; y < height; y += 1) {
    write(y, 0)
    write(y, width - 1)
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Pixels at each edge that a map's spread leaves out. There the zeros around the picture make an
 * edge of their own, often the strongest, and a scale that reaches it would leave the rest pale.
 */
export const rimOf = ({ width, height }: Size): 0 | 1 => (Math.min(width, height) > 2 ? 1 : 0)

function largest(values: Float32Array, channels: number, size: Size): readonly number[] {
  const rim = rimOf(size)
  return Array.from({ length: channels }, (_, channel) => {
    let found = 0
    for (let y = rim; y < size.height - rim; y += 1) {
      const end = (y * size.width + size.width - rim) * channels
      for (let at = (y * size.width + rim) * channels + channel; at < end; at += channels) {
        const value = values[at]!
        const magnitude = value < 0 ? -value : value
        if (magnitude > found) found = magnitude
      }
    }
    return found
  })
}

export const spreadsOf = (
  { depthwise, mixed }: FilterValues,
  outputs: number,
  size: Size,
): Spreads => ({
  depthwise: largest(depthwise, CHANNELS, size),
  mixed: largest(mixed, outputs, size),
})

/** The nine bytes around a pixel, a channel each; 0 outside. */
export function neighboursOf({ width, height, data }: Pixels, y: number, x: number) {
  return Array.from({ length: CHANNELS }, (_, channel) =>
    Array.from({ length: 9 }, (_, tap) => {
      const row = y - 1 + Math.floor(tap / 3)
      const column = x - 1 + (tap % 3)
      const isInside = row >= 0 && row < height && column >= 0 && column < width
      return isInside ? data[(row * width + column) * 4 + channel]! : 0
    }),
  )
}

export function probeOf(
  pixels: Pixels,
  { depthwise, mixed }: FilterValues,
  outputs: number,
  [y, x]: readonly [number, number],
): Probe {
  const pixel = y * pixels.width + x
  return {
    y,
    x,
    neighbours: neighboursOf(pixels, y, x),
    depthwise: [...depthwise.subarray(pixel * CHANNELS, (pixel + 1) * CHANNELS)],
    mixed: [...mixed.subarray(pixel * outputs, (pixel + 1) * outputs)],
  }
}
