import type { PublishedFigure } from '../core/networkSpec'
import {
  MOBILENET_V1_SLIM,
  MOBILENET_V2_SLIM,
  MOBILENET_V3_LARGE_SLIM,
  MOBILENET_V3_SMALL_SLIM,
} from './accuracy'
import type { CatalogueId } from './ids'
import {
  at,
  full,
  LAST_STAGE,
  MILLION,
  map,
  type Printed,
  printed,
  row,
  START,
  separable,
  share,
} from './paperRows'
import { V2_ARCHITECTURE, V3_LARGE, V3_SMALL } from './paperSpecs'
import type { PaperLayers, PaperReason, PaperRow, PaperSubject, PaperTable } from './papers'

const V1 = 'arXiv:1704.04861'
const V2 = 'arXiv:1801.04381'
const V3 = 'arXiv:1905.02244'

const BODY = row('1.0 MobileNet-224', at('mobilenet_v1'), 70.6, ['569'], ['4.2'])
const SMALL_LATENCY = [15.8, 19.4, 14.4] as const
const RELU = at('mobilenet_v3_large', 1, 224, { isRelu: true })
const V2_ROW: readonly [number, Printed, Printed] = [72, ['300'], ['3.4', 'withoutNormsCut']]

const layers = (
  label: string,
  parts: PaperLayers['layers'],
  macs: Printed,
  params: Printed,
): PaperRow => ({
  label,
  subject: { layers: parts },
  top1: null,
  figures: { macs: printed(macs, MILLION), params: printed(params, MILLION) },
})

/** What layers that go save, less what comes for them. */
const saving = (
  label: string,
  parts: PaperLayers['layers'],
  macs: Printed,
  note: PaperReason,
): PaperRow => ({
  label,
  subject: { layers: parts },
  top1: null,
  figures: { macs: printed(macs, MILLION) },
  note,
})

/** A row that prints no cost. */
const bare = (
  label: string,
  subject: PaperSubject,
  top1: number,
  note?: PaperReason,
): PaperRow => ({ label, subject, top1, figures: {}, ...(note && { note }) })

/** Milliseconds on a Pixel 1, and on a 2 and a 3 where those are printed too. */
const timed = (
  one: PaperRow,
  pixel1: number,
  pixel2: number | null = null,
  pixel3: number | null = null,
): PaperRow => ({
  ...one,
  milliseconds: { pixel1, ...(pixel2 && { pixel2 }), ...(pixel3 && { pixel3 }) },
})

