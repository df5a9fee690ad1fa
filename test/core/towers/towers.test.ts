import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorizations } from '../../../src/core/closedForm'
import { DEFAULT_CONVENTION } from '../../../src/core/convention'
import { createRandom, normal } from '../../../src/core/random'
import { slowConv } from '../../../src/core/slowConv'
import { towersAndGroups } from '../../../src/core/towers/equal'
import {
  conv,
  DEPTHWISE_FIRST,
  formCost,
  segmentCounts,
  segmentRead,
  segmentsOf,
} from '../../../src/core/towers/forms'
import {
  compositeKernel,
  crossingBars,
  distance,
  ORDERS,
  pairWeights,
  runPair,
  superposition,
} from '../../../src/core/towers/orders'
import { rankOf, sliceRanks } from '../../../src/core/towers/rank'

const sizes = fc.record({
  kernelSize: fc.integer({ min: 1, max: 5 }),
  inChannels: fc.integer({ min: 1, max: 24 }),
  outChannels: fc.integer({ min: 1, max: 24 }),
  featureSize: fc.integer({ min: 1, max: 20 }),
})
const SIZE = { kernelSize: 3, inChannels: 32, outChannels: 64, featureSize: 112 }

describe('the walk from standard to separable', () => {
  it('takes 231,211,008 MACs at first and 32,915,456 at the end, of 112×112×32 → 64', () => {
    expect(formCost('standard', SIZE, 1).macs).toBe(231_211_008)
    expect(formCost('extreme', SIZE, 64).macs).toBe(32_915_456)
    expect(formCost(DEPTHWISE_FIRST, SIZE, 1).macs).toBe(29_302_784)
  })

  it('n towers cost what a 1×1 and n groups cost, for every n that divides the outputs', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        for (const segments of segmentCounts(size.outChannels)) {
          const [towers, grouped] = [
            formCost('towers', size, segments),
            formCost('grouped', size, segments),
          ]
          expect([towers.macs, towers.params]).toEqual([grouped.macs, grouped.params])
        }
      }),
    )
  })

  it('n towers compute what a 1×1 and n groups compute, to the last bit, for every n', () => {
    for (const segments of [1, 2, 3, 4, 6, 12]) {
      const size = { kernelSize: 3, inChannels: 5, outChannels: 12 }
      const { towers, grouped, gap } = towersAndGroups(4, size, segments)
      expect(towers.values).toEqual(grouped.values)
      expect(gap).toBe(0)
      expect(Math.max(...towers.values)).toBeGreaterThan(1)
    }
  })

  it('is standard, grouped and separable as the cost engine counts them', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const setting = { ...size, stride: 1, padding: 'same', dilation: 1, groups: 1 } as const
        const ways = factorizations({ ...setting, expansion: 1 }, DEFAULT_CONVENTION)
        if (!ways.ok) throw new Error('impossible')
        const of = (id: string) => ways.value.find((way) => way.id === id)!
        expect(formCost('standard', size, 1).macs).toBe(of('standard').macs)
        expect(formCost(DEPTHWISE_FIRST, size, 1).params).toBe(of('separable').params)
      }),
    )
  })

  it('segments are the largest number asked for that divides the outputs: 7 of 64 is 4', () => {
    expect(segmentsOf('towers', 7, 64)).toBe(4)
    expect(segmentsOf('standard', 7, 64)).toBe(1)
    expect(segmentsOf('extreme', 7, 64)).toBe(64)
    expect(segmentCounts(12)).toEqual([1, 2, 3, 4, 6, 12])
  })

  it('output 20 of 64 in 4 segments reads the channels 16 to 31 between the stages', () => {
    expect(segmentRead('towers', 4, 64, 20)).toEqual([16, 32])
    expect(segmentRead('extreme', 4, 64, 20)).toEqual([20, 21])
    expect(segmentRead('standard', 4, 64, 20)).toBeNull()
  })
})

const pairs = fc.record({
  seed: fc.integer({ min: 0, max: 9999 }),
  kernelSize: fc.integer({ min: 1, max: 4 }),
  inChannels: fc.integer({ min: 1, max: 4 }),
  outChannels: fc.integer({ min: 1, max: 4 }),
})

describe('two orders of the same two stages', () => {
  it.each(ORDERS)('%s, nothing between: one convolution by its composite kernel', (order) => {
    fc.assert(
      fc.property(pairs, ({ seed, ...size }) => {
        const weights = pairWeights(seed, size)
        const { upright } = crossingBars(seed, 6, size.inChannels)
        const one = slowConv(
          conv(size.kernelSize, 1, size.outChannels),
          upright,
          compositeKernel(order, weights),
        )
        if (!one.ok) throw new Error('impossible')
        expect(distance(runPair(order, 'none', weights, upright), one.value)).toBeLessThan(1e-12)
      }),
      { numRuns: 40 },
    )
  })

  it('depthwise first is rank 1 at every input, pointwise first at every output', () => {
    fc.assert(
      fc.property(pairs, ({ seed, ...size }) => {
        const weights = pairWeights(seed, size)
        const ranks = (order: (typeof ORDERS)[number]) =>
          sliceRanks(
            compositeKernel(order, weights),
            size.kernelSize ** 2,
            size.inChannels,
            size.outChannels,
          )
        expect(ranks('depthwiseFirst').perInput).toBe(1)
        expect(ranks('pointwiseFirst').perOutput).toBe(1)
        const { kernelSize, inChannels, outChannels } = size
        expect(ranks('depthwiseFirst').perOutput).toBe(Math.min(kernelSize ** 2, inChannels))
        expect(ranks('pointwiseFirst').perInput).toBe(Math.min(kernelSize ** 2, outChannels))
      }),
      { numRuns: 60 },
    )
  })

  it('what is added before comes out added, but not with ReLU between', () => {
    const weights = pairWeights(1, { kernelSize: 3, inChannels: 6, outChannels: 6 })
    const { upright, lying } = crossingBars(1, 12, 6)
    for (const order of ORDERS) {
      const worst = (between: 'none' | 'relu') =>
        superposition((input) => runPair(order, between, weights, input), upright, lying).worst
      expect(worst('none')).toBeLessThan(1e-12)
      expect(worst('relu')).toBeGreaterThan(0.05)
    }
  })

  it('with one filter for all channels the orders are the same map, else they are not', () => {
    const size = { kernelSize: 3, inChannels: 4, outChannels: 4 }
    const drawn = pairWeights(2, size)
    const shared = {
      ...drawn,
      filters: drawn.filters.map((_, index) => drawn.filters[index - (index % 4)]!),
    }
    const { upright } = crossingBars(2, 8, 4)
    const apart = (weights: typeof drawn) =>
      distance(
        runPair('depthwiseFirst', 'none', weights, upright),
        runPair('pointwiseFirst', 'none', weights, upright),
      )
    expect(apart(shared)).toBeLessThan(1e-12)
    expect(apart(drawn)).toBeGreaterThan(0.1)
  })
})

describe('rank', () => {
  it('is 1 of a product, 2 of a sum of two, 0 of nothing and full of random numbers', () => {
    const product = Float64Array.from([2, 4, 6, 3, 6, 9])
    expect(rankOf(product, 2, 3)).toBe(1)
    expect(rankOf(Float64Array.from([2, 4, 6, 3, 6, 10]), 2, 3)).toBe(2)
    expect(rankOf(new Float64Array(6), 2, 3)).toBe(0)
    const random = createRandom(3)
    expect(
      rankOf(
        Float64Array.from({ length: 20 }, () => normal(random)),
        4,
        5,
      ),
    ).toBe(4)
  })
})
