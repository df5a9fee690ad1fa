import { describe, expect, it } from 'vitest'
import { layoutDepthPaths } from '../../src/charts/blocks/layoutDepthPaths'
import { layoutDepthPowers } from '../../src/charts/blocks/layoutDepthPowers'
import { layoutInceptionCurve } from '../../src/charts/blocks/layoutInceptionCurve'
import { layoutInceptionFlow, MOST_BANDS } from '../../src/charts/blocks/layoutInceptionFlow'
import { layoutInceptionKernels } from '../../src/charts/blocks/layoutInceptionKernels'

const SHAPE = { inChannels: 32, outChannels: 64, isApart: false, output: 20 }

describe('what connects the channels', () => {
  it('is one band of a standard convolution, four and four of towers, one and four of groups', () => {
    const bands = (segments: number, isApart: boolean) => {
      const { first, second } = layoutInceptionFlow({ ...SHAPE, segments, isApart }, 900)
      return [first.length, second.length]
    }
    expect(bands(0, false)).toEqual([0, 1])
    expect(bands(4, true)).toEqual([4, 4])
    expect(bands(4, false)).toEqual([1, 4])
  })

  it('a press on an output’s place takes that output, in towers and in groups, all 64 of them', () => {
    for (const isApart of [true, false]) {
      for (let output = 0; output < 64; output += 1) {
        const layout = layoutInceptionFlow({ ...SHAPE, segments: 4, isApart, output }, 900)
        expect(layout.outputAt(layout.hand.y + 1)).toBe(output)
      }
    }
  })

  it('draws 64 bands of 4,096 and nothing outside of the columns', () => {
    const layout = layoutInceptionFlow(
      { ...SHAPE, outChannels: 4096, segments: 4096, isApart: true, output: 4095 },
      390,
    )
    expect([layout.second.length, layout.isCut]).toEqual([MOST_BANDS, true])
    expect(layout.hand.y).toBeLessThanOrEqual(layout.bottom)
    expect(JSON.stringify(layout)).not.toMatch(/null,|NaN/)
  })
})

describe('cost along the walk', () => {
  const places = [0, 1, 2, 4, 8].map((segments) => ({ segments, macs: 1000 / (segments || 3) }))

  it('takes the place under the pointer, the standard convolution’s before 1', () => {
    const layout = layoutInceptionCurve(places, [90], 0.1, 700)
    expect(layout.points.map(({ x }) => layout.placeAt(x + 2))).toEqual([0, 1, 2, 3, 4])
    expect(layout.points[0]!.x).toBeLessThan(layout.points[1]!.x)
  })

  it('has the weights’ 50 at the height of the MACs’ 500 when each is used at ten places', () => {
    const { ticks } = layoutInceptionCurve(places, [90], 0.1, 700)
    for (const tick of ticks.params) {
      const same = ticks.macs.find(({ value }) => Math.abs(value - tick.value * 10) < 1e-6)
      if (same) expect(tick.y).toBeCloseTo(same.y, 6)
    }
    expect(ticks.params.length).toBeGreaterThan(2)
  })
})

describe('composite kernels', () => {
  const grid = { kernelSize: 3, inChannels: 4, outChannels: 5, values: new Float64Array(180) }

  it('stand in 20 places with a box around each of 4 columns or 5 rows', () => {
    expect(layoutInceptionKernels(grid, 'columns', 400).boxes).toHaveLength(4)
    const { boxes, kernels } = layoutInceptionKernels(grid, 'rows', 400)
    expect([boxes.length, kernels.length]).toEqual([5, 20])
  })
})

describe('powers as slopes', () => {
  const square = { key: 'a', points: [0.5, 1, 2].map((at) => ({ at, count: 100 * at ** 2 })) }

  it('the point between two counts lies on the line: 100 α² at α 0.7 is 49', () => {
    const law = { fullAt: 1, full: 100, power: 2 }
    const one = layoutDepthPowers([square], 0.7, law, 900)
    const exact = {
      ...square,
      points: [...square.points, { at: 0.7, count: 49 }].toSorted((a, b) => a.at - b.at),
    }
    const other = layoutDepthPowers([exact], 0.7, law, 900)
    expect(one.curves[0]!.ownY).toBeCloseTo(other.curves[0]!.ownY, 6)
    expect(one.valueAt(one.ownX)).toBeCloseTo(0.7, 6)
  })

  it('names never stand closer than 19 pixels', () => {
    const near = [1, 1.01, 1.02].map((times, index) => ({
      key: String(index),
      points: square.points.map(({ at, count }) => ({ at, count: times * count })),
    }))
    const { curves } = layoutDepthPowers(near, 1, { fullAt: 1, full: 100, power: 2 }, 900)
    const heights = curves.map(({ labelY }) => labelY).toSorted((a, b) => a - b)
    expect(heights[1]! - heights[0]!).toBeGreaterThan(18.9)
    expect(heights[2]! - heights[1]!).toBeGreaterThan(18.9)
  })

  it('of published points the dearest lies right and the most accurate on top', () => {
    const path = [
      { key: 'a', macs: 569e6, top1: 70.6, label: 'a' },
      { key: 'b', macs: 41e6, top1: 50.6, label: 'b' },
    ]
    const { paths } = layoutDepthPaths([path], 100e6, 800)
    const [dear, cheap] = paths[0]!.dots
    expect(dear!.x).toBeGreaterThan(cheap!.x)
    expect(dear!.y).toBeLessThan(cheap!.y)
  })
})
