import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse'
import { defaultSetting, expandNetwork } from '../../../src/core/expandNetwork'
import type { NetworkGraph } from '../../../src/core/network'
import type { NetworkSpec } from '../../../src/core/networkSpec'
import { squeezePlaces } from '../../../src/core/squeeze/addSqueeze'
import { squeezeCosts } from '../../../src/core/squeeze/squeezeCost'
import { withoutSqueeze } from '../../../src/core/transforms'
import { mobilenetV1 } from '../../../src/nets/mobilenetV1'
import { mobilenetV2 } from '../../../src/nets/mobilenetV2'
import { mobilenetV3Large, mobilenetV3Small } from '../../../src/nets/mobilenetV3'
import { resnet18, resnet50 } from '../../../src/nets/resnet'
import { vgg16 } from '../../../src/nets/vgg16'
import { withSqueeze } from './withSqueeze'

const graphOf = (spec: NetworkSpec): NetworkGraph => {
  const graph = expandNetwork(spec, defaultSetting(spec))
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

const costOf = (spec: NetworkSpec, ratio: number) => squeezeCosts(graphOf(spec), [ratio])[0]!

describe('a block at each place', () => {
  it.each([
    ['mobilenet_v1', 13, mobilenetV1],
    ['mobilenet_v2', 17, mobilenetV2],
    ['mobilenet_v3_large', 8, mobilenetV3Large],
    ['mobilenet_v3_small', 9, mobilenetV3Small],
    ['resnet18', 8, resnet18],
    ['resnet50', 16, resnet50],
  ] as const)('of %s makes %i', (_, blocks, spec) => {
    expect(squeezePlaces(graphOf(spec))).toHaveLength(blocks)
  })

  it.each([
    [4, 35.7e6],
    [8, 30.7e6],
    [16, 28.1e6],
  ])(
    'at r = %i brings ResNet-50 within 0.4%% of the paper’s Table 10: %d parameters',
    (ratio, printed) => {
      const { plain, added } = costOf(resnet50, ratio)
      expect(Math.abs((plain.params + added.params) / printed - 1)).toBeLessThan(0.004)
    },
  )

  it('there is none in VGG-16, which costs nothing then', () => {
    expect(squeezePlaces(graphOf(vgg16))).toEqual([])
    expect(costOf(vgg16, 4).added).toEqual({ macs: 0, params: 0 })
  })

  it('at r = 4 MobileNetV3 is itself again: the same counts as with its own blocks', () => {
    for (const spec of [mobilenetV3Large, mobilenetV3Small]) {
      const own = analyse(graphOf(spec))
      const made = analyse(withSqueeze(graphOf(spec), 4))
      if (!own.ok || !made.ok) throw new Error('impossible')
      expect(made.value.totals).toEqual(own.value.totals)
    }
  })
})

describe('what it costs', () => {
  it.each([mobilenetV1, mobilenetV2, mobilenetV3Large, mobilenetV3Small, resnet18, resnet50])(
    'is what a whole analysis counts with the blocks and without them: $id',
    (spec) => {
      for (const { ratio, plain, added } of squeezeCosts(graphOf(spec), [4, 8, 16])) {
        const without = analyse(withoutSqueeze(graphOf(spec)))
        const made = analyse(withSqueeze(graphOf(spec), ratio))
        if (!without.ok || !made.ok) throw new Error('impossible')
        const { macs, params } = without.value.totals
        expect(plain).toEqual({ macs, params })
        const { totals } = made.value
        expect(added).toEqual({ macs: totals.macs - macs, params: totals.params - params })
      }
    },
  )

  it('SE-ResNet-50 at r = 16 adds 2.5 M parameters, as arXiv:1709.01507 prints', () => {
    const { added, plain, blocks } = costOf(resnet50, 16)
    const kernels = (2 / 16) * (3 * 256 ** 2 + 4 * 512 ** 2 + 6 * 1024 ** 2 + 3 * 2048 ** 2)
    expect(blocks).toBe(16)
    expect(added.macs).toBe(kernels)
    expect(added.macs).toBe(2_514_944)
    expect((added.params / 1e6).toFixed(1)).toBe('2.5')
    expect(added.params / plain.params).toBeCloseTo(0.099, 3)
  })

  it('SE-MobileNet at r = 16 comes to the 4.7 M parameters of its Table 3', () => {
    const { added, plain } = costOf(mobilenetV1, 16)
    expect(((plain.params + added.params) / 1e6).toFixed(1)).toBe('4.7')
  })

  it('a larger r costs less, in every network', () => {
    for (const spec of [mobilenetV1, mobilenetV2, mobilenetV3Large, resnet50]) {
      const params = [4, 8, 16].map((ratio) => costOf(spec, ratio).added.params)
      expect(params).toEqual(params.toSorted((one, other) => other - one))
      expect(new Set(params).size).toBe(3)
    }
  })

  it('MobileNetV3-Large spends 28% of its parameters and 0.7% of its MACs on it', () => {
    const { added, paramsShare, macsShare } = costOf(mobilenetV3Large, 4)
    // 2·C·C/4 weights and a bias each way, for 72, 120 twice, 480, 672 twice and 960 twice.
    expect(added.params).toBe(3552 + 2 * 7832 + 115_800 + 2 * 226_632 + 2 * 462_000)
    expect(100 * paramsShare).toBeCloseTo(27.6, 1)
    expect(100 * macsShare).toBeCloseTo(0.7, 1)
  })

  it('every value of a scaled map is averaged once and multiplied once', () => {
    const { mapValues } = costOf(resnet50, 16)
    expect(mapValues).toBe(
      3 * 256 * 56 ** 2 + 4 * 512 * 28 ** 2 + 6 * 1024 * 14 ** 2 + 3 * 2048 * 7 ** 2,
    )
  })
})
