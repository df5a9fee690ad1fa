import { type Family, familyOf } from '../../../charts/net/kinds'
import type { NetworkGraph } from '../../../core/network'
import type { Range, Scheme } from '../../../core/quantise/grid'
import { type ChannelTensor, channelRanges, quantisedAndBack } from '../../../core/quantise/tensor'
import { createRandom, normal } from '../../../core/random'
import { displayKind } from '../../../core/rows'
import { foldWeights } from '../../../runtime/program/fold'
import { fuse, type WeightedStep } from '../../../runtime/program/fuse'
import type { NamedWeights, PlainTensor } from '../../../runtime/protocol'
import { shapesOf } from '../../../runtime/weights/names'

/** A layer as it is deployed: batch norm inside its weights, one bias a channel. */
export interface FoldedLayer {
  readonly name: string
  readonly family: Family
  readonly shape: readonly number[]
  readonly tensor: ChannelTensor
  readonly bias: Float32Array
  /** Of each channel's weights. */
  readonly ranges: readonly Range[]
  /** The batch norm that was folded in. */
  readonly norm: { readonly node: string; readonly epsilon: number } | null
  /** The node whose value the layer makes, its activation included. */
  readonly output: string
}

/** Every layer of a network that has weights, in its order. */
export function foldedLayers(graph: NetworkGraph, weights: NamedWeights): readonly FoldedLayer[] {
  const shapes = shapesOf(graph)
  return fuse(graph).flatMap((step): readonly FoldedLayer[] => {
    if (step.kind !== 'weighted') return []
    const { kernel, bias } = foldWeights(step, weights)
    const tensor = { values: kernel.values, channels: bias.length }
    return [
      {
        name: step.node,
        family: familyOf(displayKind(step.layer, shapes.get(step.inputs[0]!)!)),
        shape: kernel.shape,
        tensor,
        bias,
        ranges: channelRanges(tensor),
        norm: normOf(step),
        output: step.output,
      },
    ]
  })
}

const normOf = ({ norm }: WeightedStep) =>
  norm ? { node: norm.node, epsilon: norm.layer.epsilon } : null

/**
 * The same network with the channels of its depthwise layers spread out, each by a factor of its
 * own, log-normal of `decades` standard deviation: what folding a trained batch norm does. The
 * same seed gives the same factors.
 */
export function spreadOut(
  layers: readonly FoldedLayer[],
  decades: number,
  seed: number,
): readonly FoldedLayer[] {
  const random = createRandom(seed)
  return layers.map((layer): FoldedLayer => {
    if (layer.family !== 'depthwise') return layer
    const { channels } = layer.tensor
    const factors = Array.from({ length: channels }, () => 10 ** (decades * normal(random)))
    const values = layer.tensor.values.map((value, at) => value * factors[at % channels]!)
    const tensor = { values, channels }
    return { ...layer, tensor, ranges: channelRanges(tensor) }
  })
}

/**
 * Weights under their official names again: what a layer is after quantisation, or as it was
 * without a scheme. Its batch norm is one that changes nothing but adds the bias.
 */
export function namedAgain(
  layers: readonly FoldedLayer[],
  scheme: Scheme | null,
): ReadonlyMap<string, PlainTensor> {
  const named = new Map<string, PlainTensor>()
  for (const layer of layers) {
    const { name, shape, bias, norm } = layer
    const kernel = layer.family === 'depthwise' ? 'depthwise_kernel' : 'kernel'
    const values = scheme ? quantisedAndBack(layer.tensor, scheme) : layer.tensor.values
    named.set(`${name}/${kernel}`, { shape, values })
    const flat = (value: number): PlainTensor => ({
      shape: [bias.length],
      values: new Float32Array(bias.length).fill(value),
    })
    if (!norm) {
      named.set(`${name}/bias`, { shape: [bias.length], values: bias })
      continue
    }
    named.set(`${norm.node}/gamma`, flat(1))
    named.set(`${norm.node}/beta`, { shape: [bias.length], values: bias })
    named.set(`${norm.node}/moving_mean`, flat(0))
    named.set(`${norm.node}/moving_variance`, flat(1 - norm.epsilon))
  }
  return named
}
