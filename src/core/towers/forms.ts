import { macs, weights } from '../cost'
import type { ConvSpec, DepthwiseSpec, HWC } from '../layer'

/**
 * The walk from a standard convolution to a filter for each channel, as section 1.2 of
 * arXiv:1610.02357 takes it: one K×K over all channels; towers of a 1×1 and a K×K each; one 1×1
 * and a K×K in groups, which is the same; a group for each channel.
 */
export const FORMS = ['standard', 'towers', 'grouped', 'extreme'] as const
export type Form = (typeof FORMS)[number]

/** What is compared with them: a filter for each input channel first, then the 1×1. */
export const DEPTHWISE_FIRST = 'depthwiseFirst'

/** A square layer on a square map, stride 1 and padded so that the map keeps its side. */
export interface LayerSize {
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  /** Pixels on a side, D_F. */
  readonly featureSize: number
}

/** So many equal convolutions side by side, each with an input of its own shape. */
export interface FormStage {
  readonly id: 'full' | 'pointwise' | 'spatial'
  readonly layer: ConvSpec | DepthwiseSpec
  readonly copies: number
  readonly input: HWC
  readonly outChannels: number
  /** Of all copies together. */
  readonly macs: number
  readonly params: number
}

export interface FormCost {
  readonly stages: readonly FormStage[]
  readonly macs: number
  /** Weights alone, as the papers' formulas have it. */
  readonly params: number
}

/** Segments that split the output channels evenly, from 1 to one a channel. */
export function segmentCounts(outChannels: number): readonly number[] {
  const counts: number[] = []
  for (let count = 1; count <= outChannels; count += 1) {
    if (outChannels % count === 0) counts.push(count)
  }
  return counts
}

/** The segments a form really has: none to choose at either end of the walk. */
export function segmentsOf(form: Form, asked: number, outChannels: number): number {
  if (form === 'standard') return 1
  if (form === 'extreme') return outChannels
  const counts = segmentCounts(outChannels)
  return counts.findLast((count) => count <= asked) ?? 1
}

/**
 * What a form is built of. The 1×1 has as many outputs as the layer, so that the towers' segments
 * and the groups are the same; `segments` divides the output channels.
 */
export function formCost(
  form: Form | typeof DEPTHWISE_FIRST,
  size: LayerSize,
  segments: number,
): FormCost {
  const { kernelSize, inChannels, outChannels } = size
  const share = outChannels / segments
  switch (form) {
    case 'standard':
      return total([stage('full', conv(kernelSize, 1, outChannels), 1, inChannels, size)])
    case 'towers':
      return total([
        stage('pointwise', conv(1, 1, share), segments, inChannels, size),
        stage('spatial', conv(kernelSize, 1, share), segments, share, size),
      ])
    case 'grouped':
      return total([
        stage('pointwise', conv(1, 1, outChannels), 1, inChannels, size),
        stage('spatial', conv(kernelSize, segments, outChannels), 1, outChannels, size),
      ])
    case 'extreme':
      return total([
        stage('pointwise', conv(1, 1, outChannels), 1, inChannels, size),
        stage('spatial', depthwise(kernelSize), 1, outChannels, size),
      ])
    case DEPTHWISE_FIRST:
      return total([
        stage('spatial', depthwise(kernelSize), 1, inChannels, size),
        stage('pointwise', conv(1, 1, outChannels), 1, inChannels, size),
      ])
  }
}

/**
 * Which channels between the two stages an output channel reads, from `first` up to but not
 * including `end`; null where nothing stands between. Every one of them reads all inputs.
 */
export function segmentRead(
  form: Form,
  segments: number,
  outChannels: number,
  output: number,
): readonly [first: number, end: number] | null {
  if (form === 'standard') return null
  const share = outChannels / segmentsOf(form, segments, outChannels)
  const first = Math.floor(output / share) * share
  return [first, first + share]
}

export const conv = (kernelSize: number, groups: number, outChannels: number): ConvSpec => ({
  kind: 'conv',
  kernelSize: [kernelSize, kernelSize],
  stride: [1, 1],
  padding: 'same',
  dilation: [1, 1],
  groups,
  outChannels,
  bias: false,
})

export const depthwise = (kernelSize: number): DepthwiseSpec => ({
  kind: 'depthwise',
  kernelSize: [kernelSize, kernelSize],
  stride: [1, 1],
  padding: 'same',
  dilation: [1, 1],
  channelMultiplier: 1,
  bias: false,
})

function stage(
  id: FormStage['id'],
  layer: ConvSpec | DepthwiseSpec,
  copies: number,
  inChannels: number,
  { featureSize }: LayerSize,
): FormStage {
  const input: HWC = [featureSize, featureSize, inChannels]
  const outChannels = layer.kind === 'conv' ? layer.outChannels : inChannels
  const output: HWC = [featureSize, featureSize, outChannels]
  return {
    id,
    layer,
    copies,
    input,
    outChannels,
    macs: copies * macs(layer, input, output),
    params: copies * weights(layer, input),
  }
}

function total(stages: readonly FormStage[]): FormCost {
  const sum = (field: 'macs' | 'params') => stages.reduce((all, one) => all + one[field], 0)
  return { stages, macs: sum('macs'), params: sum('params') }
}
