import type { InvertedResidualBlock, NetworkSpec, SqueezeSpec } from '../core/networkSpec'

const SE: SqueezeSpec = { quarterOf: 'input', activation: 'swish', gate: 'sigmoid' }

/** A row of the paper's Table 1: operator's t and K, stride, channels, layers. */
const stage = (
  number: number,
  times: number,
  kernelSize: number,
  stride: number,
  outChannels: number,
  repeats: number,
): InvertedResidualBlock => ({
  kind: 'invertedResidual',
  name: `features.${number}`,
  first: 0,
  repeats,
  expansion: { times },
  outChannels,
  kernelSize,
  stride,
  squeeze: SE,
  body: 'block',
})

/**
 * EfficientNet-B0, Table 1 of arXiv:1905.11946. Checked against torchvision
 * (torchvision/models/efficientnet.py): 5,288,548 parameters, 0.386 GMACs, 77.692 %; the paper
 * prints 5.3 M and 0.39 B. Layer by layer it is as torchvision 0.14.1 runs it, 385,814,752 MACs.
 * Its squeeze is a quarter of the block's input, not of the expansion.
 */
export const efficientnetB0 = {
  id: 'efficientnet_b0',
  title: 'EfficientNet-B0',
  source: 'arXiv:1905.11946',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: {
    epsilon: 1e-5,
    bias: false,
    activation: 'swish',
    padding: 'symmetric',
    naming: 'paired', // every name ends in a number, so this is never asked
  },
  blocks: [
    { kind: 'conv', name: 'features.0.0', outChannels: 32, kernelSize: 3, stride: 2 },
    stage(1, 1, 3, 1, 16, 1),
    stage(2, 6, 3, 2, 24, 2),
    stage(3, 6, 5, 2, 40, 2),
    stage(4, 6, 3, 2, 80, 3),
    stage(5, 6, 5, 1, 112, 3),
    stage(6, 6, 5, 2, 192, 4),
    stage(7, 6, 3, 1, 320, 1),
    { kind: 'conv', name: 'features.8.0', outChannels: 1280, kernelSize: 1 },
    { kind: 'globalPool', name: 'avgpool' },
    { kind: 'dropout', name: 'classifier.0', rate: 0.2 },
    { kind: 'dense', name: 'classifier.1', outFeatures: 1000 },
  ],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 0.386e9,
      params: 5_288_548,
      top1: 77.692,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec
