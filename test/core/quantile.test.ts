import { describe, expect, it } from 'vitest'
import { quantile, spread } from '../../src/core/quantile'

describe('a quantile', () => {
  it.each([
    [0, 10],
    [0.5, 30],
    [0.25, 20],
    [0.1, 14],
    [1, 50],
  ])('at %d of 10, 20, 30, 40, 50 is %d', (share, wanted) => {
    expect(quantile([10, 20, 30, 40, 50], share)).toBeCloseTo(wanted, 12)
  })

  it('lies halfway between the middle two of an even number', () => {
    expect(quantile([1, 2, 4, 8], 0.5)).toBe(3)
  })

  it('of a single value is that value, and of none is no number', () => {
    expect(quantile([7], 0.9)).toBe(7)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('a spread', () => {
  it('sorts by size, not by spelling, and leaves its argument alone', () => {
    const values = [100, 9, 20, 10]
    expect(spread(values).median).toBe(15)
    expect(values).toEqual([100, 9, 20, 10])
  })

  it('of 0 to 100 is 50 between 10 and 90', () => {
    const values = Array.from({ length: 101 }, (_, index) => 100 - index)
    expect(spread(values)).toEqual({ median: 50, p10: 10, p90: 90 })
  })
})
