import type { CatalogueId } from './ids'
import { at, printed } from './paperRows'
import type { PaperReason, PaperRow, PaperTable } from './papers'

/** What a paper's list of layers prints of a row; null where the row has none. */
type Spec = readonly [
  input: string,
  operator: string,
  expanded: number | null,
  outChannels: number | null,
  note?: PaperReason,
]

/** Rows beside the blocks they are: as many each as `repeats` says, one by itself unless said. */
function specRows(
  netId: CatalogueId,
  specs: readonly Spec[],
  repeats: readonly number[] = [],
): readonly PaperRow[] {
  let next = 0
  return specs.map(([input, operator, expanded, outChannels, note], index) => {
    const first = next
    next += repeats[index] ?? 1
    return {
      label: `${input}, ${operator}`,
      subject: at(netId, 1, 224, { blocks: [first, next - 1] }),
      top1: null,
      figures: {
        ...(expanded !== null && { expanded: printed([`${expanded}`], 1) }),
        ...(outChannels !== null && { outChannels: printed([`${outChannels}`], 1) }),
      },
      ...(note && { note }),
    }
  })
}

/** Pools cost nothing, but stand between. */
const POOL = ['pool, 7×7', null, null, 'poolBetween'] as const

/** The 17 blocks of MobileNetV2 in their seven rows, expanded t times. */
export const V2_ARCHITECTURE: PaperTable = {
  id: 'v2-2',
  network: 'mobilenet_v2',
  source: 'arXiv:1801.04381, Table 2',
  alsoCounted: ['macs', 'params'],
  rows: specRows(
    'mobilenet_v2',
    [
      ['224²×3', 'conv2d', null, 32],
      ['112²×32', 'bottleneck t=1, n=1, s=1', null, 16],
      ['112²×16', 'bottleneck t=6, n=2, s=2', null, 24],
      ['56²×24', 'bottleneck t=6, n=3, s=2', null, 32],
      ['28²×32', 'bottleneck t=6, n=4, s=2', null, 64],
      ['14²×64', 'bottleneck t=6, n=3, s=1', null, 96],
      ['14²×96', 'bottleneck t=6, n=3, s=2', null, 160],
      ['7²×160', 'bottleneck t=6, n=1, s=1', null, 320],
      ['7²×320', 'conv2d 1×1', null, 1280],
      ['7²×1280', 'avgpool 7×7', null, null, 'poolBetween'],
      ['1×1×1280', 'conv2d 1×1', null, null],
    ],
    [1, 1, 2, 3, 4, 3, 3, 1],
  ),
}

export const V3_LARGE: PaperTable = {
  id: 'v3-1',
  network: 'mobilenet_v3_large',
  source: 'arXiv:1905.02244, Table 1',
  alsoCounted: ['macs', 'params'],
  rows: specRows('mobilenet_v3_large', [
    ['224²×3', 'conv2d', null, 16],
    ['112²×16', 'bneck, 3×3', 16, 16],
    ['112²×16', 'bneck, 3×3', 64, 24],
    ['56²×24', 'bneck, 3×3', 72, 24],
    ['56²×24', 'bneck, 5×5', 72, 40],
    ['28²×40', 'bneck, 5×5', 120, 40],
    ['28²×40', 'bneck, 5×5', 120, 40],
    ['28²×40', 'bneck, 3×3', 240, 80],
    ['14²×80', 'bneck, 3×3', 200, 80],
    ['14²×80', 'bneck, 3×3', 184, 80],
    ['14²×80', 'bneck, 3×3', 184, 80],
    ['14²×80', 'bneck, 3×3', 480, 112],
    ['14²×112', 'bneck, 3×3', 672, 112],
    ['14²×112', 'bneck, 5×5', 672, 160],
    ['7²×160', 'bneck, 5×5', 960, 160],
    ['7²×160', 'bneck, 5×5', 960, 160],
    ['7²×160', 'conv2d, 1×1', null, 960],
    ['7²×960', ...POOL],
    ['1²×960', 'conv2d 1×1, NBN', null, 1280],
    ['1²×1280', 'conv2d 1×1, NBN', null, null],
  ]),
}

export const V3_SMALL: PaperTable = {
  id: 'v3-2',
  network: 'mobilenet_v3_small',
  source: 'arXiv:1905.02244, Table 2',
  alsoCounted: ['macs', 'params'],
  rows: specRows('mobilenet_v3_small', [
    ['224²×3', 'conv2d, 3×3', null, 16],
    ['112²×16', 'bneck, 3×3', 16, 16],
    ['56²×16', 'bneck, 3×3', 72, 24],
    ['28²×24', 'bneck, 3×3', 88, 24],
    ['28²×24', 'bneck, 5×5', 96, 40],
    ['14²×40', 'bneck, 5×5', 240, 40],
    ['14²×40', 'bneck, 5×5', 240, 40],
    ['14²×40', 'bneck, 5×5', 120, 48],
    ['14²×48', 'bneck, 5×5', 144, 48],
    ['14²×48', 'bneck, 5×5', 288, 96],
    ['7²×96', 'bneck, 5×5', 576, 96],
    ['7²×96', 'bneck, 5×5', 576, 96],
    ['7²×96', 'conv2d, 1×1', null, 576, 'squeezeOnLast'],
    ['7²×576', ...POOL],
    ['1²×576', 'conv2d 1×1, NBN', null, 1024],
    ['1²×1024', 'conv2d 1×1, NBN', null, null],
  ]),
}
