import type { HWC } from '../../core/layer'
import { INPUT, type NetworkGraph } from '../../core/network'
import { outShape } from '../../core/shape'

type WeightRole = 'kernel' | 'bias' | 'gamma' | 'beta' | 'mean' | 'variance'

/** A tensor of weights that a graph needs, under the name Keras gives it. */
export interface WeightSlot {
  readonly name: string
  readonly node: string
  readonly role: WeightRole
  readonly shape: readonly number[]
  /** Products summed into one output: what a random kernel's spread is measured by. */
  readonly fanIn: number
}

/** Shapes of every node's output and of the input; a graph that does not fit together is thrown. */
export function shapesOf(graph: NetworkGraph): ReadonlyMap<string, HWC> {
  const shapes = new Map<string, HWC>([[INPUT, graph.input]])
  for (const { name, inputs, layer } of graph.nodes) {
    const from = inputs.map((input) => shapes.get(input)!) // nodes come in an order they can run in
    const shape = outShape(layer, from)
    if (!shape.ok) throw new Error(`${name}: ${shape.fault.code}`)
    shapes.set(name, shape.value)
  }
  return shapes
}

/** Trainable tensors and batch-norm statistics of a graph, in its order. */
export function weightSlots(graph: NetworkGraph): readonly WeightSlot[] {
  const shapes = shapesOf(graph)
  return graph.nodes.flatMap(({ name, inputs, layer }): readonly WeightSlot[] => {
    const [height, width, channels] = shapes.get(inputs[0] ?? INPUT)!
    const slot = (
      suffix: string,
      role: WeightRole,
      shape: readonly number[],
      fanIn = 1,
    ): WeightSlot => ({ name: `${name}/${suffix}`, node: name, role, shape, fanIn })
    switch (layer.kind) {
      case 'conv': {
        const [kernelHeight, kernelWidth] = layer.kernelSize
        const inGroup = channels / layer.groups
        const shape = [kernelHeight, kernelWidth, inGroup, layer.outChannels]
        return [
          slot('kernel', 'kernel', shape, kernelHeight * kernelWidth * inGroup),
          ...(layer.bias ? [slot('bias', 'bias', [layer.outChannels])] : []),
        ]
      }
      case 'depthwise': {
        const [kernelHeight, kernelWidth] = layer.kernelSize
        const shape = [kernelHeight, kernelWidth, channels, layer.channelMultiplier]
        return [
          slot('depthwise_kernel', 'kernel', shape, kernelHeight * kernelWidth),
          ...(layer.bias ? [slot('bias', 'bias', [channels * layer.channelMultiplier])] : []),
        ]
      }
      case 'dense': {
        const features = height * width * channels
        return [
          slot('kernel', 'kernel', [features, layer.outFeatures], features),
          ...(layer.bias ? [slot('bias', 'bias', [layer.outFeatures])] : []),
        ]
      }
      case 'batchNorm':
        return [
          slot('gamma', 'gamma', [channels]),
          slot('beta', 'beta', [channels]),
          slot('moving_mean', 'mean', [channels]),
          slot('moving_variance', 'variance', [channels]),
        ]
      default:
        return []
    }
  })
}

/** Parameters that training changes: everything but batch norm's running statistics. */
export const isTrainable = (slot: WeightSlot): boolean =>
  slot.role !== 'mean' && slot.role !== 'variance'

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((size, length) => size * length, 1)
