import type { InputFill, KernelFill } from '../core/conv/fills'
import { FILTER_IDS } from '../core/conv/filters'
import type { ConvKind } from '../core/conv/setting'
import type { CatalogueId } from '../nets/ids'
import type { PaperId } from '../nets/paperIds'
import type { Backend, SourceKind } from '../runtime/protocol'

/** Views that exist; each is a hash route. */
export const VIEWS = ['start', 'convolve', 'cost', 'networks', 'live', 'blocks', 'learn'] as const
export type View = (typeof VIEWS)[number]

/** Those the page's head lists; its name leads to the start. */
export const NAV_VIEWS = VIEWS.filter((view) => view !== 'start')

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const
export type Language = (typeof LANGUAGES)[number]

/** `auto` follows the system's light or dark. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** What the Convolve view shows of the layer it draws. */
export const TABS = ['step', 'race', 'rank', 'pictures'] as const
export type Tab = (typeof TABS)[number]

/** Tensors as sheets in space, or every channel flat with its numbers. */
export const DISPLAYS = ['solid', 'numbers'] as const
export type Display = (typeof DISPLAYS)[number]

/** `shown` is a filter of the layer that is drawn. */
export const RANK_KERNELS = [...FILTER_IDS, 'shown'] as const
export type RankKernel = (typeof RANK_KERNELS)[number]

/** Bundled photographs, the reader's own picture, the camera. */
export const PICTURES = ['cat', 'boats', 'airplane', 'file', 'camera'] as const
export type Picture = (typeof PICTURES)[number]

/** Every signed map stretched to its own largest value, or all to the largest of them all. */
export const PICTURE_RANGES = ['own', 'common'] as const
export type PictureRange = (typeof PICTURE_RANGES)[number]

/**
 * How many times the largest value exceeds the end of a map's scale; what lies beyond is cut off.
 * `auto` is 3 for maps that answer to changes only, and 1 for the rest.
 */
export const PICTURE_GAINS = ['auto', '1', '2', '4', '8'] as const
export type PictureGain = (typeof PICTURE_GAINS)[number]

/** What the Networks view shows of a network. */
export const PARTS = ['table', 'graph', 'charts', 'compare', 'accuracy', 'scaling', 'code'] as const
export type Part = (typeof PARTS)[number]

/** What the Live view shows beside the picture. */
export const LIVE_PARTS = ['now', 'layers', 'compare', 'device', 'maps', 'records'] as const
export type LivePart = (typeof LIVE_PARTS)[number]

/** What the Blocks view lets the reader try, in the order the ideas were had. */
export const EXPERIMENTS = [
  'inception',
  'v1block',
  'residual',
  'manifold',
  'activations',
  'squeeze',
  'quantise',
  'gemm',
  'depth',
] as const
export type ExperimentId = (typeof EXPERIMENTS)[number]

/** Pages of Learn, which `panel` names there; the first is the path of lessons. */
export const LEARN_PAGES = [
  ...(['path', 'glossary', 'sources', 'notebook', 'teach', 'privacy', 'sheet', 'lesson'] as const),
] as const

/** The lessons in the order of the path; any view may have one beside it. */
export const LESSONS = [
  'price',
  'channels',
  'groups',
  'pointwise',
  'ratio',
  'mobilenet',
  'width',
  'resolution',
  'clock',
  'inverted',
  'attention',
  'project',
] as const
export type LessonId = (typeof LESSONS)[number]

/** What a teacher may take away from a scene, in the order an address lists it. */
export const HIDEABLE = [
  'nav',
  'bar',
  'controls',
  'answer',
  'formula',
  'table',
  'exports',
  'notes',
] as const
export type Hideable = (typeof HIDEABLE)[number]

/** What rows are sized, coloured and compared by. */
export const MEASURES = [
  'macs',
  'params',
  'activationBytes',
  'trafficBytes',
  'flopsPerByte',
] as const
export type Measure = (typeof MEASURES)[number]

/** How far a network's rows are folded together. */
export const FOLDS = ['layers', 'blocks', 'stages'] as const
export type Fold = (typeof FOLDS)[number]

