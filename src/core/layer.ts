/** Height, width, channels of one image's tensor; the batch of 1 is left out. */
export type HWC = readonly [height: number, width: number, channels: number]

/** Rows, then columns, in pixels. */
export type Size2 = readonly [height: number, width: number]

/** Zero padding written out, in pixels, as PyTorch and Keras' `ZeroPadding2D` state it. */
export interface ExplicitPadding {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Padding = 'same' | 'valid' | ExplicitPadding

export type ActivationName =
  | 'relu'
  | 'relu6'
  | 'hSwish'
  | 'hardSigmoid'
  | 'swish'
  | 'sigmoid'
  | 'softmax'

/** How a sliding window meets its input; convolution and pooling share it. */
export interface Window {
  readonly kernelSize: Size2
  readonly stride: Size2
  readonly padding: Padding
}

/**
 * A convolution; `groups` divides both channel counts. Kernel is [height, width, in / groups, out].
 */
export interface ConvSpec extends Window {
  readonly kind: 'conv'
  readonly outChannels: number
  readonly dilation: Size2
  readonly groups: number
  readonly bias: boolean
}

/** One filter a channel; kernel is [height, width, in, channelMultiplier]. */
export interface DepthwiseSpec extends Window {
  readonly kind: 'depthwise'
  readonly channelMultiplier: number
  readonly dilation: Size2
  readonly bias: boolean
}

/** Inference-time batch norm: a scale and a shift a channel, with ε in the scale's denominator. */
export interface BatchNormSpec {
  readonly kind: 'batchNorm'
  readonly epsilon: number
}

export interface ActivationSpec {
  readonly kind: 'activation'
  readonly activation: ActivationName
}

/**
 * `rounding: 'ceil'` keeps a last, partial window, as torchvision's GoogLeNet and SqueezeNet pools
 * do.
 */
export interface PoolSpec extends Window {
  readonly kind: 'pool'
  readonly mode: 'max' | 'average'
  readonly rounding: 'floor' | 'ceil'
}

/** Height and width become 1. */
export interface GlobalPoolSpec {
  readonly kind: 'globalPool'
  readonly mode: 'max' | 'average'
}

/** A matrix product over the flattened input. */
export interface DenseSpec {
  readonly kind: 'dense'
  readonly outFeatures: number
  readonly bias: boolean
}

/** Keeps `1 - rate` of the activations in training; does nothing when the network runs. */
export interface DropoutSpec {
  readonly kind: 'dropout'
  readonly rate: number
}

/** Sum of equal shapes: the residual connection. */
export interface AddSpec {
  readonly kind: 'add'
}

/** Product of a map with one of its shape or of 1×1×C: squeeze-and-excitation's scaling. */
export interface MultiplySpec {
  readonly kind: 'multiply'
}

/** Channels of several inputs side by side. */
export interface ConcatSpec {
  readonly kind: 'concat'
}

/** H×W×C becomes 1×1×HWC. */
export interface FlattenSpec {
  readonly kind: 'flatten'
}

/**
 * Averages windows that differ in size so that any map comes out at one size: window i covers
 * rows ⌊i·H / h⌋ to ⌈(i + 1)·H / h⌉, as PyTorch's `AdaptiveAvgPool2d` has it.
 */
export interface AdaptivePoolSpec {
  readonly kind: 'adaptivePool'
  readonly outSize: Size2
}

/** Channels as a `groups` × C / `groups` table, read by columns: ShuffleNet's shuffle. */
export interface ChannelShuffleSpec {
  readonly kind: 'channelShuffle'
  readonly groups: number
}

/** `channels` channels from `start` on. */
export interface ChannelSliceSpec {
  readonly kind: 'channelSlice'
  readonly start: number
  readonly channels: number
}

export type LayerSpec =
  | ConvSpec
  | DepthwiseSpec
  | BatchNormSpec
  | ActivationSpec
  | PoolSpec
  | GlobalPoolSpec
  | DenseSpec
  | DropoutSpec
  | AddSpec
  | MultiplySpec
  | ConcatSpec
  | FlattenSpec
  | AdaptivePoolSpec
  | ChannelShuffleSpec
  | ChannelSliceSpec

export type LayerKind = LayerSpec['kind']
