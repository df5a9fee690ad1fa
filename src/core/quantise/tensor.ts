import { type Grid, gridOf, integerOf, type Range, type Scheme, valueAt } from './grid'

/**
 * Weights whose output channel changes fastest: value `i` belongs to channel `i % channels`, as in
 * kernels of [height, width, in, out], in depthwise ones, and in matrices of [in, out].
 */
export interface ChannelTensor {
  readonly values: Float32Array
  readonly channels: number
}

/** Least and largest value of each channel. */
export function channelRanges({ values, channels }: ChannelTensor): readonly Range[] {
  const min = new Float64Array(channels).fill(Number.POSITIVE_INFINITY)
  const max = new Float64Array(channels).fill(Number.NEGATIVE_INFINITY)
  for (let index = 0, channel = 0; index < values.length; index++) {
    const value = values[index]!
    if (value < min[channel]!) min[channel] = value
    if (value > max[channel]!) max[channel] = value
    channel = channel + 1 === channels ? 0 : channel + 1
  }
  return Array.from(min, (least, channel) => ({ min: least, max: max[channel]! }))
}

/** The range that holds all of some ranges. */
export const rangeOver = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (all, { min, max }) => ({ min: Math.min(all.min, min), max: Math.max(all.max, max) }),
    { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
  )

/** The grid of each channel; where they share one it is the same object. */
export function gridsOf(ranges: readonly Range[], scheme: Scheme): readonly Grid[] {
  if (scheme.isPerChannel) return ranges.map((range) => gridOf(range, scheme))
  const shared = gridOf(rangeOver(ranges), scheme)
  return ranges.map(() => shared)
}

/** What is left of a tensor after each value has been an integer: quantised and back. */
export function quantisedAndBack({ values, channels }: ChannelTensor, scheme: Scheme) {
  const grids = gridsOf(channelRanges({ values, channels }), scheme)
  return values.map((value, index) => {
    const grid = grids[index % channels]!
    return valueAt(integerOf(value, grid), grid)
  })
}