/** Columns of the table in their order, the one that stays in sight first. */
export const TABLE_COLUMNS = [
  'name',
  'number',
  'kind',
  'kernel',
  'stride',
  'groups',
  'input',
  'output',
  'macs',
  'macsShare',
  'params',
  'paramsShare',
  'activationBytes',
  'trafficBytes',
  'flopsPerByte',
  'receptiveField',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

/** How two networks are set against each other, from input to output. */
export const ALIGNMENTS = ['block', 'depth', 'stage'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

export const BYTE_UNITS = ['binary', 'decimal'] as const
export type ByteUnit = (typeof BYTE_UNITS)[number]

/** Everything the reader chose and nothing that follows from it; the address holds all of it. */
export interface Choice {
  readonly view: View
  readonly netId: CatalogueId
  /** Width multiplier α. */
  readonly alpha: number
  /** Input side in pixels; ρ = resolution / 224 is derived. */
  readonly resolution: number
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  /** Side of the input feature map in pixels, D_F. */
  readonly featureSize: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly dilation: number
  readonly groups: number
  /** Expansion factor t of the inverted residual. */
  readonly expansion: number
  /** Of the layer that is drawn number by number, as the fields to `picturePlace` are. */
  readonly kind: ConvKind
  /** Output channels for each input channel of a depthwise stage. */
  readonly multiplier: number
  /** Columns of the drawn input in pixels; 0 is as many as rows. */
  readonly featureWidth: number
  readonly inputFill: InputFill
  readonly kernelFill: KernelFill
  readonly seed: number
  /** Cells the reader changed, in the canonical text of core/conv/edits.ts. */
  readonly edits: string
  /** Output values computed so far. */
  readonly step: number
  /** The cell in hand is played again and again. */
  readonly loop: 'off' | 'on'
  /** The value that is pinned, in the text of core/conv/spotText.ts; empty is none. */
  readonly pinned: string
  /** Speed of every animation, in multiply–accumulates a second. */
  readonly macRate: number
  readonly display: Display
  readonly tab: Tab
  /** Multiply–accumulates carried out on each side of the race; the guess is never kept. */
  readonly raceMacs: number
  readonly raceAnswer: 'covered' | 'told'
  readonly rankKernel: RankKernel
  /** Pairs of a column and a row that are kept of the kernel, its rank's stand-in. */
  readonly rankPairs: number
  /** Which filter `shown` is: its input and output channel, from 1. */
  readonly rankIn: number
  readonly rankOut: number
  /** Depthwise outputs for each input channel of the fitted pair. */
  readonly fitMultiplier: number
  readonly picture: Picture
  /** A 3×3 kernel each for red, green and blue, in the text of core/conv/filters.ts. */
  readonly pictureKernels: string
  /** The 1×1 matrix that mixes the three, a row for each output. */
  readonly pictureMix: string
  readonly pictureRange: PictureRange
  readonly pictureGain: PictureGain
  /** The pixel that is read out, in the text of state/picturePlace.ts. */
  readonly picturePlace: string
  /** What the first network is compared with; `none` is nothing. */
  readonly netId2: CatalogueId | 'none'
  readonly alpha2: number
  readonly resolution2: number
  /** What is done to each network, in the text of state/transforms.ts. */
  readonly transforms: string
  readonly transforms2: string
  /** Whether the second network has the first one's α and resolution, wherever they go. */
  readonly linked: 'no' | 'yes'
  /** Which of the two the parts for one network show. */
  readonly netShown: 'one' | 'two'
  readonly part: Part
  readonly measure: Measure
  /** Name of the selected row's first node; empty is none. */
  readonly node: string
  readonly fold: Fold
  /** Blocks and stages that stand open, in the text of state/opened.ts. */
  readonly opened: string
  /** A column, `-` before it where the largest comes first; empty is the network's order. */
  readonly sort: string
  /** What the table's rows have in them. */
  readonly find: string
  /** Scale of the bars by layer, where it can be chosen. */
  readonly scale: 'linear' | 'log'
  readonly align: Alignment
  /** The paper's table beside our counts; `auto` is the one that says most of the network. */
  readonly paper: PaperId | 'auto'
  /** What the reader can afford, in the text of state/budget.ts. */
  readonly budget: string
  readonly byteUnit: ByteUnit
  readonly unit: 'mac' | 'flop'
  readonly batchNorm: 'folded' | 'counted'
  readonly bias: 'out' | 'in'
  readonly source: SourceKind
  readonly backend: Backend
  /** What the second network of a measured comparison runs on. */
  readonly backend2: Backend
  readonly livePart: LivePart
  readonly experiment: ExperimentId
  /** How the open experiment is set, in the text of state/dialText.ts; empty is as it begins. */
  readonly dials: string
  /** The lesson beside the view. */
  readonly lesson: LessonId | 'none'
  /** Place in the lesson, from 0. */
  readonly lessonStep: number
  /** One panel alone, without the page around it, for a frame in somebody's page. */
  readonly embed: boolean
  /** The one panel of a view that is embedded; empty is the view's open part. */
  readonly panel: string
  /** What a teacher hides, in the text of state/hidden.ts. */
  readonly hide: string
  /** What a teacher asks of this scene, in the teacher's own words. */
  readonly question: string
  /** What covers the answer until the teacher's key, in the text of state/teacherKey.ts. */
  readonly lock: string
  /** Large type, thick lines and quiet controls, for a wall. */
  readonly projector: boolean
  readonly language: Language
  readonly theme: Theme
}

export const DEFAULT_CHOICE: Choice = {
  view: 'cost',
  netId: 'mobilenet_v1',
  alpha: 1,
  resolution: 224,
  kernelSize: 3,
  inChannels: 32,
  outChannels: 64,
  featureSize: 112,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 1,
  expansion: 6,
  kind: 'standard',
  multiplier: 1,
  featureWidth: 0,
  inputFill: 'random',
  kernelFill: 'random',
  seed: 1,
  edits: '',
  step: 0,
  loop: 'off',
  pinned: '',
  macRate: 200,
  display: 'solid',
  tab: 'step',
  raceMacs: 0,
  raceAnswer: 'covered',
  rankKernel: 'sobelX',
  rankPairs: 1,
  rankIn: 1,
  rankOut: 1,
  fitMultiplier: 1,
  picture: 'boats',
  pictureKernels: 'sobelX*sobelX*sobelX',
  pictureMix: '0.3_0.59_0.11',
  pictureRange: 'own',
  pictureGain: 'auto',
  // An edge in the photograph that is shown first, so that its numbers have something to say.
  picturePlace: '2200_3600',
  netId2: 'none',
  alpha2: 1,
  resolution2: 224,
  transforms: '',
  transforms2: '',
  linked: 'no',
  netShown: 'one',
  part: 'table',
  measure: 'macs',
  node: '',
  fold: 'layers',
  opened: '',
  sort: '',
  find: '',
  scale: 'linear',
  align: 'block',
  paper: 'auto',
  budget: '',
  byteUnit: 'binary',
  unit: 'mac',
  batchNorm: 'folded',
  bias: 'out',
  source: 'clip',
  backend: 'webgl',
  backend2: 'webgl',
  livePart: 'now',
  experiment: 'inception',
  dials: '',
  lesson: 'none',
  lessonStep: 0,
  embed: false,
  panel: '',
  hide: '',
  question: '',
  lock: '',
  projector: false,
  language: 'en',
  theme: 'auto',
}

/** The ranges the controls and the address share; whole numbers unless `step` says otherwise. */
export const RANGES = {
  alpha: { min: 0.1, max: 2, step: 0.05 },
  resolution: { min: 32, max: 512, step: 1 },
  alpha2: { min: 0.1, max: 2, step: 0.05 },
  resolution2: { min: 32, max: 512, step: 1 },
  kernelSize: { min: 1, max: 11, step: 1 },
  inChannels: { min: 1, max: 2048, step: 1 },
  outChannels: { min: 1, max: 4096, step: 1 },
  featureSize: { min: 1, max: 512, step: 1 },
  stride: { min: 1, max: 4, step: 1 },
  dilation: { min: 1, max: 4, step: 1 },
  groups: { min: 1, max: 2048, step: 1 },
  expansion: { min: 1, max: 10, step: 1 },
  multiplier: { min: 1, max: 6, step: 1 },
  featureWidth: { min: 0, max: 12, step: 1 },
  seed: { min: 0, max: 9999, step: 1 },
  step: { min: 0, max: 9999, step: 1 },
  macRate: { min: 1, max: 10_000, step: 1 },
  raceMacs: { min: 0, max: 999_999, step: 1 },
  rankPairs: { min: 1, max: 7, step: 1 },
  rankIn: { min: 1, max: 6, step: 1 },
  rankOut: { min: 1, max: 6, step: 1 },
  fitMultiplier: { min: 1, max: 6, step: 1 },
  lessonStep: { min: 0, max: 19, step: 1 },
} as const

export type RangedField = keyof typeof RANGES
