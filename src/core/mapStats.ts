/** What a channel of a feature map holds at one moment. */
export interface MapStats {
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Every value is the same, so the map says nothing of this picture. */
  readonly isDead: boolean
}

/** So little between a map's ends, of their size, is rounding. */
const FLAT = 1e-6

/**
 * One entry a channel of values that are row-major in height, width, channels. A value that is no
 * number is left out; a channel of nothing else is dead.
 */
export function mapStats(values: ArrayLike<number>, channels: number): readonly MapStats[] {
  const min = new Float64Array(channels).fill(Number.POSITIVE_INFINITY)
  const max = new Float64Array(channels).fill(Number.NEGATIVE_INFINITY)
  const sum = new Float64Array(channels)
  const count = new Float64Array(channels)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!
    if (!Number.isFinite(value)) continue
    const channel = index % channels
    if (value < min[channel]!) min[channel] = value
    if (value > max[channel]!) max[channel] = value
    sum[channel]! += value
    count[channel]! += 1
  }
  return Array.from({ length: channels }, (_, channel) => {
    if (count[channel] === 0) return { min: 0, max: 0, mean: 0, isDead: true }
    const [low, high] = [min[channel]!, max[channel]!]
    const isDead = high - low <= FLAT * Math.max(Math.abs(low), Math.abs(high))
    return { min: low, max: high, mean: sum[channel]! / count[channel]!, isDead }
  })
}
