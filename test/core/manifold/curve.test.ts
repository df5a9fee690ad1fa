import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURVE_POINTS, type Point, resample, SHAPES } from '../../../src/core/manifold/curve'
import {
  MOST_POINTS,
  pointsOf,
  printStrokes,
  readStrokes,
  simplified,
} from '../../../src/core/manifold/drawing'
import { SEEDED } from '../layers'

const inPlane = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.tuple(inPlane, inPlane)
const stroke = fc.array(point, { minLength: 2, maxLength: 40 })

describe('a curve', () => {
  it('an L of length 2 in five points: 0, ½, the corner, 1½, 2', () => {
    const bent = [[0, 0] as const, [1, 0] as const, [1, 1] as const]
    expect(resample([bent], 5)).toEqual({
      points: [
        [0, 0],
        [0.5, 0],
        [1, 0],
        [1, 0.5],
        [1, 1],
      ],
      starts: [0],
    })
  })

  it('two strokes share the points by their lengths and stay apart', () => {
    const { points, starts } = resample(
      [
        [
          [0, 0],
          [0.9, 0],
        ],
        [
          [0, 1],
          [0.1, 1],
        ],
      ],
      11,
    )
    expect(starts).toEqual([0, 10])
    expect(points.slice(10)).toEqual([
      [0, 1],
      [0.1, 1],
    ])
  })

  it('a dot is one point, and nothing is no curve', () => {
    expect(resample([[[0.3, 0.4]]]).points).toEqual([[0.3, 0.4]])
    expect(resample([])).toEqual({ points: [], starts: [] })
  })

  it.each(Object.entries(SHAPES))('%s has about 181 points, all within the picture', (_, shape) => {
    const { points } = resample(shape)
    expect(Math.abs(points.length - CURVE_POINTS)).toBeLessThanOrEqual(2)
    expect(Math.max(...points.flat().map(Math.abs))).toBeLessThanOrEqual(1)
  })

  it('ends where its strokes end, whatever they are', () => {
    fc.assert(
      fc.property(stroke, (one) => {
        const { points } = resample([one], 30)
        expect(points[0]).toEqual(one[0])
        expect(points.at(-1)).toEqual(one.at(-1))
        expect(points.flat().every(Number.isFinite)).toBe(true)
      }),
      SEEDED,
    )
  })
})

describe('a drawing as letters', () => {
  it('has nine bits an axis: three corners of the plane are AAA, AH_ and ___', () => {
    const corners: readonly Point[] = [
      [-1, -1],
      [-1, 1],
      [1, 1],
    ]
    // 9 bits each: 0·512+0, 0·512+511, 511·512+511 in base 64.
    expect(printStrokes([corners])).toBe('AAAAH____')
  })

  it('comes back to within half a step of 2 / 511', () => {
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 3 }), (strokes) => {
        const back = readStrokes(printStrokes(strokes))
        expect(back?.map((one) => one.length)).toEqual(strokes.map((one) => one.length))
        for (const [at, value] of strokes.flat(2).entries()) {
          expect(Math.abs(value - (back?.flat(2)[at] ?? 9))).toBeLessThanOrEqual(1 / 511 + 1e-12)
        }
      }),
      SEEDED,
    )
  })

  it('prints again as it was read', () => {
    const text = 'AAAAH_.___BCDEFG'
    expect(printStrokes(readStrokes(text) ?? [])).toBe(text)
  })

  it.each(['', 'AB', 'AAA.', 'AA*', '..', 'AAA'.repeat(MOST_POINTS + 1)])(
    '“%s” is no drawing',
    (text) => expect(readStrokes(text)).toBeUndefined(),
  )

  it('a straight line of a hundred points needs two, a corner three', () => {
    const straight = Array.from({ length: 100 }, (_, at): Point => [at / 100, at / 200])
    expect(simplified(straight, 50)).toHaveLength(2)
    const corner: Point = [0.99, -1]
    expect(simplified([...straight, corner], 50)).toHaveLength(3)
  })

  it('never keeps more points than there is room for, nor ones that were not drawn', () => {
    fc.assert(
      fc.property(stroke, fc.integer({ min: 2, max: 10 }), (one, most) => {
        const kept = simplified(one, most)
        expect(kept.length).toBeLessThanOrEqual(most)
        expect(kept.every((each) => one.includes(each as [number, number]))).toBe(true)
      }),
      SEEDED,
    )
    expect(simplified([[0, 0]], 0)).toEqual([])
    expect(
      pointsOf([
        [[0, 0]],
        [
          [1, 1],
          [0, 0],
        ],
      ]),
    ).toBe(3)
  })
})
