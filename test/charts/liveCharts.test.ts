import { describe, expect, it } from 'vitest'
import { layoutFrameSplit, SPLIT, type SplitPart } from '../../src/charts/layoutFrameSplit'
import { layoutSparkline } from '../../src/charts/layoutSparkline'

const part = (key: string, ms: number): SplitPart => ({
  key,
  label: key,
  ms,
  printed: `${ms} ms`,
  isOutside: key === 'draw',
})

describe('the sparkline', () => {
  const figures = { values: [10, 10, 20, 10], median: 10, p10: 10, p90: 20 }

  it('puts the newest of 4 frames at the right edge of a window of 120', () => {
    const { points } = layoutSparkline(figures, 120, 240, 40)
    expect(points.at(-1)?.x).toBeCloseTo(239)
    expect(points[0]?.x).toBeGreaterThan(230)
  })

  it('draws 20 ms twice as high above the base as 10 ms', () => {
    const { points } = layoutSparkline(figures, 4, 240, 41)
    const base = 40
    expect((base - points[2]!.y) / (base - points[0]!.y)).toBeCloseTo(2)
  })

  it('cuts a spike of 500 ms at three medians, so that 10 ms stays visible', () => {
    const { points } = layoutSparkline({ ...figures, values: [10, 500, 10], p90: 12 }, 3, 90, 32)
    expect(points[1]?.y).toBeCloseTo(2)
    expect(31 - points[0]!.y).toBeCloseTo(29 / 3)
  })
})

describe('the split of a frame', () => {
  const parts = [part('capture', 1), part('inference', 8), part('draw', 1)]

  it('gives inference 8 tenths of the width', () => {
    const { bars } = layoutFrameSplit(parts, 600)
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 60],
      [60, 480],
      [540, 60],
    ])
  })

  it('sets words in three columns at 600 pixels and one below the other at 300', () => {
    expect(layoutFrameSplit(parts, 600).height).toBe(SPLIT.bar + SPLIT.gap + SPLIT.line)
    expect(layoutFrameSplit(parts, 300).height).toBe(SPLIT.bar + SPLIT.gap + 3 * SPLIT.line)
  })

  it('draws nothing wider than the page when every part is 0', () => {
    const { bars } = layoutFrameSplit([part('capture', 0), part('inference', 0)], 600)
    expect(bars.map(({ width }) => width)).toEqual([1, 1])
  })
})
