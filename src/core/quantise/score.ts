import { spread } from '../quantile'
import { gridOf, nearestInteger, type Range, type Scheme } from './grid'
import { type ChannelTensor, channelRanges, gridsOf, rangeOver } from './tensor'

/** Bars of the errors' histogram; odd, so that one is around zero. */
export const ERROR_BINS = 41

/**
 * A channel whose largest weight is less than this share of its layer's was dead after training:
 * in the official weights such channels are 10¹² times smaller, and no others are below 1/1000.
 */
export const DEAD = 1e-6

/** What quantisation leaves of a tensor. */
export interface Score {
  /** Of all values together, dB; infinite where nothing was lost. */
  readonly tensorDb: number
  /** Of each channel, dB; NaN for one of zeros alone, 0 where all of it became zero. */
  readonly channelDb: Float64Array
  /** Median and deciles over channels that were alive, dB. */
  readonly channels: { readonly median: number; readonly p10: number; readonly p90: number }
  /** Channels that were alive and are nothing but zeros now. */
  readonly vanished: number
  /** Channels that were dead before. */
  readonly dead: number
  /**
   * How many errors there are in equal parts of ± `errorReach`, half the step of a grid that all
   * channels share; the same reach whatever the scheme's own grids are.
   */
  readonly errors: Uint32Array
  readonly errorReach: number
}

/** Signal over noise, in dB: ten times the logarithm of a ratio of two sums of squares. */
export const decibels = (signal: number, noise: number): number =>
  noise === 0
    ? signal === 0
      ? Number.NaN
      : Number.POSITIVE_INFINITY
    : 10 * Math.log10(signal / noise)

/** Quantises a tensor, and says what it lost, in one pass over its values. */
export function score(
  tensor: ChannelTensor,
  scheme: Scheme,
  ranges = channelRanges(tensor),
): Score {
  const { values, channels } = tensor
  const grids = gridsOf(ranges, scheme)
  const errorReach = gridOf(rangeOver(ranges), scheme).scale / 2
  const perBin = ERROR_BINS / (2 * errorReach)
  const signal = new Float64Array(channels)
  const noise = new Float64Array(channels)
  const left = new Float64Array(channels)
  const errors = new Uint32Array(ERROR_BINS)
  // The grids once more, side by side: a million values would feel the way to each grid's parts.
  const scales = Float64Array.from(grids, (grid) => grid.scale)
  const zeros = Float64Array.from(grids, (grid) => grid.zeroPoint)
  const { lowest, highest } = grids[0]!
  for (let index = 0, channel = 0; index < values.length; index++) {
    const value = values[index]!
    const scale = scales[channel]!
    const zeroPoint = zeros[channel]!
    const nearest = nearestInteger(value / scale) + zeroPoint
    const after =
      scale * ((nearest < lowest ? lowest : nearest > highest ? highest : nearest) - zeroPoint)
    const error = after - value
    signal[channel]! += value * value
    noise[channel]! += error * error
    left[channel]! += after * after
    const bin = ((error + errorReach) * perBin) | 0
    errors[bin >= ERROR_BINS ? ERROR_BINS - 1 : bin]! += 1
    channel = channel + 1 === channels ? 0 : channel + 1
  }
  const channelDb = signal.map((sum, channel) => decibels(sum, noise[channel]!))
  const isAlive = aliveOf(ranges)
  const alive = [...channelDb].filter((db, channel) => isAlive[channel] && !Number.isNaN(db))
  return {
    tensorDb: decibels(sum(signal), sum(noise)),
    channelDb,
    channels: spread(alive),
    vanished: left.filter((after, channel) => after === 0 && isAlive[channel]).length,
    dead: isAlive.filter((alive) => !alive).length,
    errors,
    errorReach,
  }
}

/** The largest size of a value in a range. */
export const reachOf = ({ min, max }: Range): number => Math.max(Math.abs(min), Math.abs(max))

/** Which channels have weights to speak of. */
export function aliveOf(ranges: readonly Range[]): readonly boolean[] {
  const sizes = ranges.map(reachOf)
  const most = sizes.reduce((all, size) => Math.max(all, size), 0)
  return sizes.map((size) => size > DEAD * most)
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)

/** How many values lie in each of `bins` equal parts of a range; its upper end is in the last. */
export function histogram(values: Float32Array, { min, max }: Range, bins: number): Uint32Array {
  const counts = new Uint32Array(bins)
  const perBin = max > min ? bins / (max - min) : 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (!(value >= min && value <= max)) continue
    const bin = ((value - min) * perBin) | 0
    counts[bin >= bins ? bins - 1 : bin]! += 1
  }
  return counts
}
