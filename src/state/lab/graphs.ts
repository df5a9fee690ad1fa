import type { StagePlan } from '../../core/closedForm'
import type { ActivationName, ConvSpec, DepthwiseSpec, Size2 } from '../../core/layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../../core/network'

/** A small network around what is to be timed, and the names of the layers that are. */
export interface TimedGraph {
  readonly graph: NetworkGraph
  readonly timed: readonly string[]
}

/** Widens the picture's three channels to as many as are wanted. */
const WIDEN = 'widen'

const conv = (kernelSize: Size2, outChannels: number, part: Partial<ConvSpec> = {}): ConvSpec => ({
  kind: 'conv',
  kernelSize,
  stride: [1, 1],
  padding: 'same',
  dilation: [1, 1],
  groups: 1,
  bias: false,
  outChannels,
  ...part,
})

/**
 * A picture comes in and has three channels, so one cheap 1×1 convolution comes before the layers
 * in question; a global pool behind them leaves little to read back. Neither is timed.
 */
function around(
  name: string,
  side: number,
  channels: number,
  layers: readonly GraphNode[],
): TimedGraph {
  const last = layers.at(-1)?.name ?? WIDEN
  const graph: NetworkGraph = {
    name,
    input: [side, side, 3],
    nodes: [
      { name: WIDEN, inputs: [INPUT], layer: conv([1, 1], channels) },
      ...layers,
      {
        name: 'pool',
        inputs: [last],
        layer: { kind: 'globalPool', mode: 'average' },
      },
    ],
  }
  return { graph, timed: layers.map((layer) => layer.name) }
}

/** A matrix product, as 1×1 convolutions are: side²·channels² multiply–accumulates. */
export const productGraph = (side: number, channels: number): TimedGraph =>
  around('product', side, channels, [
    { name: 'product', inputs: [WIDEN], layer: conv([1, 1], channels) },
  ])

/**
 * Copies of a map of side²·channels values, each by another way: through an activation, through a
 * sum with itself, through a 1×1 depthwise convolution. Which is fastest differs by backend.
 */
export const copyGraph = (side: number, channels: number): TimedGraph =>
  around('copy', side, channels, [
    { name: 'copied', inputs: [WIDEN], layer: { kind: 'activation', activation: 'relu6' } },
    // The second reader of `widen` keeps the activation from being folded into it.
    { name: 'added', inputs: [WIDEN, 'copied'], layer: { kind: 'add' } },
    { name: 'scaled', inputs: ['added'], layer: depthwise([1, 1], {}) },
  ])

/** A 1×1 convolution and what its outputs go through, if anything. */
export const activatedGraph = (
  side: number,
  inChannels: number,
  outChannels: number,
  activation: ActivationName | null,
): TimedGraph => {
  const product: GraphNode = {
    name: 'product',
    inputs: [WIDEN],
    layer: conv([1, 1], outChannels),
  }
  const end: GraphNode | null = activation && {
    name: 'activation',
    inputs: ['product'],
    layer: { kind: 'activation', activation },
  }
  const layers = end ? [product, end] : [product]
  return around(activation ?? 'linear', side, inChannels, layers)
}

/** So small a layer that its time is what starting an operation costs: 1,024 MACs. */
export const tinyGraph = (): TimedGraph =>
  around('tiny', 8, 4, [{ name: 'tiny', inputs: [WIDEN], layer: conv([1, 1], 4) }])

const depthwise = (kernelSize: Size2, part: Partial<DepthwiseSpec>): DepthwiseSpec => ({
  kind: 'depthwise',
  kernelSize,
  stride: [1, 1],
  padding: 'same',
  dilation: [1, 1],
  channelMultiplier: 1,
  bias: false,
  ...part,
})

/** Stages one after the other over a square map. */
export const stagesGraph = (
  name: string,
  side: number,
  inChannels: number,
  stages: readonly StagePlan[],
): TimedGraph =>
  around(
    name,
    side,
    inChannels,
    stages.map((stage, index) => ({
      name: stage.id,
      inputs: [stages[index - 1]?.id ?? WIDEN],
      layer: stageLayer(stage),
    })),
  )

function stageLayer(stage: StagePlan): ConvSpec | DepthwiseSpec {
  const { kernel, stride, padding, groups, outChannels } = stage
  const dilation: Size2 = [stage.dilation, stage.dilation]
  const window = { stride, padding, dilation }
  return stage.id === 'depthwise'
    ? depthwise(kernel, window)
    : conv(kernel, outChannels, { ...window, groups })
}
