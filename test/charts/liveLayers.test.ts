import { describe, expect, it } from 'vitest'
import { layoutLayerPairs, PAIRS, pairAt } from '../../src/charts/live/layoutLayerPairs'
import { layoutLayerSums } from '../../src/charts/live/layoutLayerSums'

const pairs = [
  { key: 'dw', cost: { depthwise: 0.1 }, time: { depthwise: 0.6 } },
  { key: 'pw', cost: { pointwise: 0.6 }, time: { pointwise: 0.3, join: 0.1 } },
] as const

describe('mirrored bars', () => {
  it('60% of the cost rises as far as 60% of the time falls', () => {
    const { columns } = layoutLayerPairs(pairs, 400)
    const [dw, pw] = columns
    expect(dw?.time[0]?.height).toBeCloseTo(pw!.cost[0]!.height)
    expect(dw!.time[0]!.height / dw!.cost[0]!.height).toBeCloseTo(6)
    expect(dw!.time[0]!.height).toBeLessThanOrEqual(PAIRS.half)
  })

  it('costs end on one line and times begin on another, a second kind after the first', () => {
    const { columns, plot } = layoutLayerPairs(pairs, 400)
    for (const { cost, time } of columns) {
      expect(cost[0]!.y + cost[0]!.height).toBeCloseTo(plot.top + PAIRS.half)
      expect(time[0]!.y).toBeCloseTo(plot.bottom - PAIRS.half)
    }
    const [first, second] = columns[1]!.time
    expect(second!.y).toBeCloseTo(first!.y + first!.height)
  })

  it('a pointer in the right half of 2 columns is on the second, outside on none', () => {
    const layout = layoutLayerPairs(pairs, 400)
    expect([60, 390, 10].map((x) => pairAt(layout, x))).toEqual([0, 1, null])
  })
})

describe('the layers, inference and the frame', () => {
  const byFamily = { depthwise: 3, pointwise: 1 }

  it('4 of 10 ms leave 1 ms to inference and 5 ms to the frame', () => {
    const { bars, parts } = layoutLayerSums({ byFamily, layers: 4, inference: 5, frame: 10 }, 1002)
    expect(bars.map(({ rest }) => rest?.width ?? 0)).toEqual([100, 500, 0])
    expect(bars.map(({ over }) => over)).toEqual([null, null, null])
    expect(parts.map(({ x, width }) => [x, width])).toEqual([
      [1, 300],
      [301, 100],
    ])
  })

  it('a sum above inference is marked by what it has too much, and nothing is outside the page', () => {
    const { bars } = layoutLayerSums({ byFamily, layers: 4, inference: 3, frame: 3.5 }, 402)
    expect(bars[0]).toMatchObject({ rest: null, over: { x: 301, width: 100 } })
    expect(bars.every(({ width }) => width <= 400)).toBe(true)
  })
})
