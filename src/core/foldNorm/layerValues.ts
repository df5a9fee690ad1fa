import type { NetworkGraph } from '../network'
import { convolved } from '../slowConv'
import { applyNorm, channelMoments, type Norm } from './norm'
import { relu6 } from './orders'
import type { Tensor } from './v1Blocks'

/** Weights by the name of their node and of what they are: `conv1/kernel`, `conv1_bn/gamma`. */
export type WeightsByName = ReadonlyMap<string, { readonly values: ArrayLike<number> }>

/** `trained`: the norms' own numbers. `picture`: each takes this picture's mean and variance. */
export type NormSource = 'trained' | 'picture'

export interface LayerValues {
  /** What the batch norm of the layer hands to its activation. */
  readonly values: Float64Array
  readonly shape: Tensor['shape']
}

/** Convolutions, norms and ReLU6s in a row, which is all MobileNetV1 has before its pool. */
const runs = (kind: string) =>
  kind === 'conv' || kind === 'depthwise' || kind === 'batchNorm' || kind === 'activation'

/**
 * Runs a network from its input to the batch norm called `until`, in order and by definition.
 * Throws where it meets another kind of layer before, which is a programmer's mistake.
 */
export function runUntil(
  graph: NetworkGraph,
  weights: WeightsByName,
  input: Tensor,
  until: string,
  norms: NormSource,
  onStep: (done: number, all: number) => void = () => {},
): LayerValues {
  const last = graph.nodes.findIndex(({ name }) => name === until)
  const nodes = graph.nodes.slice(0, last + 1)
  const stranger = nodes.find(({ layer }) => !runs(layer.kind))
  if (last < 0 || stranger)
    throw new Error(`no way to ${until} past ${stranger?.name ?? 'the end'}`)
  const read = (name: string) => {
    const found = weights.get(name)
    if (!found) throw new Error(`no weights named ${name}`)
    return Float64Array.from(found.values)
  }
  let now: Tensor = input
  for (const [index, { name, layer }] of nodes.entries()) {
    if (layer.kind === 'conv' || layer.kind === 'depthwise') {
      const suffix = layer.kind === 'conv' ? 'kernel' : 'depthwise_kernel'
      now = sooner(layer, now, read(`${name}/${suffix}`))
    } else if (layer.kind === 'batchNorm') {
      const norm =
        norms === 'trained'
          ? trainedNorm(name, layer.epsilon, read)
          : pictureNorm(now, layer.epsilon)
      now = { values: applyNorm(now.values, norm), shape: now.shape }
    } else {
      now = { values: now.values.map(relu6), shape: now.shape }
    }
    onStep(index + 1, nodes.length)
  }
  return now
}

type Windowed = Extract<NetworkGraph['nodes'][number]['layer'], { kind: 'conv' | 'depthwise' }>

/** Where a layer is pointwise, as most of a network's work is, its own sums do. */
function sooner(layer: Windowed, input: Tensor, kernel: Float64Array): Tensor {
  const isPoint = layer.kind === 'conv' && layer.groups === 1 && layer.kernelSize.join() === '1,1'
  if (isPoint && layer.stride.join() === '1,1') return pointwise(input, kernel, layer.outChannels)
  return convolved(layer, input, kernel)
}

/**
 * A 1×1 convolution of stride 1, row by row of its kernel [in, out]: the same sums in the same
 * order as the slow one, some twenty times sooner. Nearly all of a MobileNet's work is here.
 */
export function pointwise(input: Tensor, kernel: Float64Array, outChannels: number): Tensor {
  const [height, width, inChannels] = input.shape
  const values = new Float64Array(height * width * outChannels)
  for (let pixel = 0; pixel < height * width; pixel += 1) {
    const to = pixel * outChannels
    for (let channel = 0; channel < inChannels; channel += 1) {
      const value = input.values[pixel * inChannels + channel]!
      const row = channel * outChannels
      for (let out = 0; out < outChannels; out += 1) {
        values[to + out]! += value * kernel[row + out]!
      }
    }
  }
  return { values, shape: [height, width, outChannels] }
}

function trainedNorm(name: string, epsilon: number, read: (name: string) => Float64Array): Norm {
  return {
    gamma: read(`${name}/gamma`),
    beta: read(`${name}/beta`),
    mean: read(`${name}/moving_mean`),
    variance: read(`${name}/moving_variance`),
    epsilon,
  }
}

/** γ 1 and β 0: each channel comes out with mean 0 and variance 1. */
function pictureNorm({ values, shape }: Tensor, epsilon: number): Norm {
  const channels = shape[2]
  return {
    gamma: new Float64Array(channels).fill(1),
    beta: new Float64Array(channels),
    ...channelMoments(values, channels),
    epsilon,
  }
}
