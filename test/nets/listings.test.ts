import { describe, expect, it } from 'vitest'
import type { LayerCost } from '../../src/core/analyse'
import type { HWC, Size2 } from '../../src/core/layer'
import { paddingAround } from '../../src/core/window'
import type { CatalogueId } from '../../src/nets/ids'
import { costOf, hasReference, reference, unlessMissing } from './networks'

type Shape = readonly [channels: number, height: number, width: number] | readonly [number]

interface Settings {
  readonly k: number | Size2
  readonly s: number
  readonly p: number
  readonly g?: number
  readonly bias?: boolean
}

type TorchRow = readonly [
  module: string,
  type: 'conv' | 'bn' | 'linear' | 'maxpool',
  input: Shape,
  output: Shape,
  params: number,
  macs: number,
  settings?: Settings,
]

interface Listings {
  readonly listings: readonly {
    readonly id: string
    readonly rows: readonly (readonly unknown[])[]
    readonly totals?: { readonly params: number; readonly macs: number }
    readonly printed_totals?: Readonly<Record<string, number>>
    /** Rows that the stored text lost. */
    readonly missing?: readonly (readonly unknown[])[]
  }[]
}

const LISTINGS = reference<Listings>('layer-shapes.json').listings ?? []
const listing = (name: string) => LISTINGS.find((one) => one.id === name)!

const TORCH: readonly CatalogueId[] = [
  'mobilenet_v2',
  'mobilenet_v3_large',
  'mobilenet_v3_small',
  'resnet18',
  'resnet50',
  'vgg16',
  'squeezenet1_1',
  'googlenet',
]

const KINDS = {
  conv: 'conv',
  depthwise: 'conv',
  batchNorm: 'bn',
  dense: 'linear',
  pool: 'maxpool',
} as const

const isListed = (row: LayerCost) => row.kind in KINDS

/** A row of ours in torch's order of axes. */
const torchRow = (row: LayerCost): readonly unknown[] => [
  row.name,
  KINDS[row.kind as keyof typeof KINDS], // only rows that are listed come here
  torchShape(row.inputs[0]!, row),
  torchShape(row.output, row),
  row.params,
  row.macs,
]

const torchShape = ([height, width, channels]: HWC, row: LayerCost): Shape =>
  row.kind === 'dense' ? [height * width * channels] : [channels, height, width]

const withoutName = ([, ...rest]: readonly unknown[]) => rest

describe.skipIf(!hasReference)(`torchvision's listings, row by row${unlessMissing}`, () => {
  it.each(TORCH)('%s: names, shapes in and out, parameters, MACs', (id) => {
    const rows = listing(`torchvision_${id}`).rows as readonly TorchRow[]
    const ours = costOf(id).rows.filter(isListed)
    expect(ours.map(torchRow)).toEqual(rows.map((row) => row.slice(0, 6)))
  })

  it.each(TORCH)('%s: kernels, strides, padding, groups and biases', (id) => {
    const rows = listing(`torchvision_${id}`).rows as readonly TorchRow[]
    const ours = costOf(id).rows.filter(isListed)
    rows.forEach(([module, type, , , , , settings], at) => {
      const { layer, inputs } = ours[at]!
      if (!settings || (type !== 'conv' && type !== 'maxpool')) return
      if (layer.kind !== 'conv' && layer.kind !== 'depthwise' && layer.kind !== 'pool') {
        expect.fail(`${module} is ${layer.kind}`)
      }
      const side = (value: number | Size2) => (typeof value === 'number' ? [value, value] : value)
      expect([module, layer.kernelSize]).toEqual([module, side(settings.k)])
      expect([module, layer.stride]).toEqual([module, side(settings.s)])
      const { top, bottom, left, right } = paddingAround(layer, [1, 1], inputs[0]!)
      expect([top, bottom, left, right]).toEqual(Array(4).fill(settings.p))
      if (layer.kind === 'pool') return
      const groups = layer.kind === 'conv' ? layer.groups : inputs[0]![2]
      expect([groups, layer.bias]).toEqual([settings.g, settings.bias])
    })
  })
})

describe.skipIf(!hasReference)(`other listings${unlessMissing}`, () => {
  it("TF-Slim's MobileNetV1: 27 convolutions by weights and MACs", () => {
    const rows = listing('slim_mobilenet_v1_base').rows
    const ours = costOf('mobilenet_v1').rows.filter(
      (row) => row.kind === 'conv' || row.kind === 'depthwise',
    )
    expect(ours.map((row) => [row.params, row.macs])).toEqual(rows.map(withoutName))
  })

  it("an article's MobileNetV2: 160 printed rows and the 8 it lost, shapes and parameters", () => {
    const { rows, missing = [] } = listing('article_mobilenet_v2')
    const before = rows.findIndex(([index]) => index === '3-64') + 1
    const all = [...rows.slice(0, before), ...missing, ...rows.slice(before)]
    expect(all).toHaveLength(168)
    const leaves = new Set<unknown>(Object.values(LEAVES))
    const isLeaf = ([, type]: readonly unknown[]) => leaves.has(type)
    const ours = costOf('mobilenet_v2_first_expanded').rows.flatMap((row) => {
      if (!(row.kind in LEAVES)) return []
      const shape = torchShape(row.output, row)
      // torch flattens between the pool and the dropout; here a vector is a 1×1 map.
      const flat = row.kind === 'dropout' ? shape.slice(0, 1) : shape
      return [[LEAVES[row.kind as keyof typeof LEAVES], flat, row.params || null]]
    })
    expect(ours).toEqual(all.filter(isLeaf).map(([, ...rest]) => rest))
    // What is left only holds other rows.
    const holders = new Set(all.filter((row) => !isLeaf(row)).map(([, type]) => type))
    expect(holders).toEqual(new Set(['Conv', 'InvResidualS1', 'InvResidualS2', 'ModuleList']))
  })

  it('are all ten of the file, and each sums to the totals it prints', () => {
    const read = ['article_mobilenet_v2', 'slim_mobilenet_v1_base']
    const torch = TORCH.map((id) => `torchvision_${id}`)
    expect(LISTINGS.map(({ id }) => id)).toEqual([...read, ...torch])
    for (const id of TORCH) {
      expect(costOf(id).totals).toMatchObject(listing(`torchvision_${id}`).totals!)
    }
    const { rows, printed_totals } = listing('slim_mobilenet_v1_base')
    const sum = (column: number) => rows.reduce((all, row) => all + (row[column] as number), 0)
    expect({ params: sum(1), macs: sum(2) }).toEqual(printed_totals)
  })
})

const LEAVES = {
  conv: 'Conv2d',
  depthwise: 'Conv2d',
  batchNorm: 'BatchNorm2d',
  activation: 'ReLU6',
  globalPool: 'AdaptiveAvgPool2d',
  dropout: 'Dropout',
  dense: 'Linear',
} as const
