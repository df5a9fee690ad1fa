import type {
  DenseBlock,
  InvertedResidualBlock,
  LayerHabits,
  NetworkSpec,
  SqueezeSpec,
} from '../core/networkSpec'
import type { RoundingRule } from '../core/rounding'

const SE: SqueezeSpec = { quarterOf: 'expanded', activation: 'relu', gate: 'hardSigmoid' }
const NONE = undefined
const RE = 'relu'
const HS = 'hSwish'

/** A row of Tables 1 and 2: kernel, expanded size, out, SE, nonlinearity, stride. */
const row = (
  first: number,
  kernelSize: number,
  to: number,
  outChannels: number,
  squeeze: SqueezeSpec | undefined,
  activation: 'relu' | 'hSwish',
  stride: number,
): InvertedResidualBlock => ({
  kind: 'invertedResidual',
  name: 'features',
  first,
  repeats: 1,
  expansion: { to },
  outChannels,
  kernelSize,
  stride,
  ...(squeeze && { squeeze }),
  activation,
  body: 'block',
})

const HABITS: LayerHabits = {
  epsilon: 0.001,
  bias: false,
  activation: 'hSwish',
  padding: 'symmetric',
  naming: 'paired', // every name ends in a number, so this is never asked
}

const ROUNDING: RoundingRule = { kind: 'makeDivisible', divisor: 8 }

const STEM = {
  kind: 'conv',
  name: 'features.0.0',
  outChannels: 16,
  kernelSize: 3,
  stride: 2,
} as const

/** Pooling before the last wide layer is the paper's efficient last stage (its Figure 5). */
const head = (outFeatures: number) => [
  { kind: 'globalPool', name: 'avgpool' } as const,
  {
    kind: 'dense',
    name: 'classifier.0',
    outFeatures,
    activation: 'hSwish',
    scaling: 'alpha',
  } satisfies DenseBlock,
  { kind: 'dropout', name: 'classifier.2', rate: 0.2 } as const,
  { kind: 'dense', name: 'classifier.3', outFeatures: 1000 } as const,
]

/**
 * MobileNetV3-Large, Table 1 of arXiv:1905.02244; published figures from its Table 3. Counts are
 * torchvision's: 5,483,032 parameters, 216,589,760 MACs (TF-Slim prints 217 M, the paper 219 M).
 *
 * α is torchvision's too: it scales expanded sizes and the head. Keras and TF-Slim expand the
 * rounded input instead, so they differ at every α but 1.
 */
export const mobilenetV3Large = {
  id: 'mobilenet_v3_large',
  title: 'MobileNetV3-Large',
  source: 'arXiv:1905.02244',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: ROUNDING,
  habits: HABITS,
  blocks: [
    STEM,
    row(1, 3, 16, 16, NONE, RE, 1),
    row(2, 3, 64, 24, NONE, RE, 2),
    row(3, 3, 72, 24, NONE, RE, 1),
    row(4, 5, 72, 40, SE, RE, 2),
    row(5, 5, 120, 40, SE, RE, 1),
    row(6, 5, 120, 40, SE, RE, 1),
    row(7, 3, 240, 80, NONE, HS, 2),
    row(8, 3, 200, 80, NONE, HS, 1),
    row(9, 3, 184, 80, NONE, HS, 1),
    row(10, 3, 184, 80, NONE, HS, 1),
    row(11, 3, 480, 112, SE, HS, 1),
    row(12, 3, 672, 112, SE, HS, 1),
    row(13, 5, 672, 160, SE, HS, 2),
    row(14, 5, 960, 160, SE, HS, 1),
    row(15, 5, 960, 160, SE, HS, 1),
    {
      kind: 'conv',
      name: 'features.16.0',
      outChannels: 960,
      kernelSize: 1,
      scaling: { timesInput: 6 },
    },
    ...head(1280),
  ],
  published: [
    { alpha: 1, resolution: 224, macs: 219e6, params: 5.4e6, top1: 75.2, source: 'Table 3' },
  ],
} satisfies NetworkSpec

/**
 * MobileNetV3-Small, Table 2 of arXiv:1905.02244; published figures from its Table 3. Counts are
 * torchvision's: 2,542,856 parameters, 56,510,400 MACs.
 *
 * Table 2 marks squeeze-and-excitation on the last 1×1 convolution; torchvision, TF-Slim and Keras
 * have none there.
 */
export const mobilenetV3Small = {
  id: 'mobilenet_v3_small',
  title: 'MobileNetV3-Small',
  source: 'arXiv:1905.02244',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: ROUNDING,
  habits: HABITS,
  blocks: [
    STEM,
    row(1, 3, 16, 16, SE, RE, 2),
    row(2, 3, 72, 24, NONE, RE, 2),
    row(3, 3, 88, 24, NONE, RE, 1),
    row(4, 5, 96, 40, SE, HS, 2),
    row(5, 5, 240, 40, SE, HS, 1),
    row(6, 5, 240, 40, SE, HS, 1),
    row(7, 5, 120, 48, SE, HS, 1),
    row(8, 5, 144, 48, SE, HS, 1),
    row(9, 5, 288, 96, SE, HS, 2),
    row(10, 5, 576, 96, SE, HS, 1),
    row(11, 5, 576, 96, SE, HS, 1),
    {
      kind: 'conv',
      name: 'features.12.0',
      outChannels: 576,
      kernelSize: 1,
      scaling: { timesInput: 6 },
    },
    ...head(1024),
  ],
  published: [
    { alpha: 1, resolution: 224, macs: 56e6, params: 2.5e6, top1: 67.4, source: 'Table 3' },
  ],
} satisfies NetworkSpec

/**
 * MobileNetV3-Small with the head of the paper's earlier versions, 1280 instead of 1024:
 * 2,946,568 parameters, which they print as 2.9 M. Their 66 M MACs follow from neither head.
 */
export const mobilenetV3SmallWideHead: NetworkSpec = {
  ...mobilenetV3Small,
  id: 'mobilenet_v3_small_head1280',
  title: 'MobileNetV3-Small, 1280 head',
  blocks: [...mobilenetV3Small.blocks.filter((block) => !isHead(block)), ...head(1280)],
  published: [],
}

function isHead({ kind }: NetworkSpec['blocks'][number]): boolean {
  return kind === 'globalPool' || kind === 'dense' || kind === 'dropout'
}
