import type { MapStats } from '../../core/mapStats'

/** A layer's maps at one moment: values row-major in height, width, channels. */
export interface MapMoment {
  readonly shape: readonly number[]
  readonly values: ArrayLike<number>
  /** One entry a channel. */
  readonly stats: readonly MapStats[]
}

/** Which values the two ends of the colours stand for. */
export interface MapScale {
  readonly low: number
  readonly high: number
}

/** Each map on its own scale; a signed one has 0 in the middle. */
export function mapScale({ min, max }: Pick<MapStats, 'min' | 'max'>, isSigned: boolean): MapScale {
  if (!isSigned) return { low: min, high: max }
  const end = Math.max(Math.abs(min), Math.abs(max))
  return { low: -end, high: end }
}

/** One channel as RGBA bytes by a table of colours; a flat map takes the first of them. */
export function paintMap(
  { shape, values }: Pick<MapMoment, 'shape' | 'values'>,
  channel: number,
  { low, high }: MapScale,
  colours: Uint8ClampedArray,
): Uint8ClampedArray<ArrayBuffer> {
  const [height = 1, width = 1, channels = 1] = shape
  const bytes = new Uint8ClampedArray(height * width * 4)
  const last = colours.length / 4 - 1
  const factor = high > low ? last / (high - low) : 0
  for (let pixel = 0; pixel < height * width; pixel += 1) {
    const value = values[pixel * channels + channel] ?? 0
    const step = Number.isFinite(value) ? Math.round((value - low) * factor) : 0
    const at = Math.min(last, Math.max(0, step)) * 4
    for (let part = 0; part < 4; part += 1) bytes[pixel * 4 + part] = colours[at + part] ?? 0
  }
  return bytes
}
