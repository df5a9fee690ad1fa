import fc from 'fast-check'
import { INPUT_FILLS, KERNEL_FILLS } from '../../src/core/conv/fills'
import { CONV_KINDS } from '../../src/core/conv/setting'
import { CATALOGUE_IDS } from '../../src/nets/ids'
import {
  BYTE_UNITS,
  type Choice,
  DEFAULT_CHOICE,
  DISPLAYS,
  FOLDS,
  LANGUAGES,
  MEASURES,
  PARTS,
  PICTURES,
  RANGES,
  RANK_KERNELS,
  type RangedField,
  TABS,
  THEMES,
  VIEWS,
} from '../../src/state/choice'
import { settle } from '../../src/state/settle'

const ranged = (field: RangedField) =>
  fc.integer({ min: RANGES[field].min, max: RANGES[field].max })

/** Any choice the controls can reach. */
export const anyChoice: fc.Arbitrary<Choice> = fc
  .record<Choice>({
    view: fc.constantFrom(...VIEWS),
    netId: fc.constantFrom(...CATALOGUE_IDS),
    alpha: fc.integer({ min: 100, max: 2000 }).map((thousandths) => thousandths / 1000),
    resolution: ranged('resolution'),
    kernelSize: ranged('kernelSize'),
    inChannels: ranged('inChannels'),
    outChannels: ranged('outChannels'),
    featureSize: ranged('featureSize'),
    stride: ranged('stride'),
    padding: fc.constantFrom('same', 'valid'),
    dilation: ranged('dilation'),
    groups: ranged('groups'),
    expansion: ranged('expansion'),
    kind: fc.constantFrom(...CONV_KINDS),
    multiplier: ranged('multiplier'),
    featureWidth: ranged('featureWidth'),
    inputFill: fc.constantFrom(...INPUT_FILLS),
    kernelFill: fc.constantFrom(...KERNEL_FILLS),
    seed: ranged('seed'),
    edits: fc.constantFrom('', 'i0123.5_k1100-1.25'),
    step: ranged('step'),
    macRate: ranged('macRate'),
    display: fc.constantFrom(...DISPLAYS),
    tab: fc.constantFrom(...TABS),
    rankKernel: fc.constantFrom(...RANK_KERNELS),
    rankPairs: ranged('rankPairs'),
    rankIn: ranged('rankIn'),
    rankOut: ranged('rankOut'),
    fitMultiplier: ranged('fitMultiplier'),
    picture: fc.constantFrom(...PICTURES),
    pictureKernels: fc.constantFrom('box*sobelX*emboss', 'box*1_0_-1_2_0_-2_1_0_-1*box'),
    pictureMix: fc.constantFrom('1_0_0', '0.5_-1_0*1_1_1*0_0_2'),
    netId2: fc.constantFrom(...CATALOGUE_IDS, 'none'),
    alpha2: fc.integer({ min: 100, max: 2000 }).map((thousandths) => thousandths / 1000),
    resolution2: ranged('resolution2'),
    transforms: fc.constantFrom('', 'full', 'sep~layer1.0.conv1*relu*k5*t4*nose'),
    transforms2: fc.constantFrom('', 'sep'),
    part: fc.constantFrom(...PARTS),
    measure: fc.constantFrom(...MEASURES),
    node: fc.constantFrom('', 'layer1.0.conv1'),
    fold: fc.constantFrom(...FOLDS),
    sort: fc.constantFrom('', '-macs'),
    find: fc.constantFrom('', 'conv & 深度'),
    byteUnit: fc.constantFrom(...BYTE_UNITS),
    unit: fc.constantFrom('mac', 'flop'),
    batchNorm: fc.constantFrom('folded', 'counted'),
    bias: fc.constantFrom('out', 'in'),
    source: fc.constantFrom('clip', 'camera', 'photo'),
    backend: fc.constantFrom('webgl', 'wasm', 'cpu', 'webgpu'),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
  })
  .map((candidate) => settle(DEFAULT_CHOICE, candidate).choice)
