import { kernelIndex } from '../../../core/conv/place'
import type { ConvKernel } from '../../../core/conv/setting'
import { type Factored, factored, missOf } from './factor'

/** One input channel of a full kernel: its taps down, the output channels across. */
export interface ChannelFactors {
  readonly channel: number
  readonly factors: Factored
}

/** A depthwise and a pointwise kernel that stand in for a full one. */
export interface PairFit {
  /** Outputs of the depthwise stage for each input channel. */
  readonly multiplier: number
  /** [K, K, 1, in × multiplier]. */
  readonly depthwise: ConvKernel
  /** [1, 1, in × multiplier, out]. */
  readonly pointwise: ConvKernel
  /** Frobenius norm of what the pair misses of the full kernel, as a share of that kernel's. */
  readonly relative: number
}

/** The full kernel [K, K, in, out] cut by input channel, each a K² × out matrix, factored. */
export function channelFactors({ shape, values }: ConvKernel): readonly ChannelFactors[] {
  const [height, width, inChannels, outChannels] = shape
  return Array.from({ length: inChannels }, (_, channel) => ({
    channel,
    factors: factored({
      rows: height * width,
      columns: outChannels,
      values: Array.from({ length: height * width * outChannels }, (_, at) => {
        const out = at % outChannels
        const tap = (at - out) / outChannels
        const x = tap % width
        return values[kernelIndex(shape, (tap - x) / width, x, channel, out)] ?? 0
      }),
    }),
  }))
}

/** From here on the pair is the full kernel, to the last weight. */
export const exactMultiplier = ([height, width, , outChannels]: ConvKernel['shape']) =>
  Math.min(height * width, outChannels)

/**
 * The pair nearest to a full kernel W in the least-squares sense, for a channel multiplier m.
 *
 * One after the other, with nothing between them, the two stages make the kernel
 * W'[y, x, c, o] = Σⱼ D[y, x, c, j] · P[c, j, o], j = 1…m. No weight of D or P belongs to two input
 * channels, so ‖W − W'‖² falls apart into one sum a channel, and in each of them W' is any matrix
 * of K² taps by C_out outputs whose rank is at most m. The nearest of those is the singular value
 * decomposition cut after m terms (Eckart and Young, 1936); what is missed is the root of the sum
 * of the squares of all singular values cut off. It is nearest in the weights, which is nearest
 * in the outputs on average over white noise; on one given picture another pair may come nearer.
 */
export function fitPair(
  shape: ConvKernel['shape'],
  channels: readonly ChannelFactors[],
  multiplier: number,
): PairFit {
  const [height, width, inChannels, outChannels] = shape
  const between = inChannels * multiplier
  const depthwise = new Float64Array(height * width * between)
  const pointwise = new Float64Array(between * outChannels)
  for (const { channel, factors } of channels) {
    for (const [index, { column, row }] of factors.terms.slice(0, multiplier).entries()) {
      const middle = channel * multiplier + index
      for (const [tap, value] of column.entries()) depthwise[tap * between + middle] = value
      for (const [out, value] of row.entries()) pointwise[middle * outChannels + out] = value
    }
  }
  const sum = (of: (factors: Factored) => number) =>
    channels.reduce((total, { factors }) => total + of(factors) ** 2, 0)
  const whole = sum(({ norm }) => norm)
  const lost = sum((factors) => missOf(factors, multiplier).error)
  return {
    multiplier,
    depthwise: { shape: [height, width, 1, between], values: depthwise },
    pointwise: { shape: [1, 1, between, outChannels], values: pointwise },
    relative: whole > 0 ? Math.sqrt(lost / whole) : 0,
  }
}
