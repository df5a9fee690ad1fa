import type { FilterSetting, FilterValues, Pixels, Probe, Spreads } from './filter'

const CHANNELS = 3

/** Both steps by plain loops; `depthwise` and `mixed` are written and have the picture's size. */
export function filterPixels(
  { width, height, data }: Pixels,
  { kernels, mix }: FilterSetting,
  { depthwise, mixed }: FilterValues,
): void {
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - 1)
    const bottom = Math.min(height - 1, y + 1)
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - 1)
      const right = Math.min(width - 1, x + 1)
      const at = (y * width + x) * CHANNELS
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        const kernel = kernels[channel]!
        let sum = 0
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            const weight = kernel[(row - y + 1) * 3 + column - x + 1]!
            sum += weight * data[(row * width + column) * 4 + channel]!
          }
        }
        depthwise[at + channel] = sum
      }
    }
  }
  const outputs = mix.length
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * CHANNELS
    for (let row = 0; row < outputs; row += 1) {
      const [red = 0, green = 0, blue = 0] = mix[row]!
      mixed[pixel * outputs + row] =
        red * depthwise[at]! + green * depthwise[at + 1]! + blue * depthwise[at + 2]!
    }
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
  const found = new Array<number>(channels).fill(0)
  const rim = rimOf(size)
  for (let y = rim; y < size.height - rim; y += 1) {
    const row = y * size.width
    for (let at = (row + rim) * channels; at < (row + size.width - rim) * channels; at += 1) {
      const magnitude = Math.abs(values[at]!)
      if (magnitude > found[at % channels]!) found[at % channels] = magnitude
    }
  }
  return found
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
