import type { FireBlock, NetworkSpec } from '../core/networkSpec'

const pool = (index: number) =>
  ({
    kind: 'pool',
    name: `features.${index}`,
    mode: 'max',
    kernelSize: 3,
    stride: 2,
    rounding: 'ceil',
  }) as const

/** s1x1, e1x1 and e3x3 of the paper's Table 1; both expansions are equally wide. */
const fire = (index: number, squeeze: number, expand: number): FireBlock => ({
  kind: 'fire',
  name: `features.${index}`,
  squeeze,
  expandOne: expand,
  expandThree: expand,
})

/**
 * SqueezeNet 1.1: Table 1 of arXiv:1602.07360 with its pools moved earlier and a smaller first
 * layer, as its authors released it. Counts and accuracy are torchvision's: 1,235,496 parameters,
 * 349,151,936 MACs. The classifier is a 1×1 convolution on the 13×13 map, before the pool.
 */
export const squeezenet = {
  id: 'squeezenet1_1',
  title: 'SqueezeNet 1.1',
  source: 'arXiv:1602.07360',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: {
    epsilon: null,
    bias: true,
    activation: 'relu',
    padding: 'symmetric',
    naming: { layer: '', norm: '_norm', activation: '_activation' },
  },
  blocks: [
    {
      kind: 'conv',
      name: 'features.0',
      outChannels: 64,
      kernelSize: 3,
      stride: 2,
      padding: 'valid',
    },
    pool(2),
    fire(3, 16, 64),
    fire(4, 16, 64),
    pool(5),
    fire(6, 32, 128),
    fire(7, 32, 128),
    pool(8),
    fire(9, 48, 192),
    fire(10, 48, 192),
    fire(11, 64, 256),
    fire(12, 64, 256),
    { kind: 'dropout', name: 'classifier.0', rate: 0.5 },
    { kind: 'conv', name: 'classifier.1', outChannels: 1000, kernelSize: 1 },
    { kind: 'globalPool', name: 'classifier.3' },
  ],
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 0.349e9,
      params: 1_235_496,
      top1: 58.178,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec
