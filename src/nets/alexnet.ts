import type { ConvBlock, NetworkSpec } from '../core/networkSpec'

const pool = (index: number) =>
  ({ kind: 'pool', name: `features.${index}`, mode: 'max', kernelSize: 3, stride: 2 }) as const

const conv = (
  index: number,
  outChannels: number,
  kernelSize: number,
  part: Partial<ConvBlock> = {},
): ConvBlock => ({ kind: 'conv', name: `features.${index}`, outChannels, kernelSize, ...part })

const HEAD = [
  { kind: 'adaptivePool', name: 'avgpool', size: 6 },
  { kind: 'flatten', name: 'flatten' },
  { kind: 'dropout', name: 'classifier.0', rate: 0.5 },
  { kind: 'dense', name: 'classifier.1', outFeatures: 4096, activation: 'relu' },
  { kind: 'dropout', name: 'classifier.3', rate: 0.5 },
  { kind: 'dense', name: 'classifier.4', outFeatures: 4096, activation: 'relu' },
  { kind: 'dense', name: 'classifier.6', outFeatures: 1000 },
] as const

/**
 * AlexNet as torchvision has it, after arXiv:1404.5997 (“One weird trick”), whose narrower first
 * layers fit one GPU. Checked against torchvision's 61,100,840 parameters, 0.714 GMACs and
 * 56.522 % (torchvision/models/alexnet.py); the layers give 714,188,480 MACs.
 */
export const alexnet = {
  id: 'alexnet',
  title: 'AlexNet',
  source: 'arXiv:1404.5997',
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
    conv(0, 64, 11, { stride: 4, padding: 2 }),
    pool(2),
    conv(3, 192, 5),
    pool(5),
    conv(6, 384, 3),
    conv(8, 256, 3),
    conv(10, 256, 3),
    pool(12),
    ...HEAD,
  ],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 0.714e9,
      params: 61_100_840,
      top1: 56.522,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec

/**
 * The AlexNet of 2012 (Krizhevsky, Sutskever and Hinton, Figure 2): two groups in its second,
 * fourth and fifth convolutions, one a GPU, the first grouped convolutions there were. 60,965,224
 * parameters and 724,406,816 MACs, Caffe's bvlc_alexnet; the MobileNetV1 paper's Table 9 prints
 * 60 M and 720 M.
 *
 * 224 pixels with a padding of 2 give the 55×55 maps that the paper states and Caffe reaches with
 * 227. Local response normalization, which has no weights and no MACs, is left out.
 */
export const alexnetGrouped: NetworkSpec = {
  ...alexnet,
  id: 'alexnet_grouped',
  title: 'AlexNet, two groups',
  source: 'doi:10.1145/3065386',
  blocks: [
    conv(0, 96, 11, { stride: 4, padding: 2 }),
    pool(2),
    conv(3, 256, 5, { groups: 2 }),
    pool(5),
    conv(6, 384, 3),
    conv(8, 384, 3, { groups: 2 }),
    conv(10, 256, 3, { groups: 2 }),
    pool(12),
    ...HEAD,
  ],
  published: [],
}
