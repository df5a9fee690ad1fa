import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Point, resample, SHAPES } from '../../../src/core/manifold/curve'
import { after, before, type Embedding, randomRows } from '../../../src/core/manifold/embed'
import {
  backOf,
  fittedInverse,
  pseudoInverse,
  type WayBack,
} from '../../../src/panels/blocks/manifold/inverse'
import { journey } from '../../../src/panels/blocks/manifold/journey'
import { sweepRow } from '../../../src/panels/blocks/manifold/sweep'
import { WAYS } from '../../../src/state/experiments/manifoldDials'
import { SEEDED } from '../../core/layers'

const curve = resample(SHAPES.spiral)
const relu = (rows: readonly Point[]): Embedding => ({ rows, activation: 'relu', scale: 1 })
const PLAIN = { way: 'pinv', isStretched: false } as const
const STRETCHED = { way: 'pinv', isStretched: true } as const

type Grid = readonly (readonly number[])[]
const times = (one: Grid, other: Grid): Grid =>
  one.map((row) =>
    (other[0] ?? []).map((_, column) =>
      row.reduce((sum, value, at) => sum + value * (other[at]?.[column] ?? 0), 0),
    ),
  )
const turned = (grid: Grid): Grid => (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? 0))
const gridOf = ({ x, y }: WayBack): Grid => [x, y]
const size = (grid: Grid) => Math.max(1, ...grid.flat().map(Math.abs))

function expectSame(one: Grid, other: Grid, scale: number) {
  for (const [at, value] of one.flat().entries()) {
    expect(Math.abs(value - (other.flat()[at] ?? 9))).toBeLessThan(1e-9 * scale)
  }
}

describe('the pseudo-inverse', () => {
  it('of (1, 0), (1, 1) is (1, 0), (−1, 1), by hand', () => {
    expectSame(
      gridOf(
        pseudoInverse([
          [1, 0],
          [1, 1],
        ]),
      ),
      [
        [1, 0],
        [-1, 1],
      ],
      1,
    )
  })

  it('of orthonormal columns is the transpose', () => {
    const rows = [
      [1, 1],
      [1, -1],
      [1, 1],
      [1, -1],
    ].map(([a = 0, b = 0]): Point => [a / 2, b / 2])
    expectSame(gridOf(pseudoInverse(rows)), turned(rows), 1)
  })

  it('of rows along one line keeps that line: (3, 4), (6, 8) give back (3, 4) / 5² of a sum', () => {
    const inverse = pseudoInverse([
      [3, 4],
      [6, 8],
    ])
    expectSame([backOf(inverse, [25, 50])], [[3, 4]], 1)
    expect(
      gridOf(
        pseudoInverse([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('obeys the four laws of Moore and Penrose, of full rank or not', () => {
    const entry = fc.integer({ min: -4, max: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, entry), { minLength: 2, maxLength: 12 }), (rows) => {
        const inverse = gridOf(pseudoInverse(rows))
        const [there, back] = [times(rows, inverse), times(inverse, rows)]
        const scale = size(rows) * size(rows) * size(inverse)
        expectSame(times(there, rows), rows, scale)
        expectSame(times(back, inverse), inverse, scale * size(inverse))
        expectSame(turned(there), there, scale)
        expectSame(turned(back), back, scale)
      }),
      SEEDED,
    )
  })
})

describe('there and back', () => {
  it.each([2, 3, 5, 15, 30])('without an activation n = %i is the identity to 1e-9', (n) => {
    for (const way of WAYS) {
      for (const scale of [0.25, 1, 16]) {
        const embedding: Embedding = { rows: randomRows(11, n), activation: 'linear', scale }
        expect(journey(embedding, curve, { way, isStretched: false }).error).toBe(0)
      }
    }
  })

  it('rows (1, 0), (1, 1) and ReLU bring (1, −3) to (1, −1) and (−1, 3) to (0, 2), by hand', () => {
    const points: readonly Point[] = [
      [1, -3],
      [1, 2],
      [-1, 3],
      [-1, -1],
    ]
    const { back, collapsed } = journey(
      relu([
        [1, 0],
        [1, 1],
      ]),
      { points, starts: [0] },
      PLAIN,
    )
    expectSame(
      back,
      [
        [1, -1],
        [1, 2],
        [0, 2],
        [0, 0],
      ],
      1,
    )
    expect(collapsed).toBe(0.75)
  })

  it('the best matrix misses by no more than the pseudo-inverse, stretched or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 30 }), (seed, n) => {
        const embedding = relu(randomRows(seed, n))
        const best = journey(embedding, curve, { way: 'fit', isStretched: false }).error
        expect(best).toBeLessThanOrEqual(journey(embedding, curve, STRETCHED).error + 1e-9)
        expect(best).toBeLessThanOrEqual(journey(embedding, curve, PLAIN).error + 1e-9)
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })

  it('the best matrix leaves an error square to every coordinate', () => {
    const embedding = relu(randomRows(4, 5))
    const values = curve.points.map((point) => after(embedding, before(embedding, point)))
    const inverse = fittedInverse(values, curve.points)
    for (const column of [0, 1, 2, 3, 4]) {
      const along = values.reduce((sum, row, at) => {
        const off = backOf(inverse, row)[0] - (curve.points[at]?.[0] ?? 9)
        return sum + off * (row[column] ?? 0)
      }, 0)
      expect(Math.abs(along)).toBeLessThan(1e-8)
    }
  })

  it('16 times as large a picture is the same to ReLU; of 15 coordinates ReLU6 then loses points', () => {
    const at = (activation: 'relu' | 'relu6', scale: number) =>
      journey({ rows: randomRows(4, 15), activation, scale }, curve, STRETCHED)
    expect(at('relu', 16).error).toBeCloseTo(at('relu', 1).error, 9)
    expect(at('relu6', 1).collapsed).toBe(0)
    expect(at('relu6', 16).collapsed).toBeGreaterThan(0.05)
  })
})

describe('over many matrices', () => {
  const rowAt = (way: (typeof WAYS)[number], n: number) =>
    sweepRow(
      { curve, activation: 'relu', scale: 1, back: { way, isStretched: true } },
      n,
      way === 'fit' ? 30 : 100,
    )

  it.each(WAYS)('%s: collapse and error fall from n = 2 over 5 and 15 to 30', (way) => {
    const rows = [2, 5, 15, 30].map((n) => rowAt(way, n))
    const errors = rows.map((row) => row.error.median)
    const shares = rows.map((row) => row.collapsed.mean)
    expect(errors).toEqual(errors.toSorted((a, b) => b - a))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(Math.abs((shares[0] ?? 0) - 0.75)).toBeLessThan(0.05)
    expect(shares[3]).toBe(0)
  })

  it('at 30 coordinates equations are exact, the best matrix is within 1 %, T⁺ off by over 20 %', () => {
    expect(rowAt('solve', 30).error.median).toBeLessThan(1e-9)
    expect(rowAt('fit', 30).error.median).toBeLessThan(0.01)
    expect(rowAt('pinv', 30).error.median).toBeGreaterThan(0.2)
  })

  it('T⁺ alone brings back about half of every length at 30 coordinates', () => {
    const factors = Array.from(
      { length: 40 },
      (_, seed) => journey(relu(randomRows(seed + 1, 30)), curve, STRETCHED).factor,
    )
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / 40
    expect(mean).toBeGreaterThan(1.6)
    expect(mean).toBeLessThan(2.1)
  })
})
