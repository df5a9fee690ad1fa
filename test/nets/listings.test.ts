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
    const printed = all.filter(([, type]) => LEAVES.has(type as string))
    const ours = costOf('mobilenet_v2_first_expanded').rows.filter((row) => row.params > 0)
    expect(ours.map((row) => [torchShape(row.output, row), row.params])).toEqual(
      printed.map(([, , shape, params]) => [shape, params]),
    )
  })
})

const LEAVES: ReadonlySet<string> = new Set(['Conv2d', 'BatchNorm2d', 'Linear'])
