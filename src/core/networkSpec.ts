import type { RoundingRule } from './rounding'

/** The first layer: a full convolution, its norm and ReLU6, on the image itself. */
export interface StemBlock {
  readonly kind: 'stem'
  readonly outChannels: number
  readonly stride: number
}

/** Depthwise 3×3, then pointwise, each with norm and ReLU6: MobileNetV1's layer. */
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

export type BlockSpec = StemBlock | SeparableBlock | ClassifierBlock

/** A figure as its source printed it. */
export interface PublishedFigure {
  readonly alpha: number
  /** Input side in pixels. */
  readonly resolution: number
  readonly macs: number
  readonly params: number
  /** ImageNet top-1, percent. */
  readonly top1: number
  readonly source: string
}

/** A network as its paper's table gives it, at α 1, before any resolution is chosen. */
export interface NetworkSpec {
  readonly id: string
  /** Its name as the paper writes it; not translated. */
  readonly title: string
  readonly source: string
  readonly inputChannels: number
  readonly rounding: RoundingRule
  readonly blocks: readonly BlockSpec[]
  readonly published: readonly PublishedFigure[]
}
