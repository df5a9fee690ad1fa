import { describe, expect, it } from 'vitest'
import { kerasParams, toolCount, torchinfoBytes } from '../../src/core/tools'
import { ACCURACY_POINTS } from '../../src/nets/accuracyPoints'
import type { CatalogueId } from '../../src/nets/ids'
import type { PaperId } from '../../src/nets/paperIds'
import { PAPER_TABLES } from '../../src/nets/paperTables'
import { costOf, hasReference, MILLION, reference, unlessMissing } from './networks'

type Row = Readonly<Record<string, unknown>>
type Tree = { readonly [key: string]: unknown }
const TOTALS = reference<Tree>('totals.json') as Tree

/** What stands at `group.list`, as rows. */
const rowsOf = (path: string): readonly Row[] => {
  let found: unknown = TOTALS
  for (const key of path.split('.')) found = (found as Tree | undefined)?.[key]
  return (found ?? []) as readonly Row[]
}

/** Every place of a number, rows of one list told apart by nothing: `timm.gmacs`. */
function numbersOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => numbersOf(one, path))
  return Object.entries(value).flatMap(([key, one]) =>
    numbersOf(one, path ? `${path}.${key}` : key),
  )
}

const DETECTION = 'of detectors, whose heads this project does not count'
const TIME = 'measured time, which no count gives'
const SHOWN = 'read below'
const COUNTED = 'read in reference.test.ts'
const SETTING = 'says which network a row is of'

/**
 * Where the numbers of totals.json are held against this project, by the start of their place.
 * A list or a field that the file gains has no entry and fails.
 */
const COVER: readonly (readonly [place: string, how: string])[] = [
  ['torchvision.input', SETTING],
  ['torchvision.num_params', COUNTED],
  ['torchvision.gmacs_ops', COUNTED],
  ['torchvision.macs_exact', COUNTED],
  ['torchvision.file_size_mib', SHOWN],
  ['torchvision.acc1', SHOWN],
  ['torchvision.acc5', 'top-5, which this project does not show'],
  ['tool_rules.ptflops_readme_gmacs', SHOWN],
  ['tool_rules.', COUNTED],
  ['keras_params.', COUNTED],
  ['keras_docs.size_mb', SHOWN],
  ['keras_docs.top1', SHOWN],
  ['keras_docs.params_m', SHOWN],
  ['keras_docs.top5', 'top-5, which this project does not show'],
  ['keras_docs.depth', 'Keras counts activations and norms in it, by a rule it does not state'],
  ['keras_docs.cpu_ms', TIME],
  ['keras_docs.gpu_ms', TIME],
  ['keras_docs_older.params', SHOWN],
  ['keras_docs_older.', 'an older state of the same page'],
  ['timm.img_size', SETTING],
  ['timm.', COUNTED],
  ['timm_executed.img_size', SETTING],
  ['timm_executed.', COUNTED],
  ['mobilenet_v1_paper.table13_', DETECTION],
  ['mobilenet_v1_paper.', SHOWN],
  ['mobilenet_v1_slim.alpha_row.top5', 'top-5, which this project does not show'],
  ['mobilenet_v1_slim.resolution_row.top5', 'top-5, which this project does not show'],
  ['mobilenet_v1_slim.', COUNTED],
  ['mobilenet_v1_exact.', COUNTED],
  ['mobilenet_v2_paper.table4_', SHOWN],
  ['mobilenet_v2_paper.table5_', DETECTION],
  ['mobilenet_v2_paper.table6_', DETECTION],
  ['mobilenet_v2_slim.top5', 'top-5, which this project does not show'],
  ['mobilenet_v2_slim.pixel1_cpu_ms', TIME],
  ['mobilenet_v2_slim.', COUNTED],
  ['mobilenet_v2_exact.', COUNTED],
  ['mobilenet_v3_paper.table3_', SHOWN],
  ['mobilenet_v3_paper.table4_', SHOWN],
  ['mobilenet_v3_paper.table5_', SHOWN],
  ['mobilenet_v3_paper.section5_1.saved_madds_m', SHOWN],
  ['mobilenet_v3_paper.section5_1.saved_ms', TIME],
  ['mobilenet_v3_paper.table6_', DETECTION],
  ['mobilenet_v3_slim.pixel', TIME],
  ['mobilenet_v3_slim.params_m', SHOWN],
  ['mobilenet_v3_slim.top1', SHOWN],
  ['mobilenet_v3_slim.macs_m', COUNTED],
  ['resnet50_variants.macs_m_approx', 'somebody’s rounding of another network’s count'],
  ['resnet50_variants.top1', 'beside that rounding'],
  ['resnet50_variants.', COUNTED],
  ['googlenet_variants.macs_m', SHOWN],
  ['googlenet_variants.params_m', SHOWN],
  ['googlenet_variants.', COUNTED],
  ['article_mobilenet_v2.recomputed.', COUNTED],
  ['article_mobilenet_v2.', SHOWN],
]

