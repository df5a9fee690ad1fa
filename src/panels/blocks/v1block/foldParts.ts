import {
  type ChannelNorm,
  channelNorm,
  type Norm,
  normFactors,
  withChannel,
} from '../../../core/foldNorm/norm'
import { type FoldOutcome, foldOutcome } from '../../../core/foldNorm/orders'
import {
  blockGraph,
  DRAWN,
  drawnChain,
  drawnInput,
  type Tensor,
} from '../../../core/foldNorm/v1Blocks'
import type { PartProps } from './part'

/** The drawn block's depthwise layer with the reader's norm in one of its channels. */
export interface FoldStudy {
  readonly input: Tensor
  /** [K, K, 3, 1]: channels innermost. */
  readonly kernel: Float64Array
  readonly norm: Norm
  /** From 0. */
  readonly channel: number
  readonly own: ChannelNorm
  readonly scale: number
  readonly outcome: FoldOutcome
}

/** The channels of one map or kernel apart, row-major. */
export const channelOf = (values: Float64Array, channels: number, channel: number) =>
  [...values].filter((_, index) => index % channels === channel)

/** The norm that the drawn block has there. */
export function drawnNormOf(seed: number): Norm {
  const step = drawnChain('separable', seed).steps[1]!
  if (step.kind !== 'norm') throw new Error('the second step is the norm')
  return step.norm
}

/** The dials that say what one channel's norm has there. */
export const ownDials = (seed: number, channel: number) => channelNorm(drawnNormOf(seed), channel)

export function foldStudy(dials: PartProps<'fold'>['dials']): FoldStudy {
  const { seed, gamma, beta, mean, variance, order, pad } = dials
  const channel = dials.channel - 1
  const layer = blockGraph('separable', { ...DRAWN, padding: pad ? 'same' : 'valid' }).nodes[0]!
    .layer
  const first = drawnChain('separable', seed).steps[0]!
  if (layer.kind !== 'depthwise' || first.kind !== 'conv') throw new Error('depthwise comes first')
  const input = drawnInput(seed)
  const own = { gamma, beta, mean, variance }
  const norm = {
    ...withChannel(drawnNormOf(seed), channel, own),
    epsilon: Number(dials.epsilon),
  }
  const { kernel } = first
  const outcome = foldOutcome({ order, layer, input, kernel, norm })
  return { input, kernel, norm, channel, own, scale: normFactors(norm).scale[channel]!, outcome }
}
