import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVATIONS } from '../../../src/core/manifold/activation'
import type { Point } from '../../../src/core/manifold/curve'
import { after, before, type Embedding, randomRows, rankAt } from '../../../src/core/manifold/embed'
import {
  areaOf,
  cut,
  lostRegions,
  type Polygon,
  sameOutput,
  square,
} from '../../../src/core/manifold/region'
import { SEEDED } from '../layers'

const IDENTITY: readonly Point[] = [
  [1, 0],
  [0, 1],
]
const relu = (rows: readonly Point[]): Embedding => ({ rows, activation: 'relu', scale: 1 })
const inPlane = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.tuple(inPlane, inPlane)
const embeddings = fc
  .tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 2, max: 12 }),
    fc.constantFrom(...ACTIVATIONS),
    fc.constantFrom(0.5, 2, 8),
  )
  .map(([seed, n, activation, scale]) => ({ rows: randomRows(seed, n), activation, scale }))

const total = (embedding: Embedding) =>
  lostRegions(embedding, 1).reduce((sum, { polygon }) => sum + areaOf(polygon), 0)

/** How far inside a convex polygon a point lies; below 0 outside. */
function depth(polygon: Polygon, [x, y]: Point): number {
  const sides = polygon.map(([toX, toY], index) => {
    const [fromX, fromY] = polygon.at(index - 1) ?? [toX, toY]
    const length = Math.hypot(toX - fromX, toY - fromY)
    if (length < 1e-12) return Number.POSITIVE_INFINITY
    return ((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)) / length
  })
  return Math.min(...sides)
}

describe('the part of the plane that is collapsed', () => {
  it('is three quadrants of four under the identity, one of them seen by no row', () => {
    const regions = lostRegions(relu(IDENTITY), 1)
    expect(total(relu(IDENTITY))).toBeCloseTo(3, 12)
    expect(
      regions.filter((region) => region.rank === 0).map(({ polygon }) => areaOf(polygon)),
    ).toEqual([1])
  })

  it('is half of it under three rows at 120°: of x and −x always one sees two rows', () => {
    const rows = [0, 1, 2].map((turn): Point => {
      const angle = (turn * 2 * Math.PI) / 3 + 0.2
      return [Math.cos(angle), Math.sin(angle)]
    })
    expect(total(relu(rows))).toBeCloseTo(2, 9)
  })

  it('is nothing without an activation, and under ReLU6 what lies beyond 6 as well', () => {
    expect(lostRegions({ ...relu(IDENTITY), activation: 'linear' }, 1)).toEqual([])
    // At scale 12 only the square from 0 to ½ keeps both: ¼ of 4.
    expect(total({ rows: IDENTITY, activation: 'relu6', scale: 12 })).toBeCloseTo(3.75, 12)
  })

  it('holds exactly the points of a rank under 2, whatever the matrix', () => {
    fc.assert(
      fc.property(embeddings, point, (embedding, one) => {
        const depths = lostRegions(embedding, 1).map(({ polygon }) => depth(polygon, one))
        const deepest = Math.max(Number.NEGATIVE_INFINITY, ...depths)
        if (Math.abs(deepest) < 1e-6) return // on an edge rounding decides
        expect(rankAt(embedding, one) < 2).toBe(deepest > 0)
      }),
      SEEDED,
    )
  })
})

describe('all that has the same output', () => {
  it('of (½, −0.3) is the line x = ½ from −1 to 0, of (−0.2, −0.4) a quadrant', () => {
    const [from, to] = sameOutput(relu(IDENTITY), [0.5, -0.3], 1)
    expect([from?.[0], to?.[0]]).toEqual([0.5, 0.5])
    expect([from?.[1], to?.[1]].map(Number).sort((a, b) => a - b)).toEqual([-1, 0])
    expect(areaOf(sameOutput(relu(IDENTITY), [-0.2, -0.4], 1))).toBe(1)
    expect(sameOutput(relu(IDENTITY), [0.2, 0.4], 1)).toEqual([[0.2, 0.4]])
  })

  it('gives that output at its corners and between them, to a rounding', () => {
    fc.assert(
      fc.property(embeddings, point, (embedding, one) => {
        const same = sameOutput(embedding, one, 1)
        const output = after(embedding, before(embedding, one))
        const middle: Point = [
          same.reduce((sum, [x]) => sum + x / same.length, 0),
          same.reduce((sum, [, y]) => sum + y / same.length, 0),
        ]
        for (const other of same.length > 0 ? [...same, middle] : []) {
          const values = after(embedding, before(embedding, other))
          for (const [at, value] of values.entries()) expect(value).toBeCloseTo(output[at] ?? 9, 6)
        }
      }),
      SEEDED,
    )
  })
})

it('a square cut at x ≤ 0 keeps its half, cut at x ≤ −2 nothing; a segment stays one', () => {
  expect(areaOf(cut(square(1), [1, 0], 0))).toBe(2)
  expect(cut(square(1), [1, 0], -2)).toEqual([])
  expect(
    cut(
      [
        [-1, 0],
        [1, 0],
      ],
      [1, 0],
      0.5,
    ),
  ).toEqual([
    [-1, 0],
    [0.5, 0],
  ])
  expect(
    cut(
      [
        [1, 0],
        [-1, 0],
      ],
      [1, 0],
      0.5,
    ),
  ).toEqual([
    [0.5, 0],
    [-1, 0],
  ])
})
