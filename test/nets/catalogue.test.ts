import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { foldBlocks, foldStages } from '../../src/core/blockRows'
import { expand } from '../../src/core/expand'
import { expandNetwork } from '../../src/core/expandNetwork'
import { leastResolution } from '../../src/core/leastResolution'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import {
  withExpansion,
  withKernelSize,
  withoutHSwish,
  withoutSqueeze,
} from '../../src/core/transforms'
import { fullTwin, separableTwin } from '../../src/core/twins'
import { CATALOGUE } from '../../src/nets/catalogue'
import { CATALOGUE_IDS, defaultAlpha, defaultSide, hasWidth, VARIANT_IDS } from '../../src/nets/ids'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { answer, faultOf, SEEDED } from '../core/layers'
import { costOf, graphOf } from './networks'

const anyId = fc.constantFrom(...CATALOGUE_IDS)
const outputOf = (graph: NetworkGraph) => answer(analyse(graph)).rows.at(-1)!.output

describe('the catalogue', () => {
  it('holds 14 networks and 9 variants, each under its own id', () => {
    expect(CATALOGUE_IDS).toHaveLength(23)
    expect(VARIANT_IDS).toHaveLength(9)
    for (const id of CATALOGUE_IDS) expect(CATALOGUE[id].id).toBe(id)
    expect(new Set(CATALOGUE_IDS.map((id) => CATALOGUE[id].title)).size).toBe(23)
  })

  it('agrees with the list of ids on the side, 299 of three, and the α, 0.75 of one', () => {
    for (const id of CATALOGUE_IDS) {
      expect(CATALOGUE[id].defaultResolution, id).toBe(defaultSide(id))
      expect(CATALOGUE[id].defaultAlpha ?? 1, id).toBe(defaultAlpha(id))
    }
    expect(CATALOGUE_IDS.filter((id) => defaultSide(id) === 299)).toHaveLength(3)
  })

  it('both ways of expanding MobileNetV1 give the same graph', () => {
    const setting = { alpha: 0.5, resolution: 160 }
    expect(expandNetwork(CATALOGUE.mobilenet_v1, setting)).toEqual(expand(mobilenetV1, setting))
  })

  it('9 networks have a width multiplier, as their own rounding says', () => {
    const wide = CATALOGUE_IDS.filter(hasWidth)
    expect(wide).toEqual(CATALOGUE_IDS.filter((id) => CATALOGUE[id].rounding !== null))
    expect(wide).toHaveLength(8)
  })

  it.each(CATALOGUE_IDS)('%s: 1000 scores, every node in one block that stays together', (id) => {
    const cost = costOf(id)
    expect(cost.rows.at(-1)!.output).toEqual([1, 1, 1000])
    const { nodes } = cost.graph
    expect(nodes.every((node) => node.block && node.blockKind)).toBe(true)
    const blocks = foldBlocks(cost)
    expect(new Set(blocks.map((block) => block.name)).size).toBe(blocks.length)
    for (const rows of [blocks, foldStages(cost)]) {
      expect(rows.reduce((sum, row) => sum + row.params, 0)).toBe(cost.totals.params)
      expect(rows.reduce((sum, row) => sum + row.macs, 0)).toBe(cost.totals.macs)
    }
  })

  it('only auxiliary heads make what nobody reads', () => {
    for (const id of CATALOGUE_IDS) {
      const { nodes } = graphOf(id)
      const read = new Set(nodes.flatMap((node) => node.inputs))
      const unread = nodes.slice(0, -1).filter((node) => !read.has(node.name))
      expect(unread.every((node) => node.blockKind === 'auxiliary')).toBe(true)
      expect(unread.length > 0).toBe(id.endsWith('_aux'))
      expect(read.has(INPUT)).toBe(true)
    }
  })
})

describe('α', () => {
  it('is 1 or a fault that says so where a network has no width multiplier', () => {
    const fault = faultOf(expandNetwork(CATALOGUE.resnet18, { alpha: 0.5, resolution: 224 }))
    expect(fault).toMatchObject({ code: 'not-in-range', field: 'alpha', min: 1, max: 1 })
  })

  it.each([
    [0.75, 16, 56, 720, 960],
    [1, 16, 72, 960, 1280],
    [1.25, 24, 88, 1200, 1600],
  ])(
    'V3-Large at α %d, as torchvision rounds: stem %i, exp %i, last %i, head %i',
    (alpha, stem, exp, last, head) => {
      const { rows } = costOf('mobilenet_v3_large', { alpha })
      const channels = (name: string) => rows.find((row) => row.name === name)!.output[2]
      expect(channels('features.0.0')).toBe(stem)
      expect(channels('features.3.block.0.0')).toBe(exp)
      expect(channels('features.16.0')).toBe(last)
      expect(channels('classifier.0')).toBe(head)
    },
  )

  it.each([
    [0.35, 16, 1280],
    [1, 32, 1280],
    [1.4, 48, 1792],
  ])('V2 at α %d: stem %i, last convolution %i', (alpha, stem, last) => {
    const { rows } = costOf('mobilenet_v2', { alpha })
    const channels = (name: string) => rows.find((row) => row.name === name)!.output[2]
    expect([channels('features.0.0'), channels('features.18.0')]).toEqual([stem, last])
  })
})

