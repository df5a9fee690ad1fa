import type { PublishedFigure } from '../core/networkSpec'
import {
  MOBILENET_V1_SLIM,
  MOBILENET_V2_SLIM,
  MOBILENET_V3_LARGE_SLIM,
  MOBILENET_V3_SMALL_SLIM,
} from './accuracy'
import type { CatalogueId } from './ids'

/** What a column counts. Shares are of 1, kilobytes are of 16-bit activations. */
export const PAPER_MEASURES = [
  'macs',
  'params',
  'macsShare',
  'paramsShare',
  'channels',
  'kilobytes',
] as const
export type PaperMeasure = (typeof PAPER_MEASURES)[number]

/** Why a printed figure is not what the layers give. */
export const PAPER_REASONS = [
  'digitsSwapped',
  'withoutClassifier',
  'convolutionsOnly',
  'googlenetOriginal',
  'squeezeVersion',
  'squeezeCount',
  'withoutNorms',
  'withoutNormsCut',
  'v1InV2',
  'v2Wide',
  'v3Large',
  'v3SmallEarly',
  'otherWidth',
  'withoutStem',
  'poolCounted',
  'slip',
  'threePerNorm',
  'lastMap',
  'roundedUp',
  'nextRow',
] as const
export type PaperReason = (typeof PAPER_REASONS)[number]

export interface PrintedFigure {
  readonly value: number
  /** The least difference that the table's digits can show. */
  readonly step: number
  /** Null where rounding explains what difference there is. */
  readonly reason: PaperReason | null
}

/** What a row is a figure of, as this project counts it. */
export interface PaperSubject {
  readonly netId: CatalogueId
  readonly alpha: number
  readonly resolution: number
  readonly isFullTwin: boolean
  /** One kind of layer alone. */
  readonly kind?: 'pointwise' | 'depthwise' | 'full' | 'dense'
  /** The widest map of this side alone, in pixels. */
  readonly mapSide?: number
}

export interface PaperRow {
  /** As the table names it. */
  readonly label: string
  /** Null for a network this project does not count. */
  readonly subject: PaperSubject | null
  /** Percent. */
  readonly top1: number | null
  readonly figures: Readonly<Partial<Record<PaperMeasure, PrintedFigure>>>
}

export interface PaperTable {
  readonly id: string
  readonly network: CatalogueId
  /** Which table of which paper. */
  readonly source: string
  readonly rows: readonly PaperRow[]
}

const MILLION = 1e6
const PERCENT = 0.01

type Printed = readonly [text: string, reason?: PaperReason | null, step?: number]

/** A figure as printed, in units of `unit`; its last digit says how fine it is. */
function printed([text, reason = null, step]: Printed, unit: number): PrintedFigure {
  const decimals = text.split('.')[1]?.length ?? 0
  return { value: Number(text) * unit, step: (step ?? 10 ** -decimals) * unit, reason }
}

const at = (
  netId: CatalogueId,
  alpha = 1,
  resolution = 224,
  part: Partial<PaperSubject> = {},
): PaperSubject => ({ netId, alpha, resolution, isFullTwin: false, ...part })

const row = (
  label: string,
  subject: PaperSubject | null,
  top1: number | null,
  macs: Printed,
  params: Printed,
): PaperRow => ({
  label,
  subject,
  top1,
  figures: { macs: printed(macs, MILLION), params: printed(params, MILLION) },
})

const share = (
  label: string,
  kind: NonNullable<PaperSubject['kind']>,
  macs: Printed,
  params: Printed,
) => ({
  label,
  subject: at('mobilenet_v1', 1, 224, { kind }),
  top1: null,
  figures: { macsShare: printed(macs, PERCENT), paramsShare: printed(params, PERCENT) },
})

const map = (network: 'V1' | 'V2', side: number, channels: Printed, kilobytes: Printed) => ({
  label: `${network}, ${side}×${side}`,
  subject: at(network === 'V1' ? 'mobilenet_v1' : 'mobilenet_v2', 1, 224, { mapSide: side }),
  top1: null,
  figures: { channels: printed(channels, 1), kilobytes: printed(kilobytes, 1) },
})

const V1 = 'arXiv:1704.04861'
const V2 = 'arXiv:1801.04381'
const V3 = 'arXiv:1905.02244'

const BODY = row('1.0 MobileNet-224', at('mobilenet_v1'), 70.6, ['569'], ['4.2'])
const V2_ROW: readonly [number, Printed, Printed] = [72, ['300'], ['3.4', 'withoutNormsCut']]

