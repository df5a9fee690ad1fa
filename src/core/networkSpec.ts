import type { ActivationName, Size2 } from './layer'
import type { RoundingRule } from './rounding'

/** The first layer: a full 3×3 convolution, its norm and activation, on the image itself. */
export interface StemBlock {
  readonly kind: 'stem'
  readonly outChannels: number
  readonly stride: number
}

/** Depthwise 3×3, then pointwise, each with norm and activation: MobileNetV1's layer. */
export interface SeparableBlock {
  readonly kind: 'separable'
  readonly outChannels: number
  readonly stride: number
}

/** Global average pool, dropout, one dense layer with bias, softmax; α leaves the classes alone. */
export interface ClassifierBlock {
  readonly kind: 'classifier'
  readonly classes: number
  readonly dropoutRate: number
}

/**
 * How α changes a layer's channels: by the network's rounding rule (the usual case), only when
 * α is above 1 (MobileNetV2's last convolution), or not at all but as so many times the channels
 * it reads (MobileNetV3's last convolution).
 */
export type ChannelScaling = 'alpha' | 'alphaAbove1' | { readonly timesInput: number }

/** A convolution with the norm and activation that the network's habits give it. */
export interface ConvBlock {
  readonly kind: 'conv'
  readonly name: string
  readonly outChannels: number
  readonly kernelSize: number | Size2
  /** Absent: 1. */
  readonly stride?: number
  /** Pixels on every side, or a rule; absent: the habit. */
  readonly padding?: number | 'same' | 'valid'
  /** Absent: 1. */
  readonly groups?: number
  /** Absent: the habit; null: none. */
  readonly activation?: ActivationName | null
  /** Absent: `'alpha'`. */
  readonly scaling?: ChannelScaling
}

export interface PoolBlock {
  readonly kind: 'pool'
  readonly name: string
  readonly mode: 'max' | 'average'
  readonly kernelSize: number
  readonly stride: number
  /** Pixels on every side, or a rule; absent: none. */
  readonly padding?: number | 'same'
  /** Absent: `'floor'`. */
  readonly rounding?: 'ceil'
}

/** Height and width become 1 by their average. */
export interface GlobalPoolBlock {
  readonly kind: 'globalPool'
  readonly name: string
}

/** Averages whatever map arrives to `size` × `size`, as `AdaptiveAvgPool2d` does. */
export interface AdaptivePoolBlock {
  readonly kind: 'adaptivePool'
  readonly name: string
  readonly size: number
}

export interface FlattenBlock {
  readonly kind: 'flatten'
  readonly name: string
}

export interface DropoutBlock {
  readonly kind: 'dropout'
  readonly name: string
  readonly rate: number
}

/** A dense layer with bias. */
export interface DenseBlock {
  readonly kind: 'dense'
  readonly name: string
  readonly outFeatures: number
  /** Absent: none. */
  readonly activation?: ActivationName
  /** Absent: α leaves it alone. */
  readonly scaling?: 'alpha'
}

export type PlainBlock =
  | ConvBlock
  | PoolBlock
  | GlobalPoolBlock
  | AdaptivePoolBlock
  | FlattenBlock
  | DropoutBlock
  | DenseBlock

/** Squeeze-and-excitation behind a depthwise layer: pooled, 1×1 down, 1×1 up, gate, multiplied. */
export interface SqueezeSpec {
  /**
   * What a quarter is taken of for the narrow layer: the expanded channels, rounded to 8
   * (MobileNetV3), or the block's input channels, cut off (EfficientNet).
   */
  readonly quarterOf: 'expanded' | 'input'
  readonly activation: ActivationName
  readonly gate: ActivationName
}

/**
 * Pointwise expansion, depthwise, pointwise projection without activation, and a skip where
 * stride is 1 and channels agree. `repeats` blocks in a row; the first one strides.
 */
export interface InvertedResidualBlock {
  readonly kind: 'invertedResidual'
  /** Blocks are called `name.first`, `name.first+1` and so on. */
  readonly name: string
  readonly first: number
  readonly repeats: number
  /** Factor on the channels that arrive (t), or the expanded channels at α 1. */
  readonly expansion: { readonly times: number } | { readonly to: number }
  /** Absent: no pointwise layer where it would not widen. */
  readonly alwaysExpands?: true
  readonly outChannels: number
  readonly kernelSize: number
  readonly stride: number
  /** Absent: none. */
  readonly squeeze?: SqueezeSpec
  /** Absent: the habit. */
  readonly activation?: ActivationName
  /** torchvision's name for what holds a block's layers; `'conv'` leaves the projection flat. */
  readonly body: 'conv' | 'block'
}

/** `repeats` residual blocks; the first one strides and projects its skip where shapes differ. */
export interface ResidualBlock {
  readonly kind: 'residual'
  readonly name: string
  /** Two 3×3 layers, or 1×1, 3×3 and a 1×1 four times as wide. */
  readonly form: 'basic' | 'bottleneck'
  readonly width: number
  /** Of a bottleneck; absent: four times its width. */
  readonly outChannels?: number
  readonly repeats: number
  readonly stride: number
  /** A bottleneck's layer that strides: torchvision's 3×3, or the first 1×1 of paper and Keras. */
  readonly strideOn: 'first' | 'spatial'
}

