import type { HWC } from '../layer'
import { createRandom, normal } from '../random'
import { convolved } from '../slowConv'
import { conv, depthwise } from './forms'

/** MobileNet filters each channel and then mixes; Xception's “extreme” module mixes first. */
export const ORDERS = ['depthwiseFirst', 'pointwiseFirst'] as const
export type Order = (typeof ORDERS)[number]

/** What stands between the two stages. */
export const BETWEEN = ['none', 'relu'] as const
export type Between = (typeof BETWEEN)[number]

export interface Tensor {
  /** Row-major [height, width, channels]. */
  readonly values: Float64Array
  readonly shape: HWC
}

/** One set of numbers for both orders: a filter a channel and a 1×1 matrix. */
export interface PairWeights {
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  /** [kernel, kernel, max(in, out)]: each order takes as many filters as it has channels. */
  readonly filters: Float64Array
  /** [in, out]. */
  readonly mix: Float64Array
}

/** Seeded draws from the normal distribution, the matrix scaled by √(1 ÷ in). */
export function pairWeights(
  seed: number,
  size: Pick<PairWeights, 'kernelSize' | 'inChannels' | 'outChannels'>,
): PairWeights {
  const { kernelSize, inChannels, outChannels } = size
  const random = createRandom(seed)
  const draws = (length: number, scale: number) =>
    Float64Array.from({ length }, () => scale * normal(random))
  return {
    ...size,
    filters: draws(kernelSize ** 2 * Math.max(inChannels, outChannels), 1 / kernelSize),
    mix: draws(inChannels * outChannels, 1 / Math.sqrt(inChannels)),
  }
}

/** The two stages one after the other by slow convolution, the map keeping its side. */
export const runPair = (
  order: Order,
  between: Between,
  weights: PairWeights,
  input: Tensor,
): Tensor => run(order, between, weights, input, 'same')

function run(
  order: Order,
  between: Between,
  weights: PairWeights,
  input: Tensor,
  padding: 'same' | 'valid',
): Tensor {
  const { kernelSize, inChannels, outChannels, mix } = weights
  const filter = { ...depthwise(kernelSize), padding }
  const mixer = conv(1, 1, outChannels)
  const filtered = order === 'depthwiseFirst' ? inChannels : outChannels
  const stages = [
    { layer: filter, kernel: firstFilters(weights, filtered) },
    { layer: mixer, kernel: mix },
  ] as const
  const [first, second] = order === 'depthwiseFirst' ? stages : [stages[1], stages[0]]
  const middle = convolved(first.layer, input, first.kernel)
  return convolved(second.layer, between === 'relu' ? relu(middle) : middle, second.kernel)
}

/** The filters of the first so many channels. */
function firstFilters({ kernelSize, filters }: PairWeights, count: number): Float64Array {
  const taps = kernelSize ** 2
  const stored = filters.length / taps
  return Float64Array.from(
    { length: taps * count },
    (_, index) => filters[Math.floor(index / count) * stored + (index % count)]!,
  )
}

const relu = ({ values, shape }: Tensor): Tensor => ({
  values: values.map((value) => Math.max(0, value)),
  shape,
})

/**
 * The one K×K kernel that does what both stages do, row-major [kernel, kernel, in, out], read off
 * the pair itself: a single 1 in one input channel, and what comes out is that channel's kernels
 * turned around. Only where nothing stands between the stages is there such a kernel.
 */
export function compositeKernel(order: Order, weights: PairWeights): Float64Array {
  const { kernelSize, inChannels, outChannels } = weights
  const side = 2 * kernelSize - 1
  const composite = new Float64Array(kernelSize ** 2 * inChannels * outChannels)
  for (let channel = 0; channel < inChannels; channel += 1) {
    const values = new Float64Array(side * side * inChannels)
    values[((kernelSize - 1) * side + kernelSize - 1) * inChannels + channel] = 1
    const impulse = { values, shape: [side, side, inChannels] as const }
    const response = run(order, 'none', weights, impulse, 'valid').values
    for (let tap = 0; tap < kernelSize ** 2; tap += 1) {
      const turned = kernelSize ** 2 - 1 - tap
      for (let output = 0; output < outChannels; output += 1) {
        composite[(tap * inChannels + channel) * outChannels + output] =
          response[turned * outChannels + output]!
      }
    }
  }
  return composite
}

/** What adding up does to a pair: f(a), f(b), their sum, f(a + b) and how far that is from it. */
export interface Superposition {
  readonly ofA: Tensor
  readonly ofB: Tensor
  readonly added: Tensor
  readonly ofSum: Tensor
  readonly gap: Tensor
  /** Largest |f(a + b) − f(a) − f(b)| as a share of the largest |f(a + b)|: 0 of a linear map. */
  readonly worst: number
}

export function superposition(run: (input: Tensor) => Tensor, a: Tensor, b: Tensor): Superposition {
  const [ofA, ofB, ofSum] = [run(a), run(b), run(combined(a, b, 1))]
  const added = combined(ofA, ofB, 1)
  const gap = combined(ofSum, added, -1)
  return { ofA, ofB, added, ofSum, gap, worst: largest(gap) / (largest(ofSum) || 1) }
}

/** How far two outputs are apart: ‖one − other‖ ÷ ‖other‖. */
export function distance(one: Tensor, other: Tensor): number {
  const norm = ({ values }: Tensor) => Math.hypot(...values)
  return norm(combined(one, other, -1)) / (norm(other) || 1)
}

const combined = (one: Tensor, other: Tensor, times: 1 | -1): Tensor => ({
  values: one.values.map((value, index) => value + times * other.values[index]!),
  shape: one.shape,
})

const largest = ({ values }: Tensor): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Two bars that cross, upright and lying, each channel with a seeded strength of its own. */
export function crossingBars(seed: number, side: number, channels: number) {
  const random = createRandom(seed ^ 0x5eed)
  const [from, end] = [Math.floor(side / 2) - 1, Math.floor(side / 2) + 1]
  const bar = (isIn: (y: number, x: number) => boolean): Tensor => {
    const strengths = Array.from({ length: channels }, () => normal(random))
    const values = Float64Array.from({ length: side * side * channels }, (_, index) => {
      const place = Math.floor(index / channels)
      return isIn(Math.floor(place / side), place % side) ? strengths[index % channels]! : 0
    })
    return { values, shape: [side, side, channels] }
  }
  return {
    upright: bar((_, x) => x >= from && x < end),
    lying: bar((y) => y >= from && y < end),
  }
}
