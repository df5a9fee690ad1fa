import { describe, expect, it } from 'vitest'
import { layoutCompareFrames } from '../../src/charts/live/layoutCompareFrames'
import { layoutCompareRatios, type RatioMark } from '../../src/charts/live/layoutCompareRatios'

const mark = (value: number, interval?: readonly [number, number]): RatioMark => ({
  key: String(value),
  label: '',
  printed: '',
  value,
  kind: interval ? 'measured' : 'computed',
  ...(interval ? { interval } : {}),
})

describe('ratios on one scale', () => {
  it('stand as far from 1× at 2× as at 0.5×, with 1× between them', () => {
    const { even, places } = layoutCompareRatios([mark(2), mark(0.5)], 600)
    expect(places[0]!.x - even).toBeCloseTo(even - places[1]!.x, 6)
    expect(even).toBeCloseTo(300, 6)
  })

  it('keep an interval that reaches to infinity within 600 pixels, its mark inside it', () => {
    const { places } = layoutCompareRatios([mark(3, [0, Number.POSITIVE_INFINITY])], 600)
    const [low, high] = places[0]!.interval!
    expect([low, high]).toEqual([16, 584])
    expect(low < places[0]!.x && places[0]!.x < high).toBe(true)
  })

  it.each([260, 340, 900])('name 1× and leave 44 pixels between figures at %i wide', (width) => {
    const { ticks } = layoutCompareRatios([mark(8.56), mark(0.01), mark(400)], width)
    expect(ticks.map(({ value }) => value)).toContain(1)
    const gaps = ticks.slice(1).map(({ x }, at) => x - ticks[at]!.x)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(44)
  })
})

const side = (key: string, totals: readonly number[]) => ({
  ...{ key, letter: key, name: '', printed: '', totals },
  ...{ median: totals[0]!, p10: totals[0]!, p90: totals.at(-1)! },
})

describe('frames as dots', () => {
  it('stack 100 frames of one time in one column that stays in its 64 pixels', () => {
    const equal = Array.from({ length: 100 }, () => 12)
    const { sides } = layoutCompareFrames([side('a', equal), side('b', [10, 14])], 600)
    const { dots, y } = sides[0]!
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1)
    expect(new Set(dots.map((dot) => dot.y)).size).toBe(100)
    expect(y - Math.min(...dots.map((dot) => dot.y))).toBeLessThanOrEqual(64)
  })

  it('share a logarithmic scale from four times apart on, and a linear one below', () => {
    expect(layoutCompareFrames([side('a', [10, 11]), side('b', [39])], 600).isLog).toBe(false)
    expect(layoutCompareFrames([side('a', [10, 11]), side('b', [41])], 600).isLog).toBe(true)
  })
})
