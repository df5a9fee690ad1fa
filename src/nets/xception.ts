import type { NetworkSpec, XceptionBlock } from '../core/networkSpec'

/** Middle flow: eight times the same module. */
const MIDDLE = [5, 6, 7, 8, 9, 10, 11, 12].map(
  (number): XceptionBlock => ({
    kind: 'xception',
    name: `block${number}`,
    outChannels: [728, 728, 728],
    stride: 1,
  }),
)

/**
 * Xception, Figure 5 of arXiv:1610.02357, as Keras builds it (keras/src/applications/xception.py).
 * Checked against the 22,855,952 parameters of the paper's Table 3, which are those Keras can
 * train; its total of 22,910,480 holds 54,528 running statistics of batch norm too. No exact count
 * of its MACs is published: 8,357,403,496 at 299 pixels is what torch's convolutions do when
 * keras_applications 1.0.8 builds the network out of them, layer by layer.
 *
 * Nothing stands between a separable layer's depthwise and pointwise parts, in the paper as in
 * Keras: section 4.7 finds an activation there does harm.
 */
export const xception = {
  id: 'xception',
  title: 'Xception',
  source: 'arXiv:1610.02357',
  inputChannels: 3,
  defaultResolution: 299,
  rounding: null,
  habits: {
    epsilon: 0.001,
    bias: false,
    activation: 'relu',
    padding: 'same',
    naming: { layer: '', norm: '_bn', activation: '_act' },
  },
  blocks: [
    {
      kind: 'conv',
      name: 'block1_conv1',
      outChannels: 32,
      kernelSize: 3,
      stride: 2,
      padding: 'valid',
    },
    { kind: 'conv', name: 'block1_conv2', outChannels: 64, kernelSize: 3, padding: 'valid' },
    {
      kind: 'xception',
      name: 'block2',
      outChannels: [128, 128],
      stride: 2,
      startsWithActivation: false,
    },
    { kind: 'xception', name: 'block3', outChannels: [256, 256], stride: 2 },
    { kind: 'xception', name: 'block4', outChannels: [728, 728], stride: 2 },
    ...MIDDLE,
    { kind: 'xception', name: 'block13', outChannels: [728, 1024], stride: 2 },
    { kind: 'separableConv', name: 'block14_sepconv1', outChannels: 1536 },
    { kind: 'separableConv', name: 'block14_sepconv2', outChannels: 2048 },
    { kind: 'globalPool', name: 'avg_pool' },
    { kind: 'dense', name: 'predictions', outFeatures: 1000, activation: 'softmax' },
  ],
  published: [
    {
      alpha: 1,
      resolution: 299,
      macs: null,
      params: 22_855_952,
      top1: 79,
      source: 'Tables 1 and 3',
    },
  ],
} satisfies NetworkSpec
