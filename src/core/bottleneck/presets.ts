import type { PairSetting } from './block'

/** A block of a published network, where it stands, and who describes it. */
export interface BlockPreset {
  readonly id: 'v2' | 'v2stride' | 'resnet' | 'convnext'
  readonly setting: PairSetting
  readonly arxiv: string
}

const COMMON = { kernelSize: 3, stride: 1, resolution: 56, ends: 'mirror' } as const

/**
 * MobileNetV2's second 24-channel block and its first of 32 at 224 pixels (Table 2), ResNet-50's
 * second block of conv2 (Table 1), ConvNeXt-T's first stage (Table 9).
 */
export const BLOCK_PRESETS: readonly BlockPreset[] = [
  {
    id: 'v2',
    arxiv: '1801.04381',
    setting: { ...COMMON, order: 'inverted', inChannels: 24, outChannels: 24, factor: 6 },
  },
  {
    id: 'v2stride',
    arxiv: '1801.04381',
    setting: {
      ...COMMON,
      order: 'inverted',
      inChannels: 24,
      outChannels: 32,
      factor: 6,
      stride: 2,
    },
  },
  {
    id: 'resnet',
    arxiv: '1512.03385',
    setting: { ...COMMON, order: 'inverted', inChannels: 64, outChannels: 64, factor: 4 },
  },
  {
    id: 'convnext',
    arxiv: '2201.03545',
    setting: {
      ...COMMON,
      order: 'convnext',
      inChannels: 96,
      outChannels: 96,
      factor: 4,
      kernelSize: 7,
    },
  },
]
