import type { ActivationSpec, BatchNormSpec, LayerSpec, Size2 } from './layer'
import { type GraphNode, INPUT, type NetworkGraph } from './network'
import type { BlockSpec, NetworkSpec } from './networkSpec'
import { fail, never, ok, type Result } from './result'
import { scaleChannels } from './rounding'
import { rangeFault, type ShapeFault, wholeFault } from './shapeFault'

/** Width multiplier α and input side in pixels. */
export interface NetworkSetting {
  readonly alpha: number
  readonly resolution: number
}

/** Batch norm's ε in TF-Slim and Keras. */
const EPSILON = 0.001
const KERNEL: Size2 = [3, 3]

/**
 * The graph of a network at one width and resolution. Node names are Keras' own, so that its
 * weight files can be read by name.
 */
export function expand(
  spec: NetworkSpec,
  { alpha, resolution }: NetworkSetting,
): Result<NetworkGraph, ShapeFault> {
  const fault =
    wholeFault(spec.id, 'resolution', resolution) ??
    rangeFault(spec.id, 'alpha', alpha, Number.MIN_VALUE, 1000)
  if (fault) return fail(fault)
  const nodes: GraphNode[] = []
  let separableLayers = 0
  for (const block of spec.blocks) {
    if (block.kind === 'separable') separableLayers += 1
    const from = nodes.at(-1)?.name ?? INPUT
    const scaled = (channels: number) => scaleChannels(channels, alpha, spec.rounding)
    nodes.push(...chain(from, blockLayers(block, separableLayers, scaled), block.kind))
  }
  return ok({ name: spec.id, input: [resolution, resolution, spec.inputChannels], nodes })
}

type NamedLayer = readonly [name: string, layer: LayerSpec]

/** Layers one after the other, the first reading `from`. */
function chain(from: string, layers: readonly NamedLayer[], block: string): readonly GraphNode[] {
  return layers.map(([name, layer], at) => ({
    name,
    inputs: [layers[at - 1]?.[0] ?? from],
    layer,
    block,
  }))
}

function blockLayers(
  block: BlockSpec,
  separableLayer: number,
  scaled: (channels: number) => number,
): readonly NamedLayer[] {
  switch (block.kind) {
    case 'stem':
      return normed('conv1', {
        kind: 'conv',
        kernelSize: KERNEL,
        stride: [block.stride, block.stride],
        padding: 'same',
        dilation: [1, 1],
        groups: 1,
        outChannels: scaled(block.outChannels),
        bias: false,
      })
    case 'separable':
      return [
        ...normed(`conv_dw_${separableLayer}`, {
          kind: 'depthwise',
          kernelSize: KERNEL,
          stride: [block.stride, block.stride],
          padding: 'same',
          dilation: [1, 1],
          channelMultiplier: 1,
          bias: false,
        }),
        ...normed(`conv_pw_${separableLayer}`, {
          kind: 'conv',
          kernelSize: [1, 1],
          stride: [1, 1],
          padding: 'same',
          dilation: [1, 1],
          groups: 1,
          outChannels: scaled(block.outChannels),
          bias: false,
        }),
      ]
    case 'classifier':
      return [
        ['global_average_pooling2d', { kind: 'globalPool', mode: 'average' }],
        ['dropout', { kind: 'dropout', rate: block.dropoutRate }],
        ['conv_preds', { kind: 'dense', outFeatures: block.classes, bias: true }],
        ['softmax', { kind: 'activation', activation: 'softmax' }],
      ]
    default:
      return never(block)
  }
}

const NORM: BatchNormSpec = { kind: 'batchNorm', epsilon: EPSILON }
const RELU6: ActivationSpec = { kind: 'activation', activation: 'relu6' }

const normed = (name: string, layer: LayerSpec): readonly NamedLayer[] => [
  [name, layer],
  [`${name}_bn`, NORM],
  [`${name}_relu`, RELU6],
]
