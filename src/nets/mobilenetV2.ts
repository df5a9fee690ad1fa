import type { InvertedResidualBlock, NetworkSpec } from '../core/networkSpec'

/** A row of the paper's Table 2: t, c, n, s. Every kernel is 3×3. */
const row = (
  first: number,
  times: number,
  outChannels: number,
  repeats: number,
  stride: number,
): InvertedResidualBlock => ({
  kind: 'invertedResidual',
  name: 'features',
  first,
  repeats,
  expansion: { times },
  outChannels,
  kernelSize: 3,
  stride,
  body: 'conv',
})

/**
 * MobileNetV2, Table 2 of arXiv:1801.04381; published figures from its Table 4. Names, padding and
 * rounding are torchvision's, whose counts these are: 3,504,872 parameters, 300,774,272 MACs.
 *
 * The paper's text says 19 residual blocks; its table has 17. The first, with t = 1, has no
 * expansion layer in torchvision, TF-Slim and Keras.
 */
export const mobilenetV2 = {
  id: 'mobilenet_v2',
  title: 'MobileNetV2',
  source: 'arXiv:1801.04381',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: { kind: 'makeDivisible', divisor: 8 },
  habits: {
    epsilon: 1e-5,
    bias: false,
    activation: 'relu6',
    padding: 'symmetric',
    naming: 'paired', // every name ends in a number, so this is never asked
  },
  blocks: [
    { kind: 'conv', name: 'features.0.0', outChannels: 32, kernelSize: 3, stride: 2 },
    row(1, 1, 16, 1, 1),
    row(2, 6, 24, 2, 2),
    row(4, 6, 32, 3, 2),
    row(7, 6, 64, 4, 2),
    row(11, 6, 96, 3, 1),
    row(14, 6, 160, 3, 2),
    row(17, 6, 320, 1, 1),
    // α below 1 leaves the last convolution as wide as it is: there is little to save.
    {
      kind: 'conv',
      name: 'features.18.0',
      outChannels: 1280,
      kernelSize: 1,
      scaling: 'alphaAbove1',
    },
    { kind: 'globalPool', name: 'avgpool' },
    { kind: 'dropout', name: 'classifier.0', rate: 0.2 },
    { kind: 'dense', name: 'classifier.1', outFeatures: 1000 },
  ],
  published: [
    { alpha: 1, resolution: 224, macs: 300e6, params: 3.4e6, top1: 72, source: 'Table 4' },
    { alpha: 1.4, resolution: 224, macs: 585e6, params: 6.9e6, top1: 74.7, source: 'Table 4' },
  ],
} satisfies NetworkSpec

/**
 * The same network with an expansion layer in its first block too, 32 → 32, as a literal reading
 * of Table 2 builds it: 1,024 weights, 64 norm parameters and 12,845,056 MACs more than
 * torchvision. 3,505,960 parameters; torchinfo prints 313.65 M for it.
 */
export const mobilenetV2FirstExpanded: NetworkSpec = {
  ...mobilenetV2,
  id: 'mobilenet_v2_first_expanded',
  title: 'MobileNetV2, first block expanded',
  blocks: mobilenetV2.blocks.map((block) =>
    block.kind === 'invertedResidual' && block.first === 1
      ? { ...block, alwaysExpands: true }
      : block,
  ),
  published: [],
}
