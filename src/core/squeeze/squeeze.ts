import { createRandom, normal } from '../random'
import { scaleChannels } from '../rounding'

/** The two 1×1 layers between what is pooled and the gate. */
export interface SqueezeWeights {
  readonly channels: number
  readonly narrow: number
  /** Channels down to `narrow`: [from, to], row-major. */
  readonly reduce: Float64Array
  readonly reduceBias: Float64Array
  /** And up again: [from, to], row-major. */
  readonly expand: Float64Array
  readonly expandBias: Float64Array
}

/** One number a channel at each stage; `hidden` and `narrow` ones are fewer. */
export interface SqueezeStages {
  /** Each channel's mean over its map: the squeeze. */
  readonly pooled: Float64Array
  /** After the first layer and ReLU. */
  readonly hidden: Float64Array
  /** After the second layer, before the gate. */
  readonly logits: Float64Array
  /** From 0 to 1: the factor of each channel. */
  readonly gates: Float64Array
}

/** MobileNetV3's stand-in for the sigmoid: ReLU6(x + 3) / 6, Section 5.2 of arXiv:1905.02244. */
export const hardSigmoid = (value: number): number => Math.min(6, Math.max(0, value + 3)) / 6

/**
 * Channels between the two layers: a ratio-th of them, to a multiple of 8 as MobileNetV3 rounds
 * (never more than a tenth below, and never under 8).
 */
export const narrowChannels = (channels: number, ratio: number): number =>
  scaleChannels(Math.floor(channels / ratio), 1, { kind: 'makeDivisible', divisor: 8 })

/** Each channel's mean; values are row-major in height, width, channels. */
export function pool(values: ArrayLike<number>, channels: number): Float64Array {
  const sums = new Float64Array(channels)
  for (let index = 0; index < values.length; index += 1) sums[index % channels]! += values[index]!
  const pixels = values.length / channels
  return sums.map((sum) => (pixels > 0 ? sum / pixels : 0))
}

/** The gate of each channel, and what led to it, of a map's pooled values. */
export function excite(pooled: Float64Array, weights: SqueezeWeights): SqueezeStages {
  const { channels, narrow } = weights
  const hidden = layer(pooled, weights.reduce, weights.reduceBias, channels, narrow)
  for (let unit = 0; unit < narrow; unit += 1) hidden[unit] = Math.max(0, hidden[unit]!)
  const logits = layer(hidden, weights.expand, weights.expandBias, narrow, channels)
  return { pooled, hidden, logits, gates: logits.map(hardSigmoid) }
}

/** A map with every channel times its gate. */
export const scale = (values: ArrayLike<number>, gates: Float64Array): Float64Array =>
  Float64Array.from(values, (value, index) => value * gates[index % gates.length]!)

function layer(
  from: Float64Array,
  kernel: Float64Array,
  bias: Float64Array,
  inside: number,
  outside: number,
): Float64Array {
  const to = Float64Array.from(bias)
  for (let one = 0; one < inside; one += 1) {
    const value = from[one]!
    if (value === 0) continue
    const row = one * outside
    for (let other = 0; other < outside; other += 1) to[other]! += value * kernel[row + other]!
  }
  return to
}

/**
 * Two layers as training begins with them: kernels of variance 2 / fan-in (arXiv:1502.01852), the
 * second times `strength`, biases 0, so that every gate stands at a half before it sees a picture.
 */
export function seededSqueeze(
  channels: number,
  ratio: number,
  seed: number,
  strength: number,
): SqueezeWeights {
  const narrow = narrowChannels(channels, ratio)
  const random = createRandom(seed)
  const kernel = (fanIn: number, times: number) => {
    const spread = times * Math.sqrt(2 / fanIn)
    return Float64Array.from({ length: channels * narrow }, () => spread * normal(random))
  }
  return {
    channels,
    narrow,
    reduce: kernel(channels, 1),
    reduceBias: new Float64Array(narrow),
    expand: kernel(narrow, strength),
    expandBias: new Float64Array(channels),
  }
}

/** A narrow unit's share in one channel's gate. */
export interface Contribution {
  readonly unit: number
  /** Its weight towards this channel times what it holds; with the bias they sum to the logit. */
  readonly value: number
}

/** What opens and closes one channel, the strongest first; silent units are left out. */
export function contributions(
  stages: SqueezeStages,
  { channels, expand }: SqueezeWeights,
  channel: number,
): readonly Contribution[] {
  return Array.from(stages.hidden, (held, unit) => ({
    unit,
    value: held * expand[unit * channels + channel]!,
  }))
    .filter(({ value }) => value !== 0)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
}

/** The same block with the second layer's weights so many times as large. */
export const strengthened = (weights: SqueezeWeights, strength: number): SqueezeWeights => ({
  ...weights,
  expand: weights.expand.map((value) => strength * value),
})
