import { describe, expect, it } from 'vitest'
import { costLine, slope } from '../../../src/core/stats/slope'

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

describe('a line of costs', () => {
  it('finds 3 ms and 0.02 ms a unit again', () => {
    const line = costLine([50, 150, 300, 570].map((x) => ({ x, y: 3 + 0.02 * x })))!
    expect(line.overhead).toBeCloseTo(3, 9)
    expect(line.perUnit).toBeCloseTo(0.02, 12)
    expect(line.r2).toBeCloseTo(1, 12)
  })

  it('is bent less by the same share of a long time than by a line that weighs all alike', () => {
    const points = [50, 150, 300, 570].map((x) => ({ x, y: 3 + 0.02 * x }))
    const late = points.map((point, at) => (at === 3 ? { ...point, y: 1.2 * point.y } : point))
    const off = (overhead: number) => Math.abs(overhead - 3)
    expect(off(costLine(late)!.overhead)).toBeLessThan(off(slope(late)!.overhead))
  })

  it('never begins below zero', () => {
    const bent = [
      { x: 1, y: 1 },
      { x: 2, y: 4 },
      { x: 4, y: 16 },
    ]
    expect(slope(bent)!.overhead).toBeLessThan(0)
    const line = costLine(bent)!
    expect(line.overhead).toBe(0)
    expect(line.perUnit).toBeGreaterThan(1)
    expect(line.r2).toBeLessThan(1)
  })
})
