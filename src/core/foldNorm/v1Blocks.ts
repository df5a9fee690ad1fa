import type { HWC, LayerSpec } from '../layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../network'
import { createRandom } from '../random'
import { never } from '../result'
import { convolved } from '../slowConv'
import { applyNorm, channelMoments, type Norm } from './norm'
import { relu6 } from './orders'

/** What a block does, in order: Figure 3 of arXiv:1704.04861, left and right. */
export const CHAINS = {
  full: ['conv', 'convNorm', 'convAct'],
  separable: ['dw', 'dwNorm', 'dwAct', 'pw', 'pwNorm', 'pwAct'],
} as const
export type ChainId = keyof typeof CHAINS
export type StepId = (typeof CHAINS)[ChainId][number]

export interface BlockSetting {
  readonly input: HWC
  readonly kernelSize: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly outChannels: number
}

/** Keras' MobileNetV1 and TF-Slim's have it. */
const EPSILON = 0.001

const NORM = { kind: 'batchNorm', epsilon: EPSILON } as const

function layerOf(step: StepId, setting: BlockSetting): LayerSpec {
  const { kernelSize, stride, padding, outChannels } = setting
  const windowed = {
    kernelSize: [kernelSize, kernelSize],
    stride: [stride, stride],
    padding,
    dilation: [1, 1],
    bias: false,
  } as const
  switch (step) {
    case 'conv':
      return { kind: 'conv', ...windowed, groups: 1, outChannels }
    case 'dw':
      return { kind: 'depthwise', ...windowed, channelMultiplier: 1 }
    case 'pw':
      return {
        kind: 'conv',
        ...windowed,
        kernelSize: [1, 1],
        stride: [1, 1],
        padding: 'valid',
        groups: 1,
        outChannels,
      }
    case 'convNorm':
    case 'dwNorm':
    case 'pwNorm':
      return NORM
    case 'convAct':
      return { kind: 'activation', activation: 'relu' }
    case 'dwAct':
    case 'pwAct':
      return { kind: 'activation', activation: 'relu6' }
    default:
      return never(step)
  }
}

/** A block as a network of its own, to be counted by the engine that counts them all. */
export function blockGraph(id: ChainId, setting: BlockSetting): NetworkGraph {
  const steps: readonly StepId[] = CHAINS[id]
  const nodes = steps.map(
    (step, index): GraphNode => ({
      name: step,
      inputs: [steps[index - 1] ?? INPUT],
      layer: layerOf(step, setting),
    }),
  )
  return { name: id, input: setting.input, nodes }
}

export interface Tensor {
  readonly values: Float64Array
  readonly shape: HWC
}

/** One operation of a block with its numbers and what it makes. */
export type ChainStep = Tensor & { readonly id: StepId } & (
    | { readonly kind: 'conv'; readonly layer: WindowedLayer; readonly kernel: Float64Array }
    | { readonly kind: 'norm'; readonly norm: Norm }
    | { readonly kind: 'act'; readonly most: number }
  )

type WindowedLayer = Extract<LayerSpec, { kind: 'conv' | 'depthwise' }>

export interface Chain {
  readonly id: ChainId
  readonly input: Tensor
  readonly steps: readonly ChainStep[]
}

/** Small enough to read, with room for a window to move: 5×5×3 to 3×3×4. */
export const DRAWN: BlockSetting = {
  input: [5, 5, 3],
  kernelSize: 3,
  stride: 1,
  padding: 'valid',
  outChannels: 4,
}

const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)]!

/** Input values a reader can add up in the head. */
export function drawnInput(seed: number): Tensor {
  const random = createRandom(seed)
  const { input } = DRAWN
  const values = Float64Array.from({ length: input[0] * input[1] * input[2] }, () =>
    Math.floor(random() * 5),
  )
  return { values, shape: input }
}

/** Weights in halves from −1 to 1. */
export function drawnKernel(seed: number, length: number): Float64Array {
  const random = createRandom(seed)
  return Float64Array.from({ length }, () => pick(random, [-1, -0.5, 0, 0.5, 1]))
}

const round = (value: number, to: number) => Math.round(value / to) * to
const tidy = (value: number) => Math.round(value * 1e6) / 1e6

/**
 * Mean and variance as this map has them, to a tenth; γ and β such that a rectifier has something
 * to cut at 0 and, now and then, at 6.
 */
export function drawnNorm(seed: number, { values, shape }: Tensor): Norm {
  const random = createRandom(seed)
  const moments = channelMoments(values, shape[2])
  const draw = (from: readonly number[]) =>
    Float64Array.from({ length: shape[2] }, () => pick(random, from))
  return {
    gamma: draw([1.5, 2, 2.5]),
    beta: draw([1, 1.5, 2]),
    mean: moments.mean.map((value) => tidy(round(value, 0.1))),
    variance: moments.variance.map((value) => tidy(Math.max(0.1, round(value, 0.1)))),
    epsilon: EPSILON,
  }
}

/** A block on seeded numbers, every tensor of it; the same seed gives both blocks one input. */
export function drawnChain(id: ChainId, seed: number): Chain {
  const input = drawnInput(seed)
  let last: Tensor = input
  const steps = blockGraph(id, DRAWN).nodes.map(({ name, layer }, index): ChainStep => {
    // The graph was made of steps, and named after them.
    const step = name as StepId
    const own = seed * 64 + index * 7 + (id === 'full' ? 1 : 2)
    const made = stepOn(step, layer, last, own)
    last = made
    return made
  })
  return { id, input, steps }
}

function stepOn(id: StepId, layer: LayerSpec, from: Tensor, seed: number): ChainStep {
  if (layer.kind === 'conv' || layer.kind === 'depthwise') {
    const [height, width] = layer.kernelSize
    const filters = layer.kind === 'conv' ? layer.outChannels * from.shape[2] : from.shape[2]
    const kernel = drawnKernel(seed, height * width * filters)
    const { values, shape } = convolved(layer, from, kernel)
    return { id, kind: 'conv', layer, kernel, values, shape }
  }
  const { shape } = from
  if (layer.kind === 'batchNorm') {
    const norm = drawnNorm(seed, from)
    return { id, kind: 'norm', norm, values: applyNorm(from.values, norm), shape }
  }
  const isClipped = layer.kind === 'activation' && layer.activation === 'relu6'
  const rectify = isClipped ? relu6 : (value: number) => Math.max(0, value)
  const most = isClipped ? 6 : Number.POSITIVE_INFINITY
  return { id, kind: 'act', most, values: from.values.map(rectify), shape }
}

/** A value's place in a tensor of that shape, row-major, channels innermost. */
export const indexIn = (shape: HWC, y: number, x: number, channel: number): number =>
  (y * shape[1] + x) * shape[2] + channel
