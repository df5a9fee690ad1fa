import type { ConvSpec, DepthwiseSpec, PoolSpec } from '../layer'
import type { ChannelScaling, ConvBlock, DenseBlock, PlainBlock, PoolBlock } from '../networkSpec'
import { never } from '../result'
import { activated, counted, type Draft, paddingOf, pair, put, putUnit, type Value } from './draft'

/** Blocks of one layer, with the norm and activation that belong to it. */
export function plainBlock(draft: Draft, from: Value, block: PlainBlock): Value {
  switch (block.kind) {
    case 'conv':
      return convBlock(draft, from, block)
    case 'pool':
      return poolBlock(draft, from, block)
    case 'globalPool':
      return put(draft, block.name, { kind: 'globalPool', mode: 'average' }, [from])
    case 'adaptivePool': {
      const outSize = pair(block.size)
      return put(draft, block.name, { kind: 'adaptivePool', outSize }, [from])
    }
    case 'flatten':
      return put(draft, block.name, { kind: 'flatten' }, [from])
    case 'dropout':
      return put(draft, block.name, { kind: 'dropout', rate: block.rate }, [from])
    case 'dense':
      return denseBlock(draft, from, block)
    default:
      return never(block)
  }
}

export function convBlock(draft: Draft, from: Value, block: ConvBlock): Value {
  const outChannels = scaledBy(block.scaling ?? 'alpha', draft, from, block.outChannels)
  const layer = convLayer(draft, {
    kernelSize: pair(block.kernelSize),
    stride: block.stride ?? 1,
    padding: block.padding,
    groups: block.groups ?? 1,
    outChannels,
  })
  return putUnit(draft, block.name, layer, from, outChannels, block.activation)
}

function scaledBy(scaling: ChannelScaling, draft: Draft, from: Value, channels: number): number {
  if (scaling === 'alpha') return draft.scaled(channels)
  if (scaling === 'alphaAbove1') return draft.alpha > 1 ? draft.scaled(channels) : channels
  return scaling.timesInput * from.channels
}

interface ConvPlan extends Pick<ConvSpec, 'kernelSize' | 'groups' | 'outChannels'> {
  readonly stride: number
  readonly padding?: ConvBlock['padding']
}

function convLayer({ habits }: Draft, plan: ConvPlan): ConvSpec {
  return {
    kind: 'conv',
    kernelSize: plan.kernelSize,
    stride: pair(plan.stride),
    padding: paddingOf(habits, plan.kernelSize, plan.padding),
    dilation: [1, 1],
    groups: plan.groups,
    outChannels: plan.outChannels,
    bias: habits.bias,
  }
}

/** A 1×1 convolution to so many channels, whatever α is. */
export const pointwiseLayer = (draft: Draft, outChannels: number, stride = 1): ConvSpec =>
  convLayer(draft, { kernelSize: [1, 1], stride, groups: 1, outChannels })

/** A square convolution to so many channels, whatever α is. */
export const squareLayer = (
  draft: Draft,
  side: number,
  outChannels: number,
  stride: number,
): ConvSpec => convLayer(draft, { kernelSize: pair(side), stride, groups: 1, outChannels })

/** One square filter a channel. */
export function depthwiseLayer({ habits }: Draft, side: number, stride: number): DepthwiseSpec {
  const kernelSize = pair(side)
  return {
    kind: 'depthwise',
    kernelSize,
    stride: pair(stride),
    padding: paddingOf(habits, kernelSize, undefined),
    dilation: [1, 1],
    channelMultiplier: 1,
    bias: habits.bias,
  }
}

export function poolBlock(draft: Draft, from: Value, block: PoolBlock): Value {
  const kernelSize = pair(block.kernelSize)
  const layer: PoolSpec = {
    kind: 'pool',
    mode: block.mode,
    kernelSize,
    stride: pair(block.stride),
    padding: paddingOf(draft.habits, kernelSize, block.padding ?? 0),
    rounding: block.rounding ?? 'floor',
  }
  return put(draft, block.name, layer, [from])
}

function denseBlock(draft: Draft, from: Value, block: DenseBlock): Value {
  const { name, activation, scaling } = block
  const outFeatures = scaling ? draft.scaled(block.outFeatures) : block.outFeatures
  const layer = { kind: 'dense', outFeatures, bias: true } as const
  const value = put(draft, name, layer, [from], outFeatures)
  return activation ? activated(draft, followingName(name), value, activation) : value
}

/** The name after a dense layer's: `classifier.0` is followed by `classifier.1`. */
const followingName = (name: string): string => counted(name)?.(1) ?? `${name}_activation`