/** A table of ours by its rows' places: top-1, millions, milliseconds; null where not printed. */
const printed = (id: PaperId) =>
  PAPER_TABLES.find((one) => one.id === id)!.rows.map(({ top1, figures, milliseconds }) => ({
    top1,
    macs: figures.macs ? figures.macs.value / MILLION : null,
    params: figures.params ? figures.params.value / MILLION : null,
    ms: Object.values(milliseconds ?? {}).toSorted((a, b) => a - b),
  }))

/** The same of a row of the file. */
const ofFile = (row: Row) => {
  const number = (key: string) => (typeof row[key] === 'number' ? row[key] : null)
  return {
    top1: number('top1'),
    macs: number('mult_adds_m') ?? number('madds_m'),
    params: number('params_m'),
    ms: Object.entries(row)
      .flatMap(([key, value]) => (/_ms/.test(key) && typeof value === 'number' ? [value] : []))
      .toSorted((a, b) => a - b),
  }
}

const V1 = 'mobilenet_v1_paper'
const V2 = 'mobilenet_v2_paper'
const V3 = 'mobilenet_v3_paper'

describe.skipIf(!hasReference)(`every number of totals.json${unlessMissing}`, () => {
  it('is held against this project, or has its reason not to be', () => {
    const places = [...new Set(numbersOf(TOTALS))]
    expect(places.length).toBeGreaterThan(140)
    const coverOf = (place: string) => COVER.find(([start]) => place.startsWith(start))
    expect(places.filter((place) => !coverOf(place))).toEqual([])
    const used = new Set(places.map(coverOf))
    expect(COVER.filter((entry) => !used.has(entry))).toEqual([])
  })

  it.each([
    ['v1-3', `${V1}.table3_layer_modification`],
    ['v1-4', `${V1}.table4_depthwise_vs_full`],
    ['v1-5', `${V1}.table5_narrow_vs_shallow`],
    ['v1-6', `${V1}.table6_width`],
    ['v1-7', `${V1}.table7_resolution`],
    ['v1-8', `${V1}.table8_popular`],
    ['v1-9', `${V1}.table9_small_popular`],
    ['v2-4', `${V2}.table4_imagenet`],
    ['v3-3', `${V3}.table3_float`],
    ['v3-3', `${V3}.table3_float_earlier_version`],
    ['v3-4', `${V3}.table4_quantized`],
    ['v3-5', `${V3}.table5_nonlinearity`],
  ] as const)('%s prints each row of %s', (id, path) => {
    const ours = printed(id)
    expect(rowsOf(path).length).toBeGreaterThan(0)
    for (const row of rowsOf(path)) expect(ours).toContainEqual(ofFile(row))
  })

  it('v1-2 prints each share of Table 2', () => {
    const { rows } = PAPER_TABLES.find(({ id }) => id === 'v1-2')!
    const ours = rows.map(({ figures }) =>
      [figures.macsShare!, figures.paramsShare!].map(({ value }) =>
        Number((value * 100).toFixed(2)),
      ),
    )
    expect(ours).toEqual(
      rowsOf(`${V1}.table2_resource_per_layer_type`).map((row) => [
        row.mult_adds_percent,
        row.params_percent,
      ]),
    )
  })

  it('v2-3 prints each size of Table 3 for MobileNetV1, V2 and ShuffleNet', () => {
    const { rows } = PAPER_TABLES.find(({ id }) => id === 'v2-3')!
    const ours = rows.map(({ label, figures: { channels, kilobytes } }) => [
      label,
      channels ? `${channels.value}/${kilobytes!.value}` : `${kilobytes!.value}K`,
    ])
    const names = {
      V1: 'mobilenet_v1',
      V2: 'mobilenet_v2',
      'ShuffleNet (2x, g=3)': 'shufflenet_2x_g3',
    }
    const theirs = Object.entries(names).flatMap(([name, key]) =>
      rowsOf(`${V2}.table3_max_channels_and_memory`).map((row) => [
        `${name}, ${String(row.size).replace('x', '×').replace('ma×', 'max')}`,
        row[key],
      ]),
    )
    expect(ours).toEqual(theirs)
  })

  it('v3-stage prints the MACs that section 5.1 says are saved', () => {
    const ours = printed('v3-stage').map(({ macs }) => macs)
    expect(ours).toEqual(rowsOf(`${V3}.section5_1`).map((row) => row.saved_madds_m))
  })

  it('v3-slim prints the parameters and top-1 of the float checkpoints', () => {
    const ours = printed('v3-slim').map(({ top1, params }) => [top1, params])
    const float = rowsOf('mobilenet_v3_slim').filter((row) => /float/.test(String(row.checkpoint)))
    expect(float).toHaveLength(2)
    for (const { top1, params_m } of float) expect(ours).toContainEqual([top1, params_m])
    // The 8-bit rows repeat MACs and parameters; V3's Table 4 has their top-1.
  })

  it('GoogLeNet as V1’s Table 8 quotes it', () => {
    const quoted = rowsOf('googlenet_variants').find((row) => row.macs_m !== undefined)!
    expect(printed('v1-8')).toContainEqual(
      expect.objectContaining({ macs: quoted.macs_m, params: quoted.params_m }),
    )
  })

  it.each(rowsOf('torchvision'))(
    'torchvision $model $weights: $acc1 %, and $file_size_mib MiB hold its parameters',
    ({ model, weights, acc1, file_size_mib }) => {
      const file = file_size_mib as number
      // GoogLeNet's file has its heads.
      const id = model === 'googlenet' ? 'googlenet_aux' : (model as CatalogueId)
      const bytes = kerasParams(costOf(id)).total * 4
      expect(file * 1024 ** 2).toBeGreaterThan(bytes)
      expect((file * 1024 ** 2) / bytes).toBeLessThan(1.01)
      if (acc1 === null) return
      const source = `torchvision ${String(weights)}`
      const point = ACCURACY_POINTS.find((one) => one.netId === model && one.source === source)!
      expect([point.top1, point.fileBytes]).toEqual([acc1, Math.round(file * 1024 ** 2)])
    },
  )

  it('keras.io: top-1, MB and millions of parameters, and an older page’s exact ones', () => {
    const ids = {
      MobileNet: 'mobilenet_v1',
      MobileNetV2: 'mobilenet_v2',
      ResNet50: 'resnet50_keras',
      VGG16: 'vgg16',
    } as const
    const id = (row: Row) => ids[row.model as keyof typeof ids]
    for (const row of rowsOf('keras_docs')) {
      const point = ACCURACY_POINTS.find(
        ({ netId, source }) => netId === id(row) && source.startsWith('keras.io'),
      )!
      const { top1, fileBytes, params } = point
      expect([top1, fileBytes! / 1024 ** 2, params! / MILLION]).toEqual([
        row.top1,
        row.size_mb,
        row.params_m,
      ])
      const { total } = kerasParams(costOf(id(row)))
      expect(Number((total / MILLION).toFixed(1))).toBe(row.params_m)
    }
    for (const row of rowsOf('keras_docs_older')) {
      expect(kerasParams(costOf(id(row))).total).toBe(row.params)
    }
  })

  it('ptflops prints its counts to two decimals of a G', () => {
    const rows = rowsOf('tool_rules').filter((row) => row.ptflops_readme_gmacs !== undefined)
    expect(rows).toHaveLength(4)
    for (const { model, ptflops_readme_gmacs } of rows) {
      const { multiplyAdds } = toolCount(costOf(model as CatalogueId), 'ptflops')
      expect(Number((multiplyAdds! / 1e9).toFixed(2))).toBe(ptflops_readme_gmacs)
    }
  })

  it('the article’s torchinfo prints 3,505,960, 313.65 M and 0.60, 113.28, 14.02, 127.91 MB', () => {
    const article = TOTALS.article_mobilenet_v2 as Row
    const cost = costOf('mobilenet_v2_first_expanded')
    const { input, forwardBackward, parameters, total } = torchinfoBytes(cost)
    const inM = (value: number) => Number((value / MILLION).toFixed(2))
    expect(article).toMatchObject({
      params: cost.totals.params,
      torchvision_params_quoted: costOf('mobilenet_v2').totals.params,
      mult_adds_m_torchinfo: inM(toolCount(cost, 'torchinfo').multiplyAdds!),
      input_mb: inM(input),
      forward_backward_mb: inM(forwardBackward),
      params_mb: inM(parameters),
      estimated_total_mb: inM(total),
    })
  })
})
