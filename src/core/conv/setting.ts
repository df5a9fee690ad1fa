import type { ConvSpec, DepthwiseSpec, ExplicitPadding, HWC } from '../layer'

/** The ways to convolve that are drawn number by number. */
export const CONV_KINDS = [
  'standard',
  'grouped',
  'depthwise',
  'pointwise',
  'separable',
  'spatial',
] as const
export type ConvKind = (typeof CONV_KINDS)[number]

/** What is convolved and how: all that the counts follow from, and nothing of the values. */
export interface ConvSetting {
  readonly kind: ConvKind
  readonly input: HWC
  /** Of every kind but pointwise, which is 1×1. */
  readonly kernelSize: number
  /** Of every kind but depthwise, which makes `channelMultiplier` for each of the input's. */
  readonly outChannels: number
  /** Of the grouped convolution alone. */
  readonly groups: number
  /** Of depthwise, and of the depthwise stage of a separable pair. */
  readonly channelMultiplier: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly dilation: number
}

export type ConvStageId = 'full' | 'grouped' | 'depthwise' | 'pointwise' | 'vertical' | 'horizontal'

/**
 * Rows, columns, input channels a filter reads, output channels. A depthwise kernel of
 * [K, K, in, multiplier] is the same numbers in the same order as [K, K, 1, in × multiplier].
 */
export type KernelShape = readonly [
  height: number,
  width: number,
  inChannelsPerGroup: number,
  outChannels: number,
]

/** One convolution of a plan. */
export interface ConvStage {
  readonly id: ConvStageId
  readonly layer: ConvSpec | DepthwiseSpec
  readonly input: HWC
  readonly output: HWC
  readonly kernel: KernelShape
  /** A depthwise stage has as many as input channels. */
  readonly groups: number
  readonly padding: ExplicitPadding
  /** Values of the output. */
  readonly cells: number
  /** Of one output value; products with padding's zeros count, as in the papers. */
  readonly macsPerCell: number
  readonly macs: number
  readonly params: number
}

/** A setting as the convolutions it takes, one after another. */
export interface ConvPlan {
  readonly setting: ConvSetting
  readonly stages: readonly ConvStage[]
  /** Output values of all stages together: the steps there are. */
  readonly steps: number
  readonly macs: number
  readonly params: number
}

/** Row-major [height, width, channels]. */
export interface ConvMap {
  readonly shape: HWC
  readonly values: Float64Array
}

/** Row-major in the order of its shape. */
export interface ConvKernel {
  readonly shape: KernelShape
  readonly values: Float64Array
}

/** A plan with its numbers: the input, what each stage makes of it, and each stage's weights. */
export interface ConvScene {
  readonly plan: ConvPlan
  /** One more than there are stages; the first is the input. */
  readonly maps: readonly ConvMap[]
  readonly kernels: readonly ConvKernel[]
}

/** One value of a map; `stage` counts the plan's stages and names the map it writes. */
export interface OutputCell {
  readonly stage: number
  readonly y: number
  readonly x: number
  readonly channel: number
}

/** A value somewhere in the scene: of map 0 to n, or a weight of stage 0 to n − 1. */
export type Spot =
  | {
      readonly kind: 'map'
      readonly map: number
      readonly y: number
      readonly x: number
      readonly channel: number
    }
  | {
      readonly kind: 'weight'
      readonly stage: number
      readonly y: number
      readonly x: number
      /** Among the input channels of its filter's group, from 0. */
      readonly inChannel: number
      readonly outChannel: number
    }
