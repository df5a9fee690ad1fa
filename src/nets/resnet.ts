import type { LayerHabits, NetworkSpec, ResidualBlock } from '../core/networkSpec'

const HABITS: LayerHabits = {
  epsilon: 1e-5,
  bias: false,
  activation: 'relu',
  padding: 'symmetric',
  naming: 'paired',
}

const STEM = [
  { kind: 'conv', name: 'conv1', outChannels: 64, kernelSize: 7, stride: 2 },
  { kind: 'pool', name: 'maxpool', mode: 'max', kernelSize: 3, stride: 2, padding: 1 },
] as const

const HEAD = [
  { kind: 'globalPool', name: 'avgpool' },
  { kind: 'dense', name: 'fc', outFeatures: 1000 },
] as const

/** A column of Table 1: conv2_x to conv5_x, so many blocks each. */
const stages = (
  form: ResidualBlock['form'],
  repeats: readonly [number, number, number, number],
  strideOn: ResidualBlock['strideOn'] = 'spatial',
): readonly ResidualBlock[] =>
  ([64, 128, 256, 512] as const).map((width, at) => ({
    kind: 'residual',
    name: `layer${at + 1}`,
    form,
    width,
    repeats: repeats[at]!,
    stride: at === 0 ? 1 : 2,
    strideOn,
  }))

/**
 * ResNet-18, Table 1 of arXiv:1512.03385; counts and accuracy are torchvision's: 11,689,512
 * parameters, 1,814,073,344 MACs. A skip that must change shape is a strided 1×1 convolution.
 */
export const resnet18 = {
  id: 'resnet18',
  title: 'ResNet-18',
  source: 'arXiv:1512.03385',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: HABITS,
  blocks: [...STEM, ...stages('basic', [2, 2, 2, 2]), ...HEAD],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 1.814e9,
      params: 11_689_512,
      top1: 69.758,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec

/**
 * ResNet-50, Table 1 of arXiv:1512.03385; counts and accuracy are torchvision's: 25,557,032
 * parameters, 4,089,184,256 MACs. torchvision strides on a bottleneck's 3×3 (often called v1.5).
 */
export const resnet50 = {
  id: 'resnet50',
  title: 'ResNet-50',
  source: 'arXiv:1512.03385',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: HABITS,
  blocks: [...STEM, ...stages('bottleneck', [3, 4, 6, 3]), ...HEAD],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 4.089e9,
      params: 25_557_032,
      top1: 76.13,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec

/**
 * ResNet-50 as Keras has it: stride on a bottleneck's first 1×1, as in the paper, and a bias on
 * every convolution. 25,583,592 trainable parameters, 3,857,973,248 MACs.
 */
export const resnet50Keras: NetworkSpec = {
  ...resnet50,
  id: 'resnet50_keras',
  title: 'ResNet-50 (Keras)',
  habits: { ...HABITS, epsilon: 1.001e-5, bias: true },
  blocks: [...STEM, ...stages('bottleneck', [3, 4, 6, 3], 'first'), ...HEAD],
  published: [],
}
