import type { Size2 } from '../core/layer'
import type { AuxiliaryBlock, BranchesBlock, ConvBlock, NetworkSpec } from '../core/networkSpec'

type Part = Pick<ConvBlock, 'stride' | 'padding'>

const conv = (
  name: string,
  kernelSize: number | Size2,
  outChannels: number,
  part: Part = {},
): ConvBlock => ({ kind: 'conv', name, kernelSize, outChannels, ...part })

/** A 3×3 that halves the map, without padding. */
const HALVING: Part = { stride: 2, padding: 'valid' }
const ROW: Size2 = [1, 7]
const COLUMN: Size2 = [7, 1]

const averaged = {
  kind: 'pool',
  name: 'pool',
  mode: 'average',
  kernelSize: 3,
  stride: 1,
  padding: 1,
} as const
const halved = { kind: 'pool', name: 'pool', mode: 'max', kernelSize: 3, stride: 2 } as const

/** Figure 5: 5×5 beside two 3×3, on the 35×35 maps. */
const moduleA = (id: string, poolChannels: number): BranchesBlock => ({
  kind: 'branches',
  name: `Mixed_${id}`,
  branches: [
    [conv('branch1x1', 1, 64)],
    [conv('branch5x5_1', 1, 48), conv('branch5x5_2', 5, 64)],
    [conv('branch3x3dbl_1', 1, 64), conv('branch3x3dbl_2', 3, 96), conv('branch3x3dbl_3', 3, 96)],
    [averaged, conv('branch_pool', 1, poolChannels)],
  ],
})

/** Figure 10: from 35×35 to 17×17. */
const reductionB = (id: string): BranchesBlock => ({
  kind: 'branches',
  name: `Mixed_${id}`,
  branches: [
    [conv('branch3x3', 3, 384, HALVING)],
    [
      conv('branch3x3dbl_1', 1, 64),
      conv('branch3x3dbl_2', 3, 96),
      conv('branch3x3dbl_3', 3, 96, HALVING),
    ],
    [halved],
  ],
})

/** Figure 6: 7×7 as 1×7 and 7×1, on the 17×17 maps. */
const moduleC = (id: string, narrow: number): BranchesBlock => ({
  kind: 'branches',
  name: `Mixed_${id}`,
  branches: [
    [conv('branch1x1', 1, 192)],
    [
      conv('branch7x7_1', 1, narrow),
      conv('branch7x7_2', ROW, narrow),
      conv('branch7x7_3', COLUMN, 192),
    ],
    [
      conv('branch7x7dbl_1', 1, narrow),
      conv('branch7x7dbl_2', COLUMN, narrow),
      conv('branch7x7dbl_3', ROW, narrow),
      conv('branch7x7dbl_4', COLUMN, narrow),
      conv('branch7x7dbl_5', ROW, 192),
    ],
    [averaged, conv('branch_pool', 1, 192)],
  ],
})

/** From 17×17 to 8×8. */
const reductionD = (id: string): BranchesBlock => ({
  kind: 'branches',
  name: `Mixed_${id}`,
  branches: [
    [conv('branch3x3_1', 1, 192), conv('branch3x3_2', 3, 320, HALVING)],
    [
      conv('branch7x7x3_1', 1, 192),
      conv('branch7x7x3_2', ROW, 192),
      conv('branch7x7x3_3', COLUMN, 192),
      conv('branch7x7x3_4', 3, 192, HALVING),
    ],
    [halved],
  ],
})

/** 1×3 and 3×1 side by side. */
const fork = (name: string): BranchesBlock => ({
  kind: 'branches',
  name,
  branches: [[conv(`${name}a`, [1, 3], 384)], [conv(`${name}b`, [3, 1], 384)]],
})

/** Figure 7: wide modules with forked ends, on the 8×8 maps. */
const moduleE = (id: string): BranchesBlock => ({
  kind: 'branches',
  name: `Mixed_${id}`,
  branches: [
    [conv('branch1x1', 1, 320)],
    [conv('branch3x3_1', 1, 384), fork('branch3x3_2')],
    [conv('branch3x3dbl_1', 1, 448), conv('branch3x3dbl_2', 3, 384), fork('branch3x3dbl_3')],
    [averaged, conv('branch_pool', 1, 192)],
  ],
})

/**
 * Inception V3, arXiv:1512.00567, as torchvision has it, without its auxiliary head, which only
 * training uses. Checked against torchvision (torchvision/models/inception.py): 27,161,264
 * parameters with the head, 23,834,568 without, 5.713 GMACs at 299 pixels, 77.294 %; and layer by
 * layer as torchvision 0.14.1 runs it, 5,713,216,096 MACs.
 */
export const inceptionV3 = {
  id: 'inception_v3',
  title: 'Inception V3',
  source: 'arXiv:1512.00567',
  inputChannels: 3,
  defaultResolution: 299,
  rounding: null,
  habits: {
    epsilon: 0.001,
    bias: false,
    activation: 'relu',
    padding: 'symmetric',
    naming: { layer: '.conv', norm: '.bn', activation: '.relu' },
  },
  blocks: [
    conv('Conv2d_1a_3x3', 3, 32, HALVING),
    conv('Conv2d_2a_3x3', 3, 32, { padding: 'valid' }),
    conv('Conv2d_2b_3x3', 3, 64),
    { ...halved, name: 'maxpool1' },
    conv('Conv2d_3b_1x1', 1, 80),
    conv('Conv2d_4a_3x3', 3, 192, { padding: 'valid' }),
    { ...halved, name: 'maxpool2' },
    moduleA('5b', 32),
    moduleA('5c', 64),
    moduleA('5d', 64),
    reductionB('6a'),
    moduleC('6b', 128),
    moduleC('6c', 160),
    moduleC('6d', 160),
    moduleC('6e', 192),
    reductionD('7a'),
    moduleE('7b'),
    moduleE('7c'),
    { kind: 'globalPool', name: 'avgpool' },
    { kind: 'dropout', name: 'dropout', rate: 0.5 },
    { kind: 'dense', name: 'fc', outFeatures: 1000 },
  ],
  published: [
    {
      alpha: 1,
      resolution: 299,
      macs: 5.713e9,
      params: 27_161_264,
      top1: 77.294,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec

const AUXILIARY: AuxiliaryBlock = {
  kind: 'auxiliary',
  name: 'AuxLogits',
  layers: [
    { kind: 'pool', name: 'pool', mode: 'average', kernelSize: 5, stride: 3 },
    conv('conv0', 1, 128),
    conv('conv1', 5, 768, { padding: 'valid' }),
    { kind: 'globalPool', name: 'avgpool' },
    { kind: 'dense', name: 'fc', outFeatures: 1000 },
  ],
}

/**
 * Inception V3 with the head that only training uses: 27,161,264 parameters, the number
 * torchvision publishes.
 */
export const inceptionV3Auxiliary: NetworkSpec = {
  ...inceptionV3,
  id: 'inception_v3_aux',
  title: 'Inception V3 with auxiliary head',
  blocks: inceptionV3.blocks.flatMap((block) =>
    block.name === 'Mixed_6e' ? [block, AUXILIARY] : [block],
  ),
  published: [],
}
