import { describe, expect, it } from 'vitest'
import { slope } from '../../../src/core/stats/slope'

describe('a line through points', () => {
  it('through (1, 5), (2, 7), (3, 9) rises by 2 from 3 and explains all', () => {
    const line = slope([
      { x: 1, y: 5 },
      { x: 2, y: 7 },
      { x: 3, y: 9 },
    ])!
    expect(line.perUnit).toBeCloseTo(2, 12)
    expect(line.overhead).toBeCloseTo(3, 12)
    expect(line.r2).toBeCloseTo(1, 12)
  })

  it('through (0, 0), (1, 2), (2, 1) rises by 0.5 and explains a quarter', () => {
    const line = slope([
      { x: 0, y: 0 },
      { x: 1, y: 2 },
      { x: 2, y: 1 },
    ])!
    expect(line.perUnit).toBeCloseTo(0.5, 12)
    expect(line.overhead).toBeCloseTo(0.5, 12)
    expect(line.r2).toBeCloseTo(0.25, 12)
  })

  it('through points at one height is level and explains all there is', () => {
    const points = [1, 2, 3].map((x) => ({ x, y: 4 }))
    expect(slope(points)).toEqual({ overhead: 4, perUnit: 0, r2: 1 })
  })

  it('is none through one place only', () => {
    expect(slope([])).toBeNull()
    expect(
      slope([
        { x: 3, y: 1 },
        { x: 3, y: 2 },
      ]),
    ).toBeNull()
  })
})
