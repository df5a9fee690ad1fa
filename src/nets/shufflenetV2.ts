import type { NetworkSpec } from '../core/networkSpec'

/**
 * ShuffleNetV2 ×1.0, Table 5 of arXiv:1807.11164. Checked against torchvision
 * (torchvision/models/shufflenetv2.py): 2,278,604 parameters, 0.145 GMACs, 69.362 %; the paper
 * prints 146 M. Layer by layer it is as torchvision 0.14.1 runs it, 144,907,992 MACs. Other widths
 * are other tables of channels there, not a multiplier.
 */
export const shufflenetV2 = {
  id: 'shufflenet_v2_x1_0',
  title: 'ShuffleNetV2 ×1.0',
  source: 'arXiv:1807.11164',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: {
    epsilon: 1e-5,
    bias: false,
    activation: 'relu',
    padding: 'symmetric',
    naming: 'paired', // every name ends in a number, so this is never asked
  },
  blocks: [
    { kind: 'conv', name: 'conv1.0', outChannels: 24, kernelSize: 3, stride: 2 },
    { kind: 'pool', name: 'maxpool', mode: 'max', kernelSize: 3, stride: 2, padding: 1 },
    { kind: 'shuffle', name: 'stage2', outChannels: 116, repeats: 4 },
    { kind: 'shuffle', name: 'stage3', outChannels: 232, repeats: 8 },
    { kind: 'shuffle', name: 'stage4', outChannels: 464, repeats: 4 },
    { kind: 'conv', name: 'conv5.0', outChannels: 1024, kernelSize: 1 },
    { kind: 'globalPool', name: 'avgpool' },
    { kind: 'dense', name: 'fc', outFeatures: 1000 },
  ],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 0.145e9,
      params: 2_278_604,
      top1: 69.362,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec
