import type { NamedWeights, PlainTensor } from '../protocol'
import type { WeightedStep } from './fuse'

/** A step's kernel and bias with batch norm already inside. */
export interface FoldedWeights {
  readonly kernel: PlainTensor
  readonly bias: Float32Array
}

/**
 * Scales each output channel's kernel by γ / √(variance + ε) and moves the shift into the bias.
 * Channels are innermost in a convolution's kernel, and for a depthwise one the pair
 * (in, multiplier) is, so the last `bias.length` values of each row are one per channel in both.
 */
export function foldWeights(step: WeightedStep, weights: NamedWeights): FoldedWeights {
  const suffix = step.layer.kind === 'depthwise' ? 'depthwise_kernel' : 'kernel'
  const kernel = weightOf(weights, `${step.node}/${suffix}`)
  const channels = outChannels(step, kernel)
  const bias = step.layer.bias
    ? Float32Array.from(weightOf(weights, `${step.node}/bias`).values)
    : new Float32Array(channels)
  if (!step.norm) return { kernel, bias }

  const { node, layer } = step.norm
  const { scale, shift } = normFactors(node, layer.epsilon, weights)
  const values = kernel.values.map((value, index) => value * scale[index % channels]!)
  const moved = bias.map((value, channel) => value * scale[channel]! + shift[channel]!)
  return { kernel: { shape: kernel.shape, values }, bias: moved }
}

/** Batch norm as one multiplication and one addition a channel. */
export function normFactors(node: string, epsilon: number, weights: NamedWeights) {
  const gamma = weightOf(weights, `${node}/gamma`).values
  const beta = weightOf(weights, `${node}/beta`).values
  const mean = weightOf(weights, `${node}/moving_mean`).values
  const variance = weightOf(weights, `${node}/moving_variance`).values
  const scale = gamma.map((value, channel) => value / Math.sqrt(variance[channel]! + epsilon))
  const shift = beta.map((value, channel) => value - mean[channel]! * scale[channel]!)
  return { scale, shift }
}

function weightOf(weights: NamedWeights, name: string): PlainTensor {
  const found = weights.get(name)
  if (!found) throw new Error(`no weights named ${name}`)
  return found
}

function outChannels(step: WeightedStep, kernel: PlainTensor): number {
  const [, , inChannels = 1, last = 1] = kernel.shape
  if (step.layer.kind === 'dense') return step.layer.outFeatures
  return step.layer.kind === 'depthwise' ? inChannels * last : last
}