const slim = (
  netId: CatalogueId,
  figures: readonly PublishedFigure[],
  decimals: number,
  reasons: (figure: PublishedFigure) => readonly [macs: PaperReason | null, params: PaperReason],
) =>
  figures.map((figure) => {
    const [macs, params] = reasons(figure)
    const millions = (value: number, digits: number) => (value / MILLION).toFixed(digits)
    return row(
      `${figure.alpha}, ${figure.resolution}`,
      at(netId, figure.alpha, figure.resolution),
      figure.top1,
      [millions(figure.macs ?? Number.NaN, 0), macs],
      [millions(figure.params, decimals), params],
    )
  })

const V1_SLIM_REASONS: Readonly<Record<number, PaperReason>> = {
  0.75: 'withoutStem',
  0.5: 'poolCounted',
  0.25: 'slip',
}

/** The tables of the three MobileNet papers and of TF-Slim that counts can be held against. */
export const PAPER_TABLES: readonly PaperTable[] = [
  {
    id: 'v1-2',
    network: 'mobilenet_v1',
    source: `${V1}, Table 2`,
    rows: [
      share('Conv 1 × 1', 'pointwise', ['94.86'], ['74.59']),
      share('Conv DW 3 × 3', 'depthwise', ['3.06'], ['1.06']),
      share('Conv 3 × 3', 'full', ['1.19', 'digitsSwapped'], ['0.02']),
      share('Fully Connected', 'dense', ['0.18'], ['24.33']),
    ],
  },
  {
    id: 'v1-4',
    network: 'mobilenet_v1',
    source: `${V1}, Table 4`,
    rows: [
      row(
        'Conv MobileNet',
        at('mobilenet_v1', 1, 224, { isFullTwin: true }),
        71.7,
        ['4866', 'withoutClassifier'],
        ['29.3'],
      ),
      row('MobileNet', at('mobilenet_v1'), 70.6, ['569'], ['4.2']),
    ],
  },
  {
    id: 'v1-5',
    network: 'mobilenet_v1',
    source: `${V1}, Table 5`,
    rows: [
      row('0.75 MobileNet', at('mobilenet_v1_narrow', 0.75), 68.4, ['325'], ['2.6']),
      row('Shallow MobileNet', at('mobilenet_v1_shallow'), 65.3, ['307'], ['2.9']),
    ],
  },
  {
    id: 'v1-6',
    network: 'mobilenet_v1',
    source: `${V1}, Table 6`,
    rows: [
      BODY,
      row('0.75 MobileNet-224', at('mobilenet_v1', 0.75), 68.4, ['325'], ['2.6']),
      row('0.5 MobileNet-224', at('mobilenet_v1', 0.5), 63.7, ['149'], ['1.3']),
      row('0.25 MobileNet-224', at('mobilenet_v1', 0.25), 50.6, ['41'], ['0.5']),
    ],
  },
  {
    id: 'v1-7',
    network: 'mobilenet_v1',
    source: `${V1}, Table 7`,
    rows: [
      BODY,
      row('1.0 MobileNet-192', at('mobilenet_v1', 1, 192), 69.1, ['418'], ['4.2']),
      row('1.0 MobileNet-160', at('mobilenet_v1', 1, 160), 67.2, ['290'], ['4.2']),
      row('1.0 MobileNet-128', at('mobilenet_v1', 1, 128), 64.4, ['186'], ['4.2']),
    ],
  },
  {
    id: 'v1-8',
    network: 'mobilenet_v1',
    source: `${V1}, Table 8`,
    rows: [
      BODY,
      row(
        'GoogleNet',
        at('googlenet_paper'),
        69.8,
        ['1550', 'googlenetOriginal', 10],
        ['6.8', 'googlenetOriginal'],
      ),
      row('VGG 16', at('vgg16'), 71.5, ['15300', 'convolutionsOnly', 100], ['138']),
    ],
  },
  {
    id: 'v1-9',
    network: 'mobilenet_v1',
    source: `${V1}, Table 9`,
    rows: [
      row(
        '0.50 MobileNet-160',
        at('mobilenet_v1', 0.5, 160),
        60.2,
        ['76'],
        ['1.32', 'withoutNorms'],
      ),
      row(
        'Squeezenet',
        at('squeezenet1_1'),
        57.5,
        ['1700', 'squeezeCount', 100],
        ['1.25', 'squeezeVersion'],
      ),
      row('AlexNet', at('alexnet_grouped'), 57.2, ['720', null, 10], ['60']),
    ],
  },
  {
    id: 'v2-3',
    network: 'mobilenet_v2',
    source: `${V2}, Table 3`,
    rows: [
      map('V1', 112, ['64'], ['1600', null, 100]),
      map('V1', 56, ['128'], ['800', null, 100]),
      map('V1', 28, ['256'], ['400', null, 100]),
      map('V1', 14, ['512'], ['200', null, 100]),
      map('V1', 7, ['1024'], ['199', 'lastMap']),
      map('V2', 112, ['16'], ['400', null, 100]),
      map('V2', 56, ['32', 'nextRow'], ['200', 'nextRow', 100]),
      map('V2', 28, ['64', 'nextRow'], ['100', 'nextRow', 100]),
      map('V2', 14, ['160', 'nextRow'], ['62', 'nextRow']),
      map('V2', 7, ['320'], ['32', 'roundedUp']),
    ],
  },
  {
    id: 'v2-4',
    network: 'mobilenet_v2',
    source: `${V2}, Table 4`,
    rows: [
      row('MobileNetV1', at('mobilenet_v1'), 70.6, ['575', 'v1InV2'], ['4.2']),
      row('ShuffleNet (1.5)', null, 71.5, ['292'], ['3.4']),
      row('ShuffleNet (x2)', null, 73.7, ['524'], ['5.4']),
      row('NasNet-A', null, 74, ['564'], ['5.3']),
      row('MobileNetV2', at('mobilenet_v2'), ...V2_ROW),
      row('MobileNetV2 (1.4)', at('mobilenet_v2', 1.4), 74.7, ['585', 'v2Wide'], ['6.9', 'v2Wide']),
    ],
  },
  {
    id: 'v3-3',
    network: 'mobilenet_v3_large',
    source: `${V3}, Table 3`,
    rows: [
      row('V3-Large 1.0', at('mobilenet_v3_large'), 75.2, ['219', 'v3Large'], ['5.4']),
      row('V2 1.0', at('mobilenet_v2'), ...V2_ROW),
      row('V3-Small 1.0', at('mobilenet_v3_small'), 67.4, ['56'], ['2.5']),
      row(
        'V3-Small 1.0 (v1)',
        at('mobilenet_v3_small_head1280'),
        67.4,
        ['66', 'v3SmallEarly'],
        ['2.9'],
      ),
    ],
  },
  {
    id: 'v1-slim',
    network: 'mobilenet_v1',
    source: 'TF-Slim mobilenet_v1.md',
    rows: slim('mobilenet_v1', MOBILENET_V1_SLIM, 2, ({ alpha }) => [
      V1_SLIM_REASONS[alpha] ?? null,
      'threePerNorm',
    ]),
  },
  {
    id: 'v2-slim',
    network: 'mobilenet_v2',
    source: 'TF-Slim mobilenet/README.md, MobileNetV2',
    rows: slim('mobilenet_v2', MOBILENET_V2_SLIM, 2, () => [null, 'withoutNorms']),
  },
  {
    id: 'v3-slim',
    network: 'mobilenet_v3_large',
    source: 'TF-Slim mobilenet/README.md, MobileNetV3',
    rows: [
      ...slim('mobilenet_v3_large', MOBILENET_V3_LARGE_SLIM, 1, () => ['otherWidth', 'otherWidth']),
      ...slim('mobilenet_v3_small_head1280', MOBILENET_V3_SMALL_SLIM, 1, ({ alpha }) =>
        alpha === 1 ? ['v3SmallEarly', 'v3SmallEarly'] : ['otherWidth', 'otherWidth'],
      ),
    ].map((one, index) => ({ ...one, label: `${index < 2 ? 'Large' : 'Small'} ${one.label}` })),
  },
]

/** How a printed figure stands to a counted one. */
export type Agreement = 'rounded' | 'cut' | 'differs'

/** Whether the count, rounded or cut off as finely as the table prints, is the table's figure. */
export function agreement({ value, step }: PrintedFigure, counted: number): Agreement {
  const steps = counted / step
  const near = (whole: number) => Math.abs(whole * step - value) < step / 1000
  if (near(Math.round(steps))) return 'rounded'
  return near(Math.floor(steps)) ? 'cut' : 'differs'
}
