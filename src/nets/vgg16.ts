import type { NetworkSpec } from '../core/networkSpec'

/** A 3×3 convolution and its ReLU, which takes the next number. */
const conv = (index: number, outChannels: number) =>
  ({ kind: 'conv', name: `features.${index}`, outChannels, kernelSize: 3 }) as const

const pool = (index: number) =>
  ({ kind: 'pool', name: `features.${index}`, mode: 'max', kernelSize: 2, stride: 2 }) as const

/**
 * VGG-16, column D of Table 1 of arXiv:1409.1556; counts, names and accuracy are torchvision's:
 * 138,357,544 parameters, 15,470,264,320 MACs, of which 123,633,664 in the three dense layers.
 * Any map is averaged to 7×7 before them, so that every resolution runs.
 */
export const vgg16 = {
  id: 'vgg16',
  title: 'VGG-16',
  source: 'arXiv:1409.1556',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: {
    epsilon: null,
    bias: true,
    activation: 'relu',
    padding: 'symmetric',
    naming: 'paired', // every name ends in a number, so this is never asked
  },
  blocks: [
    conv(0, 64),
    conv(2, 64),
    pool(4),
    conv(5, 128),
    conv(7, 128),
    pool(9),
    conv(10, 256),
    conv(12, 256),
    conv(14, 256),
    pool(16),
    conv(17, 512),
    conv(19, 512),
    conv(21, 512),
    pool(23),
    conv(24, 512),
    conv(26, 512),
    conv(28, 512),
    pool(30),
    { kind: 'adaptivePool', name: 'avgpool', size: 7 },
    { kind: 'flatten', name: 'flatten' },
    { kind: 'dense', name: 'classifier.0', outFeatures: 4096, activation: 'relu' },
    { kind: 'dropout', name: 'classifier.2', rate: 0.5 },
    { kind: 'dense', name: 'classifier.3', outFeatures: 4096, activation: 'relu' },
    { kind: 'dropout', name: 'classifier.5', rate: 0.5 },
    { kind: 'dense', name: 'classifier.6', outFeatures: 1000 },
  ],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 15.47e9,
      params: 138_357_544,
      top1: 71.592,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec
