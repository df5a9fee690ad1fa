import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CATALOGUE_IDS,
  type CatalogueId,
  defaultAlpha,
  defaultSide,
} from '../../../../src/nets/ids'
import { COLUMN_IDS, sortValue } from '../../../../src/panels/networks/table/columns'
import { filterTree } from '../../../../src/panels/networks/table/filter'
import { nextSort, readSort, sortTree } from '../../../../src/panels/networks/table/sort'
import { totalsOf } from '../../../../src/panels/networks/table/totals'
import { leavesOf, type TableRow, tableTree } from '../../../../src/panels/networks/table/tree'
import { FOLDS } from '../../../../src/state/choice'
import { type PossibleStudy, studyOf } from '../../../../src/state/study'

function costOf(id: CatalogueId): PossibleStudy['cost'] {
  const setting = { alpha: defaultAlpha(id), resolution: defaultSide(id), transforms: '' }
  const { cost } = studyOf({ id, ...setting, unit: 'mac', batchNorm: 'folded', bias: 'out' })
  if (!cost.ok) throw new Error(cost.fault.code)
  return cost.value
}

const V1 = costOf('mobilenet_v1')
const names = (rows: readonly TableRow[]) => rows.map(({ name }) => name)

describe('rows', () => {
  it('MobileNetV1 has 28 layers, which take 568,740,352 MACs, and one pool between', () => {
    const tree = tableTree(V1, 'layers')
    expect(totalsOf(tree)).toMatchObject({ layers: 28, others: 1, macs: 568_740_352 })
    const layers = tree.filter((row) => row.number !== null)
    expect(layers.map((row) => row.number)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1))
    expect(layers.reduce((sum, row) => sum + row.macs, 0)).toBe(568_740_352)
  })

  it('every node of MobileNetV1 is a row where the reader wants it: 85 of them, 27 norms', () => {
    const tree = tableTree(V1, 'layers', true)
    expect(tree).toHaveLength(85)
    expect(tree.filter((row) => row.kind === 'batchNorm')).toHaveLength(27)
    expect(totalsOf(tree)).toMatchObject({ layers: 28, others: 57, params: 4_231_976 })
  })

  it('ResNet-50 folds to 16 residual blocks and 4 rows that stand alone', () => {
    const tree = tableTree(costOf('resnet50'), 'blocks')
    const blocks = tree.filter((row) => row.level === 'block')
    expect(blocks).toHaveLength(16)
    expect(blocks.every((row) => row.blockKind === 'residual')).toBe(true)
    expect(names(tree.filter((row) => row.level === 'layer'))).toEqual([
      'conv1',
      'maxpool',
      'avgpool',
      'fc',
    ])
    // Three convolutions and the sum; the first block projects its skip besides.
    expect(blocks.slice(0, 2).map((row) => row.children.length)).toEqual([5, 4])
  })

  it('GoogLeNet folds to its 9 inceptions of 8 rows, and to stages from 112 to 1 pixels', () => {
    const cost = costOf('googlenet')
    const blocks = tableTree(cost, 'blocks').filter((row) => row.blockKind === 'inception')
    expect(blocks.map((row) => row.children.length)).toEqual(Array<number>(9).fill(8))
    expect(names(blocks)[0]).toBe('inception3a')
    expect(blocks[0]).toMatchObject({ input: [28, 28, 192], output: [28, 28, 256] })
    expect(names(tableTree(cost, 'stages'))).toEqual(
      [112, 56, 28, 14, 7, 1].map((side) => `${side} × ${side}`),
    )
  })

  it.each(CATALOGUE_IDS)('%s comes to its totals however it is folded, each row once', (id) => {
    const cost = costOf(id)
    for (const fold of FOLDS) {
      for (const everyNode of [false, true]) {
        const tree = tableTree(cost, fold, everyNode)
        const { macs, operations, params, activationBytes, trafficBytes } = cost.totals
        const sums = { macs, operations, params, activationBytes, trafficBytes }
        expect(totalsOf(tree)).toMatchObject(sums)
        const all = (rows: readonly TableRow[]): string[] =>
          rows.flatMap((row) => [row.id, ...all(row.children)])
        const ids = all(tree)
        expect(new Set(ids).size).toBe(ids.length)
        expect(
          leavesOf(tree)
            .flatMap((row) => row.members)
            .sort(),
        ).toEqual(cost.rows.map((row) => row.name).sort())
      }
    }
  })
})

describe('the filter', () => {
  const found = (text: string, id: CatalogueId = 'mobilenet_v1') =>
    totalsOf(filterTree(tableTree(costOf(id), 'layers'), text))

  it.each(['1x1', '1×1', '1 × 1', 'pointwise', 'PW', '逐點', '逐点卷积'])(
    '“%s” finds the 13 1×1 convolutions of MobileNetV1: 94.9% of its MACs',
    (text) => {
      const totals = found(text)
      expect(totals).toMatchObject({ layers: 13, others: 0 })
      expect((100 * totals.macs) / V1.totals.macs).toBeCloseTo(94.86, 2)
    },
  )

  it('1×1 convolutions hold 74.59% of V1’s weights, 74.47% of its parameters with their batch norm', () => {
    const nodes = tableTree(V1, 'layers', true)
    const norms = totalsOf(filterTree(nodes, 'batchnorm')).params
    const alone = totalsOf(filterTree(nodes, '1x1')).params
    // Table 2 of the paper leaves out batch norm and the classifier's 1,000 biases.
    expect((100 * alone) / (V1.totals.params - norms - 1000)).toBeCloseTo(74.59, 2)
    expect((100 * found('1x1').params) / V1.totals.params).toBeCloseTo(74.47, 2)
  })

  it.each([
    ['stride 2', 5],
    ['步幅2', 5],
    ['3x3 s2', 5],
    ['depthwise stride 2', 4],
    ['14x14x512', 12],
    ['14 × 14 × 512 深度卷積', 6],
    ['groups 512', 6],
    ['分組數 512', 6],
    ['conv_dw_1 3x3', 5],
    ['7x7', 0],
    ['nothing like it', 0],
  ])('“%s” finds %d layers of MobileNetV1', (text, layers) => {
    expect(found(text).layers).toBe(layers)
  })

  it('“residual” finds what stands in ResNet-50’s 16 residual blocks: 52 of 54 layers', () => {
    expect(found('residual', 'resnet50')).toMatchObject({ layers: 52, others: 16 })
    expect(found('', 'resnet50').layers).toBe(54)
  })

  it('a folded block adds up only what was found in it', () => {
    const cost = costOf('resnet50')
    const blocks = filterTree(tableTree(cost, 'blocks'), '3x3 residual')
    expect(blocks).toHaveLength(16)
    for (const block of blocks) {
      expect(block.children).toHaveLength(1)
      expect(block.macs).toBe(block.children[0]!.macs)
      expect(block.flopsPerByte).toBe(block.children[0]!.flopsPerByte)
    }
  })

  it('finds the same whatever the fold, for any text', () => {
    const cost = costOf('googlenet')
    const trees = FOLDS.map((fold) => tableTree(cost, fold))
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('3x3', 'inception4', 'pool 3x3', 'branch', '池化', 's1', 'g1', '28x28'),
    )
    fc.assert(
      fc.property(text, (find) => {
        const [layers, ...folded] = trees.map((tree) => totalsOf(filterTree(tree, find)))
        for (const totals of folded) expect(totals).toEqual(layers)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the order', () => {
  it('a first press puts the most first, a second the least, a third the network’s order', () => {
    expect(nextSort('', 'macs')).toBe('-macs')
    expect(nextSort('-macs', 'macs')).toBe('macs')
    expect(nextSort('macs', 'macs')).toBe('')
    expect(nextSort('-macs', 'name')).toBe('name')
    expect(nextSort('name', 'name')).toBe('-name')
  })

  it('text that names no column sorts nothing', () => {
    const tree = tableTree(V1, 'layers')
    for (const text of ['', '-', 'colour', '--macs', 'macs ']) {
      expect(readSort(text)).toBeNull()
      expect(sortTree(tree, readSort(text))).toBe(tree)
    }
  })

  it('V1’s eight layers of 51,380,224 MACs come first, in the network’s order', () => {
    const tree = sortTree(tableTree(V1, 'layers'), readSort('-macs'))
    const numbers = tree.filter((row) => row.macs === 51_380_224).map((row) => row.number)
    expect(numbers).toEqual([7, 11, 15, 17, 19, 21, 23, 27])
    expect(names(tree).slice(0, 2)).toEqual(['conv_pw_3', 'conv_pw_5'])
  })

  it('conv_dw_2 stands before conv_dw_10', () => {
    const tree = names(sortTree(tableTree(V1, 'layers'), readSort('name')))
    expect(tree.indexOf('conv_dw_2')).toBeLessThan(tree.indexOf('conv_dw_10'))
  })

  it('is stable both ways in every column, rows without a value last', () => {
    const tree = tableTree(costOf('efficientnet_b0'), 'layers')
    const place = new Map(tree.map((row, at) => [row.id, at]))
    for (const column of COLUMN_IDS) {
      for (const isDescending of [false, true]) {
        const sorted = sortTree(tree, { column, isDescending })
        expect([...sorted].sort((a, b) => place.get(a.id)! - place.get(b.id)!)).toEqual(tree)
        for (const [at, row] of sorted.entries()) {
          const [own, next] = [sortValue(row, column), sorted[at + 1]]
          if (!next) continue
          const other = sortValue(next, column)
          if (own === null) expect(other).toBeNull()
          if (own === other) expect(place.get(row.id)).toBeLessThan(place.get(next.id)!)
        }
      }
    }
  })

  it('orders the layers of a block within their block', () => {
    const [block] = sortTree(tableTree(costOf('resnet50'), 'blocks'), readSort('-params')).filter(
      (row) => row.name === 'layer1.0',
    )
    const params = block!.children.map((row) => row.params)
    expect(params).toEqual([...params].sort((one, other) => other - one))
    expect(block).toMatchObject({ input: [56, 56, 64], output: [56, 56, 256] })
  })
})