/** Chains that read the same map; their outputs stand side by side. */
export interface BranchesBlock {
  readonly kind: 'branches'
  readonly name: string
  /** Layers are called `name.` and their own name. */
  readonly branches: readonly (readonly (ConvBlock | PoolBlock | BranchesBlock)[])[]
}

/** GoogLeNet's module; columns as in Table 1 of arXiv:1409.4842. */
export interface InceptionBlock {
  readonly kind: 'inception'
  readonly name: string
  readonly one: number
  readonly three: readonly [reduce: number, out: number]
  readonly five: readonly [reduce: number, out: number]
  readonly pool: number
  /** Of the branch called 5×5; torchvision has 3 there. */
  readonly fiveKernel: 3 | 5
}

/** SqueezeNet's module: a 1×1 squeeze, then 1×1 and 3×3 expansions side by side. */
export interface FireBlock {
  readonly kind: 'fire'
  readonly name: string
  readonly squeeze: number
  readonly expandOne: number
  readonly expandThree: number
}

/**
 * ShuffleNetV2's units: the first strides and has two branches; the others split the channels,
 * leave one half alone, and all end in a shuffle of two groups.
 */
export interface ShuffleBlock {
  readonly kind: 'shuffle'
  readonly name: string
  readonly outChannels: number
  readonly repeats: number
}

/** Depthwise 3×3 and pointwise with nothing between, then norm and activation. */
export interface SeparableConvBlock {
  readonly kind: 'separableConv'
  readonly name: string
  readonly outChannels: number
}

/**
 * Xception's module: separable layers with activation before each and norm after, added to a
 * skip. With stride 2 a max pool ends it and the skip is a strided 1×1.
 */
export interface XceptionBlock {
  readonly kind: 'xception'
  readonly name: string
  readonly outChannels: readonly number[]
  readonly stride: 1 | 2
  /** Absent: true. The first module's input is activated already. */
  readonly startsWithActivation?: false
}

/** A side output that training uses and prediction does not; the main path goes on beside it. */
export interface AuxiliaryBlock {
  readonly kind: 'auxiliary'
  /** Layers are called `name.` and their own name. */
  readonly name: string
  readonly layers: readonly PlainBlock[]
}

export type SeparableNetworkBlock = StemBlock | SeparableBlock | ClassifierBlock

export type BlockSpec =
  | SeparableNetworkBlock
  | PlainBlock
  | InvertedResidualBlock
  | ResidualBlock
  | BranchesBlock
  | InceptionBlock
  | FireBlock
  | ShuffleBlock
  | SeparableConvBlock
  | XceptionBlock
  | AuxiliaryBlock

export type BlockKind = BlockSpec['kind']

/** What all convolutions of a network have in common. */
export interface LayerHabits {
  /** Batch norm's ε; null where the network has no batch norm. */
  readonly epsilon: number | null
  /** Whether convolutions have biases; dense layers always do. */
  readonly bias: boolean
  readonly activation: ActivationName
  /**
   * `'same'` as TensorFlow means it, or PyTorch's ⌊(K − 1) / 2⌋ on every side: equal sizes for odd
   * kernels, one pixel apart where a stride of 2 meets an even size.
   */
  readonly padding: 'same' | 'symmetric'
  readonly naming: Naming
}

/**
 * Names of a convolution, its norm and its activation: with these suffixes, or `'paired'` as in
 * conv1, bn1, relu1. Where a layer has no suffix of its own, a name that ends in a number counts
 * on, as in a torch `Sequential`: `features.0`, `features.1`, `features.2`.
 */
export type Naming =
  | 'paired'
  | { readonly layer: string; readonly norm: string; readonly activation: string }

/** A figure as its source printed it. */
export interface PublishedFigure {
  readonly alpha: number
  /** Input side in pixels. */
  readonly resolution: number
  /** Null where the source gives none. */
  readonly macs: number | null
  readonly params: number
  /** ImageNet top-1, percent. */
  readonly top1: number
  readonly source: string
}

/** A network as its paper's table gives it, at α 1, before any resolution is chosen. */
export interface NetworkSpec<Block extends BlockSpec = BlockSpec> {
  readonly id: string
  /** Its name as the paper writes it; not translated. */
  readonly title: string
  readonly source: string
  readonly inputChannels: number
  /** Input side in pixels that the published figures are for. */
  readonly defaultResolution: number
  /** Absent: 1. */
  readonly defaultAlpha?: number
  /** Null: the network has no width multiplier, and α must be 1. */
  readonly rounding: RoundingRule | null
  readonly habits: LayerHabits
  readonly blocks: readonly Block[]
  readonly published: readonly PublishedFigure[]
}

/** Stem, separable layers and classifier alone, at any width: MobileNetV1 and its variants. */
export interface SeparableNetwork extends NetworkSpec<SeparableNetworkBlock> {
  readonly rounding: RoundingRule
}