/** Milliseconds with the optimized h-swish and without. */
const twice = (one: PaperRow, pixel1: number, pixel1Plain: number): PaperRow => ({
  ...one,
  milliseconds: { pixel1, pixel1Plain },
})

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
    id: 'v1-3',
    network: 'mobilenet_v1',
    source: `${V1}, Table 3`,
    rows: [
      layers('Convolution', full(512, 14), ['462'], ['2.36']),
      layers('Depthwise Separable Conv', separable(512, 14), ['52.3'], ['0.27']),
      layers('α = 0.75', separable(384, 14), ['29.6'], ['0.15']),
      layers('ρ = 0.714', separable(384, 10), ['15.1'], ['0.15']),
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
  V2_ARCHITECTURE,
  {
    id: 'v2-3',
    network: 'mobilenet_v2',
    source: `${V2}, Table 3`,
    rows: [
      map('V1', 112, ['64'], ['1600', null, 100]),
      map('V1', 56, ['128'], ['800', null, 10]),
      map('V1', 28, ['256'], ['400', null, 10]),
      map('V1', 14, ['512'], ['200', null, 10]),
      map('V1', 7, ['1024'], ['199', 'lastMap']),
      map('V1', 1, ['1024'], ['2']),
      map('V1', 'any', null, ['1600', null, 100], 'otherMaxima'),
      map('V2', 112, ['16'], ['400', null, 10]),
      map('V2', 56, ['32', 'nextRow'], ['200', 'nextRow', 10]),
      map('V2', 28, ['64', 'nextRow'], ['100', 'nextRow', 10]),
      map('V2', 14, ['160', 'nextRow'], ['62', 'nextRow']),
      map('V2', 7, ['320'], ['32', 'roundedUp']),
      map('V2', 1, ['1280'], ['2']),
      map('V2', 'any', null, ['400', null, 10], 'otherMaxima'),
      map('ShuffleNet (2x, g=3)', 112, ['32'], ['800', null, 10]),
      map('ShuffleNet (2x, g=3)', 56, ['48'], ['300', null, 10]),
      map('ShuffleNet (2x, g=3)', 28, ['400'], ['600', null, 100]),
      map('ShuffleNet (2x, g=3)', 14, ['800'], ['310', null, 10]),
      map('ShuffleNet (2x, g=3)', 7, ['1600'], ['156']),
      map('ShuffleNet (2x, g=3)', 1, ['1600'], ['3']),
      map('ShuffleNet (2x, g=3)', 'any', null, ['600', null, 100], 'otherMaxima'),
    ],
  },
  {
    id: 'v2-4',
    network: 'mobilenet_v2',
    source: `${V2}, Table 4`,
    rows: [
      timed(row('MobileNetV1', at('mobilenet_v1'), 70.6, ['575', 'v1InV2'], ['4.2']), 113),
      row('ShuffleNet (1.5)', null, 71.5, ['292'], ['3.4']),
      row('ShuffleNet (x2)', null, 73.7, ['524'], ['5.4']),
      timed(row('NasNet-A', null, 74, ['564'], ['5.3']), 183),
      timed(row('MobileNetV2', at('mobilenet_v2'), ...V2_ROW), 75),
      timed(
        row(
          'MobileNetV2 (1.4)',
          at('mobilenet_v2', 1.4),
          74.7,
          ['585', 'v2Wide'],
          ['6.9', 'v2Wide'],
        ),
        143,
      ),
    ],
  },
  V3_LARGE,
  V3_SMALL,
  {
    id: 'v3-3',
    network: 'mobilenet_v3_large',
    source: `${V3}, Table 3`,
    rows: [
      timed(
        row('V3-Large 1.0', at('mobilenet_v3_large'), 75.2, ['219', 'v3Large'], ['5.4']),
        51,
        61,
        44,
      ),
      timed(row('V2 1.0', at('mobilenet_v2'), ...V2_ROW), 64, 76, 56),
      timed(row('V3-Small 1.0', at('mobilenet_v3_small'), 67.4, ['56'], ['2.5']), ...SMALL_LATENCY),
      timed(
        row(
          'V3-Small 1.0 (v1)',
          at('mobilenet_v3_small_head1280'),
          67.4,
          ['66', 'v3SmallEarly'],
          ['2.9'],
        ),
        ...SMALL_LATENCY,
      ),
    ],
  },
  {
    id: 'v3-4',
    network: 'mobilenet_v3_large',
    source: `${V3}, Table 4`,
    alsoCounted: ['macs', 'params'],
    rows: [
      timed(bare('V3-Large 1.0', at('mobilenet_v3_large'), 73.8, 'eightBits'), 44, 42.5, 31.7),
      timed(bare('V2 1.0', at('mobilenet_v2'), 70.9), 52, 48.3, 37),
      timed(bare('V3-Small', at('mobilenet_v3_small'), 64.9), 15.5, 14.9, 10.7),
    ],
  },
  {
    id: 'v3-5',
    network: 'mobilenet_v3_large',
    source: `${V3}, Table 5`,
    alsoCounted: ['macs', 'params'],
    rows: [
      twice(bare('V3-Large 1.0', at('mobilenet_v3_large'), 75.2), 51.4, 57.5),
      twice(bare('ReLU', RELU, 74.5, 'noMacsInActivations'), 50.5, 50.5),
      twice(bare('h-swish@16', at('mobilenet_v3_large'), 75.4), 53.5, 68.9),
      twice(bare('h-swish@112', at('mobilenet_v3_large'), 75), 51, 54.4),
    ],
  },
  {
    id: 'v3-stage',
    network: 'mobilenet_v3_large',
    source: `${V3}, section 5.1`,
    rows: [
      saving('efficient last stage', LAST_STAGE, ['30', null, 10], 'lastStage'),
      saving('first layer, 32 to 16 filters', START, ['10'], 'firstBlock'),
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
