import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTERS, type FilterId } from '../../../../src/core/conv/filters'
import { createRandom, normal } from '../../../../src/core/random'
import {
  energyOf,
  factored,
  type Grid,
  missed,
  missOf,
  pairWeights,
  summed,
} from '../../../../src/panels/convolve/rank/factor'
import { CLASSIC_KERNELS, filterGrid } from '../../../../src/panels/convolve/rank/kernels'

const squared = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0)

const sigmas = (grid: Grid) => factored(grid).terms.map((term) => term.singularValue)

const grids: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 1, max: 7 }),
    seed: fc.integer(),
  })
  .map(({ rows, columns, seed }) => {
    const random = createRandom(seed)
    const values = Array.from({ length: rows * columns }, () => Math.floor(random() * 9) - 4)
    return { rows, columns, values }
  })

describe('singular values by hand', () => {
  it.each([
    // One outer product has the product of both lengths: |(1,2,1)| · |(−1,0,1)| = √6 · √2.
    ['sobelX', [Math.sqrt(12), 0, 0]],
    ['sobelY', [Math.sqrt(12), 0, 0]],
    ['identity', [1, 0, 0]],
    ['diagonal', [1 / 3, 1 / 3, 1 / 3]],
    ['box', [1 / 3, 0, 0]],
    ['gaussian', [6 / 16, 0, 0]],
    // (1,0,1)/√2 and (0,1,0) carry the Laplacian to [[0, √2], [√2, −4]]: σ = √6 ± 2.
    ['laplacian', [Math.sqrt(6) + 2, Math.sqrt(6) - 2, 0]],
    // The same by that basis: [[0, −√2], [−√2, 5]] has (5 ± √33) / 2.
    ['sharpen', [(5 + Math.sqrt(33)) / 2, (Math.sqrt(33) - 5) / 2, 0]],
    // [[−2, −√2], [−√2, 8]] has 3 ± √27.
    ['outline', [3 + Math.sqrt(27), Math.sqrt(27) - 3, 0]],
  ] as const)('%s has %o', (id, expected) => {
    const found = sigmas(filterGrid(id))
    for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 12)
  })

  it('a rotation by 30° has 1 and 1, and a wide 2×4 row of ones √8', () => {
    const [cos, sin] = [Math.sqrt(3) / 2, 0.5]
    for (const value of sigmas({ rows: 2, columns: 2, values: [cos, -sin, sin, cos] })) {
      expect(value).toBeCloseTo(1, 12)
    }
    const wide = sigmas({ rows: 2, columns: 4, values: Array(8).fill(1) })
    expect(wide).toHaveLength(2)
    expect(wide[0]).toBeCloseTo(Math.sqrt(8), 12)
    expect(wide[1]).toBeCloseTo(0, 12)
  })
})

describe('ranks', () => {
  it.each([
    ['identity', 1],
    ['box', 1],
    ['gaussian', 1],
    ['sobelX', 1],
    ['sobelY', 1],
    ['laplacian', 2],
    ['sharpen', 2],
    ['outline', 2],
    ['emboss', 3],
    ['diagonal', 3],
  ] as const)('%s is of rank %i', (id, rank) => {
    expect(CLASSIC_KERNELS.find((kernel) => kernel.id === id)?.factors.rank).toBe(rank)
    expect(Math.abs(determinant(FILTERS[id])) > 1e-12).toBe(rank === 3)
  })

  it('a diagonal K×K is of rank K, up to 7', () => {
    for (let side = 1; side <= 7; side += 1) {
      const values = Array.from({ length: side ** 2 }, (_, at) => (at % (side + 1) === 0 ? 1 : 0))
      expect(factored({ rows: side, columns: side, values }).rank).toBe(side)
    }
  })

  it('zeros are of rank 0 and miss nothing', () => {
    const zero = factored({ rows: 3, columns: 3, values: Array(9).fill(0) })
    expect(zero.rank).toBe(0)
    expect(missOf(zero, 1)).toEqual({ error: 0, relative: 0 })
    expect(energyOf(zero, zero.terms[0]!)).toBe(0)
    expect(summed(zero, 3).values.every((value) => value === 0)).toBe(true)
  })

  it('one pair misses √(2/3) of the diagonal: 81.6 %', () => {
    expect(missOf(factored(filterGrid('diagonal')), 1).relative).toBeCloseTo(Math.sqrt(2 / 3), 12)
  })
})

describe('pairs of a column and a row', () => {
  it('Sobel is (1, 2, 1) down by (−1, 0, 1) across, 6 weights instead of 9', () => {
    const { terms, grid } = factored(filterGrid('sobelX'))
    expect(terms[0]?.column.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 1])
    expect(terms[0]?.row.map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([-1, 0, 1])
    expect(pairWeights(grid, 1)).toBe(6)
  })

  it('all pairs together are the grid, wide and high alike', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const { values } = summed(factored(grid), 7)
        for (const [at, value] of grid.values.entries()) expect(values[at]).toBeCloseTo(value, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('the squared error is the sum of the squares of the dropped singular values', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 0, max: 7 }), (grid, count) => {
        const one = factored(grid)
        const dropped = squared(one.terms.slice(count).map((term) => term.singularValue))
        expect(squared(missed(one, count).values)).toBeCloseTo(dropped, 7)
        expect(missOf(one, count).error ** 2).toBeCloseTo(dropped, 7)
      }),
      { numRuns: 60 },
    )
  })

  it('shares of the energy make 1', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const one = factored(grid)
        const sum = one.terms.reduce((total, term) => total + energyOf(one, term), 0)
        expect(sum).toBeCloseTo(one.norm === 0 ? 0 : 1, 9)
      }),
      { numRuns: 40 },
    )
  })

  it('no other grid of rank 1 near the best one comes nearer to the kernel', () => {
    const random = createRandom(7)
    for (const id of ['laplacian', 'emboss', 'diagonal', 'outline'] satisfies FilterId[]) {
      const one = factored(filterGrid(id))
      const { column, row } = one.terms[0]!
      const best = missOf(one, 1).error ** 2
      for (let trial = 0; trial < 500; trial += 1) {
        const size = 10 ** (-3 * random())
        const [down, across] = [column, row].map((values) =>
          values.map((value) => value + size * normal(random)),
        ) as [number[], number[]]
        const error = one.grid.values.reduce(
          (sum, value, at) => sum + (value - down[Math.floor(at / 3)]! * across[at % 3]!) ** 2,
          0,
        )
        expect(error).toBeGreaterThanOrEqual(best - 1e-9)
      }
    }
  })
})

function determinant(values: readonly number[]): number {
  const [a, b, c, d, e, f, g, h, i] = values as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
}
