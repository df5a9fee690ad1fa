import type {
  AuxiliaryBlock,
  BlockSpec,
  InceptionBlock,
  LayerHabits,
  NetworkSpec,
} from '../core/networkSpec'

type Columns = readonly [
  one: number,
  threeReduce: number,
  three: number,
  fiveReduce: number,
  five: number,
  pool: number,
]

const pool = (index: number, kernelSize: number) =>
  ({
    kind: 'pool',
    name: `maxpool${index}`,
    mode: 'max',
    kernelSize,
    stride: 2,
    rounding: 'ceil',
  }) as const

/** Rows of Table 1 of arXiv:1409.4842; the columns are those from #1×1 to pool proj. */
function rows(fiveKernel: InceptionBlock['fiveKernel'], lastPool: 2 | 3): readonly BlockSpec[] {
  const inception = (id: string, ...columns: Columns): InceptionBlock => {
    const [one, threeReduce, three, fiveReduce, five, projection] = columns
    return {
      kind: 'inception',
      name: `inception${id}`,
      one,
      three: [threeReduce, three],
      five: [fiveReduce, five],
      pool: projection,
      fiveKernel,
    }
  }
  return [
    { kind: 'conv', name: 'conv1', outChannels: 64, kernelSize: 7, stride: 2 },
    pool(1, 3),
    { kind: 'conv', name: 'conv2', outChannels: 64, kernelSize: 1 },
    { kind: 'conv', name: 'conv3', outChannels: 192, kernelSize: 3 },
    pool(2, 3),
    inception('3a', 64, 96, 128, 16, 32, 32),
    inception('3b', 128, 128, 192, 32, 96, 64),
    pool(3, 3),
    inception('4a', 192, 96, 208, 16, 48, 64),
    inception('4b', 160, 112, 224, 24, 64, 64),
    inception('4c', 128, 128, 256, 24, 64, 64),
    inception('4d', 112, 144, 288, 32, 64, 64),
    inception('4e', 256, 160, 320, 32, 128, 128),
    pool(4, lastPool),
    inception('5a', 256, 160, 320, 32, 128, 128),
    inception('5b', 384, 192, 384, 48, 128, 128),
    { kind: 'globalPool', name: 'avgpool' },
    { kind: 'dropout', name: 'dropout', rate: 0.2 },
    { kind: 'dense', name: 'fc', outFeatures: 1000 },
  ]
}

const HABITS: LayerHabits = {
  epsilon: 0.001,
  bias: false,
  activation: 'relu',
  padding: 'symmetric',
  naming: { layer: '.conv', norm: '.bn', activation: '.relu' },
}

/**
 * GoogLeNet, Table 1 of arXiv:1409.4842, without auxiliary heads. Structure, counts and accuracy
 * are torchvision's: 6,624,904 parameters, 1,498,376,192 MACs. It has batch norm, no biases, 3×3
 * kernels where the paper has 5×5, and a last pool of 2×2.
 */
export const googlenet = {
  id: 'googlenet',
  title: 'GoogLeNet',
  source: 'arXiv:1409.4842',
  inputChannels: 3,
  defaultResolution: 224,
  rounding: null,
  habits: HABITS,
  blocks: rows(3, 2),
  published: [
    {
      alpha: 1,
      resolution: 224,
      macs: 1.498e9,
      params: 6_624_904,
      top1: 69.778,
      source: 'torchvision',
    },
  ],
} satisfies NetworkSpec

/**
 * GoogLeNet as its paper describes it: 5×5 kernels, biases, no batch norm. 6,998,552 parameters,
 * 1,582,671,872 MACs; the MobileNetV1 paper's Table 8 prints 6.8 M and 1550 M. Local response
 * normalization, which has no weights and no MACs, is left out.
 */
export const googlenetPaper: NetworkSpec = {
  ...googlenet,
  id: 'googlenet_paper',
  title: 'GoogLeNet (paper)',
  habits: { ...HABITS, epsilon: null, bias: true },
  blocks: rows(5, 3),
  published: [],
}

const auxiliary = (name: string): AuxiliaryBlock => ({
  kind: 'auxiliary',
  name,
  layers: [
    { kind: 'adaptivePool', name: 'avgpool', size: 4 },
    { kind: 'conv', name: 'conv', outChannels: 128, kernelSize: 1 },
    { kind: 'flatten', name: 'flatten' },
    { kind: 'dense', name: 'fc1', outFeatures: 1024, activation: 'relu' },
    { kind: 'dropout', name: 'dropout', rate: 0.7 },
    { kind: 'dense', name: 'fc2', outFeatures: 1000 },
  ],
})

/**
 * torchvision's GoogLeNet with the two heads that only training uses: 13,004,888 parameters, the
 * number its weight file holds.
 */
export const googlenetAuxiliary: NetworkSpec = {
  ...googlenet,
  id: 'googlenet_aux',
  title: 'GoogLeNet with auxiliary heads',
  blocks: googlenet.blocks.flatMap((block) => {
    const name = 'name' in block ? block.name : ''
    if (name === 'inception4a') return [block, auxiliary('aux1')]
    return name === 'inception4d' ? [block, auxiliary('aux2')] : [block]
  }),
  published: [],
}
