/** What a uniform grid from 0 to `clip` does to values behind a rectifier. */
export interface ClipStats {
  readonly clip: number
  readonly bits: number
  /** Distance of two neighbours on the grid: clip / (2^bits − 1). */
  readonly step: number
  /** Share of all values above the clip. */
  readonly clippedShare: number
  /** Root of the mean square, over all values: what rounding, clipping and both together cost. */
  readonly roundingError: number
  readonly clippingError: number
  readonly error: number
  /** Furthest that rounding alone moved a value: never more than half a step. */
  readonly largestRounding: number
  /**
   * Signal to noise, 10·log₁₀ of the rectified values' power over the error's, in decibels;
   * infinite where the grid loses nothing, as of values that are all 0 behind the rectifier.
   */
  readonly snrDb: number
}

export const stepOf = (clip: number, bits: number): number => clip / (2 ** bits - 1)

/** Negative values become 0, the rest the nearest of 2^bits places from 0 to `clip`. */
export function onGrid(value: number, clip: number, bits: number): number {
  const levels = 2 ** bits - 1
  const step = clip / levels
  return Math.min(levels, Math.round(Math.max(0, value) / step)) * step
}

/** The truth here is ReLU without a clip, so that all that a clip costs is counted against it. */
export function clipStats(values: ArrayLike<number>, clip: number, bits: number): ClipStats {
  const step = stepOf(clip, bits)
  let [signal, rounding, clipping, clipped, largestRounding] = [0, 0, 0, 0, 0]
  for (let index = 0; index < values.length; index += 1) {
    const value = Math.max(0, values[index]!)
    if (value === 0) continue
    signal += value * value
    if (value > clip) {
      clipping += (value - clip) ** 2
      clipped += 1
      continue
    }
    const off = Math.abs(value - Math.round(value / step) * step)
    rounding += off * off
    if (off > largestRounding) largestRounding = off
  }
  const count = Math.max(1, values.length)
  const noise = rounding + clipping
  return {
    clip,
    bits,
    step,
    clippedShare: clipped / count,
    roundingError: Math.sqrt(rounding / count),
    clippingError: Math.sqrt(clipping / count),
    error: Math.sqrt(noise / count),
    largestRounding,
    snrDb: noise > 0 ? 10 * Math.log10(signal / noise) : Number.POSITIVE_INFINITY,
  }
}

/** Equal bins from the least value to the largest; `counts` add up to the values. */
export interface Histogram {
  readonly least: number
  readonly largest: number
  readonly binWidth: number
  /** A multiple of the bin width, at or below the least value: where the first bin begins. */
  readonly start: number
  readonly counts: readonly number[]
  readonly total: number
}

/** Bins begin at multiples of their width, so that 0 is an edge and never inside one. */
export function histogram(values: ArrayLike<number>, binWidth: number): Histogram {
  let least = Number.POSITIVE_INFINITY
  let largest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index += 1) {
    least = Math.min(least, values[index]!)
    largest = Math.max(largest, values[index]!)
  }
  if (values.length === 0) return { least: 0, largest: 0, binWidth, start: 0, counts: [], total: 0 }
  const first = Math.floor(least / binWidth)
  const counts = Array.from({ length: Math.floor(largest / binWidth) - first + 1 }, () => 0)
  for (let index = 0; index < values.length; index += 1) {
    counts[Math.floor(values[index]! / binWidth) - first]! += 1
  }
  return { least, largest, binWidth, start: first * binWidth, counts, total: values.length }
}