it('every network has exact counts at every α it takes and every side from its least to 512', () => {
  const least = new Map(CATALOGUE_IDS.map((id) => [id, leastResolution(CATALOGUE[id])!]))
  fc.assert(
    fc.property(
      anyId,
      fc.double({ min: 0.1, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (id, width, part) => {
        const from = least.get(id)!
        const resolution = Math.round(from + part * (512 - from))
        const alpha = CATALOGUE[id].rounding ? width : 1
        const { macs, params } = costOf(id, { alpha, resolution }).totals
        expect(Number.isSafeInteger(macs) && Number.isSafeInteger(params)).toBe(true)
        expect(macs).toBeGreaterThan(0)
      },
    ),
    SEEDED,
  )
})

describe('transforms keep what a network answers', () => {
  it.each(CATALOGUE_IDS)('%s: twins, K of 1 to 7, without SE and h-swish', (id) => {
    const graph = graphOf(id)
    const changed = [
      fullTwin(graph),
      separableTwin(graph),
      withoutSqueeze(graph),
      withoutHSwish(graph),
      ...[1, 2, 5, 7].map((side) => withKernelSize(graph, side)),
    ]
    for (const one of changed) expect(outputOf(one)).toEqual([1, 1, 1000])
  })

  it.each(CATALOGUE_IDS)('%s: a full twin has no depthwise layer and no groups', (id) => {
    for (const { layer } of fullTwin(graphOf(id)).nodes) {
      expect(layer.kind).not.toBe('depthwise')
      if (layer.kind === 'conv') expect(layer.groups).toBe(1)
    }
  })

  it.each(CATALOGUE_IDS)('%s: a separable twin has full kernels on the image alone', (id) => {
    for (const { layer, inputs } of separableTwin(graphOf(id)).nodes) {
      if (layer.kind !== 'conv' || layer.groups > 1 || inputs[0] === INPUT) continue
      expect(layer.kernelSize).toEqual([1, 1])
    }
  })
})

describe('transforms by numbers', () => {
  const totals = (graph: NetworkGraph) => answer(analyse(graph)).totals

  it.each([
    ['mobilenet_v2', 3_504_872, 300_774_272],
    ['resnet18', 11_689_512, 1_814_073_344],
  ] as const)('%s without squeeze or h-swish is itself', (id, params, macs) => {
    for (const graph of [withoutSqueeze(graphOf(id)), withoutHSwish(graphOf(id))]) {
      expect(totals(graph)).toMatchObject({ params, macs })
    }
  })

  it.each([
    ['mobilenet_v3_large', 8],
    ['mobilenet_v3_small', 9],
    ['efficientnet_b0', 16],
  ] as const)(
    '%s has squeeze-and-excitation %i times, and loses its counts without',
    (id, count) => {
      const before = costOf(id)
      const gone = before.rows.filter((row) => /\.fc[12]$/.test(row.name))
      const after = totals(withoutSqueeze(before.graph))
      expect(gone).toHaveLength(2 * count)
      const sum = (field: 'macs' | 'params') => gone.reduce((all, row) => all + row[field], 0)
      expect(before.totals.params - after.params).toBe(sum('params'))
      expect(before.totals.macs - after.macs).toBe(sum('macs'))
    },
  )

  it('V3-Large has 21 h-swishes, and ReLU in their place costs no MACs', () => {
    const graph = graphOf('mobilenet_v3_large')
    const count = (network: NetworkGraph, name: string) =>
      network.nodes.filter(({ layer }) => 'activation' in layer && layer.activation === name).length
    const changed = withoutHSwish(graph)
    expect([count(graph, 'hSwish'), count(changed, 'hSwish')]).toEqual([21, 0])
    expect(count(changed, 'relu') - count(graph, 'relu')).toBe(21)
    expect(totals(changed)).toEqual(totals(graph))
  })

  it('5×5 instead of 3×3 in MobileNetV1: 16 more weights a depthwise channel', () => {
    const graph = graphOf('mobilenet_v1')
    const rows = costOf('mobilenet_v1').rows.filter((row) => row.kind === 'depthwise')
    const channels = rows.reduce((sum, row) => sum + row.output[2], 0)
    const moved = rows.reduce((sum, row) => sum + row.macs, 0)
    const wide = totals(withKernelSize(graph, 5))
    expect(wide.params - totals(graph).params).toBe(16 * channels)
    expect(wide.macs - totals(graph).macs).toBe((16 / 9) * moved)
  })

  it('MobileNetV2 at t = 6 is itself, at t = 1 all blocks lack the widening layer', () => {
    const spec = CATALOGUE.mobilenet_v2
    const at = (times: number) =>
      answer(expandNetwork(withExpansion(spec, times), { alpha: 1, resolution: 224 }))
    expect(at(6)).toEqual(graphOf('mobilenet_v2'))
    expect(at(1).nodes.filter((node) => node.layer.kind === 'conv')).toHaveLength(1 + 17 + 1)
    const [three, six] = [totals(at(3)), totals(at(6))]
    expect(three.macs).toBeLessThan(six.macs)
    expect(three.params).toBeLessThan(six.params)
  })

  it('t = 4 in V3-Small leaves its first block, which does not widen, and sets the other ten', () => {
    const { blocks } = withExpansion(CATALOGUE.mobilenet_v3_small, 4)
    const rows = blocks.flatMap((block) => (block.kind === 'invertedResidual' ? [block] : []))
    expect(rows[0]!.expansion).toEqual({ to: 16 })
    expect(
      rows.slice(1).every((row) => 'times' in row.expansion && row.expansion.times === 4),
    ).toBe(true)
  })

  it('AlexNet of 2012 without its groups: 62,378,344 parameters and 1,135,256,096 MACs', () => {
    const { params, macs } = totals(fullTwin(graphOf('alexnet_grouped')))
    expect([params, macs]).toEqual([62_378_344, 1_135_256_096])
  })
})
