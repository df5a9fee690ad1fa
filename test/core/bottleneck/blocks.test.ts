import { describe, expect, it } from 'vitest'
import type { NetworkCost } from '../../../src/core/analyse'
import { blockPair, middleChannels, skipObstacle } from '../../../src/core/bottleneck/block'
import { blockCost } from '../../../src/core/bottleneck/graph'
import { BLOCK_PRESETS, type BlockPreset } from '../../../src/core/bottleneck/presets'
import { blockSteps } from '../../../src/core/bottleneck/steps'
import { costOf, hasReference, reference, unlessMissing } from '../../nets/networks'

const settings = (id: BlockPreset['id']) =>
  blockPair(BLOCK_PRESETS.find((preset) => preset.id === id)!.setting)

/** What a block of a whole network costs, layer by layer. */
const rowsIn = (cost: NetworkCost, block: string) => {
  const own = new Set(cost.graph.nodes.filter((n) => n.block === block).map(({ name }) => name))
  return cost.rows.filter(({ name }) => own.has(name))
}
const figures = (rows: NetworkCost['rows']) =>
  rows.map(({ kind, output, macs, params, activationBytes }) => ({
    ...{ kind, output, macs, params, activationBytes },
  }))

describe('blocks of published networks', () => {
  it.each([
    ['v2', 'features.3', 25_740_288],
    ['v2stride', 'features.4', 15_466_752],
  ] as const)('%s is MobileNetV2’s %s: %i MACs, row by row', (id, block, macs) => {
    const cost = blockCost(settings(id).inverted)
    expect(cost.totals.macs).toBe(macs)
    expect(figures(cost.rows)).toEqual(figures(rowsIn(costOf('mobilenet_v2'), block)))
  })

  it('ResNet-50’s layer1.1 reads 256, thinks in 64 and takes 218,365,952 MACs', () => {
    const { bottleneck } = settings('resnet')
    expect([bottleneck.inChannels, middleChannels(bottleneck)]).toEqual([256, 64])
    const cost = blockCost(bottleneck)
    expect(cost.totals.macs).toBe(218_365_952)
    expect(cost.totals.params).toBe(70_400)
    expect(figures(cost.rows)).toEqual(figures(rowsIn(costOf('resnet50'), 'layer1.1')))
  })

  it('ConvNeXt’s 96→384→96 takes 245,962,752 MACs and 79,200 parameters', () => {
    const cost = blockCost(settings('convnext').inverted)
    expect(cost.totals.macs).toBe((49 * 96 + 2 * 96 * 384) * 56 ** 2)
    // 7·7·96 + 96, norm 2·96, 96·384 + 384, 384·96 + 96; torchvision's 96 of Layer Scale apart.
    expect(cost.totals.params).toBe(4800 + 192 + 37_248 + 36_960)
  })
})

interface Listings {
  readonly listings: readonly {
    readonly id: string
    readonly rows: readonly (readonly [string, string, readonly number[], number | null])[]
  }[]
}

describe('the article’s listing of MobileNetV2', () => {
  const { listings = [] } = reference<Listings>('layer-shapes.json')
  const layers = (first: string, last: string) => {
    const { rows } = listings.find(({ id }) => id === 'article_mobilenet_v2')!
    const names = rows.map(([name]) => name)
    return rows.slice(names.indexOf(first), names.indexOf(last) + 1)
  }
  it.skipIf(!hasReference).each([
    ['v2', '3-9', '3-16'],
    ['v2stride', '3-17', '3-24'],
  ] as const)(
    `has %s’s shapes and parameters in rows %s to %s${unlessMissing}`,
    (id, first, last) => {
      const { rows } = blockCost(settings(id).inverted)
      const ours = rows.filter(({ kind }) => kind !== 'add')
      expect(
        ours.map(({ output: [height, width, channels], params }) => [
          [channels, height, width],
          params > 0 ? params : null,
        ]),
      ).toEqual(layers(first, last).map(([, , shape, params]) => [shape, params]))
    },
  )
})

describe('the two blocks of a comparison', () => {
  it('mirrored, the one is wide where the other is narrow: 144→24→144 against 24→144→24', () => {
    const { bottleneck, inverted } = settings('v2')
    const widths = (one: typeof inverted) => [one.inChannels, middleChannels(one), one.outChannels]
    expect(widths(bottleneck)).toEqual([144, 24, 144])
    expect(widths(inverted)).toEqual([24, 144, 24])
  })

  it('says why there is no skip: stride, channels or both', () => {
    const one = (stride: 1 | 2, outChannels: number) =>
      skipObstacle({ inChannels: 24, outChannels, stride })
    expect([one(1, 24), one(2, 24), one(1, 32), one(2, 32)]).toEqual([
      null,
      'stride',
      'channels',
      'both',
    ])
  })

  it('an inverted residual drops its skip, a bottleneck pays 144·192 for one of 1×1', () => {
    const { bottleneck, inverted } = settings('v2stride')
    const ids = (steps: ReturnType<typeof blockSteps>) => steps.map(({ id }) => id)
    expect(ids(blockSteps(blockCost(inverted), 'inverted'))).toEqual([
      'expand',
      'depthwise',
      'project',
    ])
    const steps = blockSteps(blockCost(bottleneck), 'bottleneck')
    expect(ids(steps)).toEqual(['reduce', 'spatial', 'widen', 'shortcut', 'add'])
    const shortcut = steps.find(({ id }) => id === 'shortcut')!
    expect(shortcut.row.macs).toBe(144 * 192 * 28 ** 2)
    expect(shortcut.reads).toEqual(['input'])
    expect(steps.at(-1)!.reads).toEqual(['widen', 'shortcut'])
  })

  it('ends without an activation where a bottleneck ends in ReLU', () => {
    const { bottleneck, inverted } = settings('v2')
    const after = (steps: ReturnType<typeof blockSteps>) => steps.map((step) => step.after)
    const bottleneckSteps = blockSteps(blockCost(bottleneck), 'bottleneck')
    expect(after(bottleneckSteps)).toEqual(['relu', 'relu', null, 'relu'])
    const invertedSteps = blockSteps(blockCost(inverted), 'inverted')
    expect(after(invertedSteps)).toEqual(['relu6', 'relu6', null, null])
  })

  it('leaves the expansion out at t = 1', () => {
    const { inverted } = settings('v2')
    const steps = blockSteps(blockCost({ ...inverted, factor: 1 }), 'inverted')
    expect(steps.map(({ id }) => id)).toEqual(['depthwise', 'project', 'add'])
  })
})
