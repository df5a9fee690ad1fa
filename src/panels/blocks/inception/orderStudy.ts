import { DEPTHWISE_FIRST, formCost, type LayerSize } from '../../../core/towers/forms'
import {
  type Between,
  compositeKernel,
  crossingBars,
  distance,
  ORDERS,
  type Order,
  pairWeights,
  runPair,
  type Superposition,
  superposition,
} from '../../../core/towers/orders'
import { type SliceRanks, sliceRanks } from '../../../core/towers/rank'

/** The real numbers are of no more channels and taps than can be looked at one by one. */
export const MOST_CHANNELS = 6
export const MOST_KERNEL = 5
/** Pixels on a side of the maps. */
export const MAP_SIDE = 14

export interface OrderAnswer {
  readonly order: Order
  /** Row-major [kernel, kernel, in, out]; what the pair is with nothing between. */
  readonly composite: Float64Array
  readonly ranks: SliceRanks
  readonly sums: Superposition
  /** How far ReLU between takes the outputs from those without: ‖with − without‖ ÷ ‖without‖. */
  readonly moved: number
  readonly macs: number
  readonly params: number
}

export interface OrderStudy {
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  readonly answers: readonly OrderAnswer[]
  /** The two bars, [height, width, in]. */
  readonly bars: ReturnType<typeof crossingBars>
  /** How far the orders' outputs are apart, on both bars together. */
  readonly apart: number
}

/** Both orders on the same seeded numbers, by slow convolution; a few milliseconds. */
export function orderStudy(size: LayerSize, seed: number, between: Between): OrderStudy {
  const small = {
    kernelSize: Math.min(size.kernelSize, MOST_KERNEL),
    inChannels: Math.min(size.inChannels, MOST_CHANNELS),
    outChannels: Math.min(size.outChannels, MOST_CHANNELS),
  }
  const weights = pairWeights(seed, small)
  const bars = crossingBars(seed, MAP_SIDE, small.inChannels)
  const { upright, lying } = bars
  const answers = ORDERS.map((order): OrderAnswer => {
    const composite = compositeKernel(order, weights)
    const { kernelSize, inChannels, outChannels } = small
    const cost =
      order === 'depthwiseFirst'
        ? formCost(DEPTHWISE_FIRST, size, 1)
        : formCost('extreme', size, size.outChannels)
    const sums = superposition((input) => runPair(order, between, weights, input), upright, lying)
    return {
      order,
      composite,
      ranks: sliceRanks(composite, kernelSize ** 2, inChannels, outChannels),
      sums,
      moved: distance(
        runPair(order, 'relu', weights, upright),
        runPair(order, 'none', weights, upright),
      ),
      macs: cost.macs,
      params: cost.params,
    }
  })
  const [one, other] = answers
  return {
    ...small,
    answers,
    bars,
    apart: one && other ? distance(other.sums.ofSum, one.sums.ofSum) : 0,
  }
}
