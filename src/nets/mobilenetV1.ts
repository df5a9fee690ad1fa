import type { SeparableNetwork } from '../core/networkSpec'

/**
 * MobileNetV1, Table 1 of arXiv:1704.04861; published figures from its Tables 6 and 7.
 *
 * The paper writes ReLU; TF-Slim and Keras, whose weights exist, clip it at 6. Convolutions have
 * no bias, the classifier has one. Padding is TF-Slim's `'same'`; Keras pads one pixel after the
 * data and then uses `'valid'` at stride 2, which gives the same at even sizes.
 */
export const mobilenetV1 = {
  id: 'mobilenet_v1',
  title: 'MobileNetV1',
  source: 'arXiv:1704.04861',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: { kind: 'truncate', minimum: 8 }, // int(channels × α), as TF-Slim
  habits: {
    epsilon: 0.001,
    bias: false,
    activation: 'relu6',
    padding: 'same',
    naming: { layer: '', norm: '_bn', activation: '_relu' },
  },
  blocks: [
    { kind: 'stem', outChannels: 32, stride: 2 },
    { kind: 'separable', outChannels: 64, stride: 1 },
    { kind: 'separable', outChannels: 128, stride: 2 },
    { kind: 'separable', outChannels: 128, stride: 1 },
    { kind: 'separable', outChannels: 256, stride: 2 },
    { kind: 'separable', outChannels: 256, stride: 1 },
    { kind: 'separable', outChannels: 512, stride: 2 },
    { kind: 'separable', outChannels: 512, stride: 1 },
    { kind: 'separable', outChannels: 512, stride: 1 },
    { kind: 'separable', outChannels: 512, stride: 1 },
    { kind: 'separable', outChannels: 512, stride: 1 },
    { kind: 'separable', outChannels: 512, stride: 1 },
    { kind: 'separable', outChannels: 1024, stride: 2 },
    // Table 1 prints stride 2 for this depthwise layer too; only stride 1 keeps its 7×7 output
    // and gives the published 569 M (stride 2: 534 M; see tensorflow/models#1997).
    { kind: 'separable', outChannels: 1024, stride: 1 },
    { kind: 'classifier', classes: 1000, dropoutRate: 0.001 },
  ],
  published: [
    { alpha: 1, resolution: 224, macs: 569e6, params: 4.2e6, top1: 70.6, source: 'Table 6' },
    { alpha: 0.75, resolution: 224, macs: 325e6, params: 2.6e6, top1: 68.4, source: 'Table 6' },
    { alpha: 0.5, resolution: 224, macs: 149e6, params: 1.3e6, top1: 63.7, source: 'Table 6' },
    { alpha: 0.25, resolution: 224, macs: 41e6, params: 0.5e6, top1: 50.6, source: 'Table 6' },
    { alpha: 1, resolution: 192, macs: 418e6, params: 4.2e6, top1: 69.1, source: 'Table 7' },
    { alpha: 1, resolution: 160, macs: 290e6, params: 4.2e6, top1: 67.2, source: 'Table 7' },
    { alpha: 1, resolution: 128, macs: 186e6, params: 4.2e6, top1: 64.4, source: 'Table 7' },
  ],
} as const satisfies SeparableNetwork
