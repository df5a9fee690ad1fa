import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slowProduct } from '../../../src/core/gemm/example'
import { blockProduct, csrProduct, denseProduct } from '../../../src/core/gemm/products'
import { pruned, prunedInBlocks, toBlocks, toCsr, wholeMatrix } from '../../../src/core/gemm/sparse'
import {
  breakEven,
  penalty,
  SAMPLE_MS,
  SPARSITIES,
  type SparseProgress,
  sparseRuns,
} from '../../../src/core/gemm/sparseRuns'

const cases = fc.record({
  rows: fc.integer({ min: 1, max: 6 }).map((half) => 2 * half),
  depth: fc.integer({ min: 1, max: 5 }).map((quarter) => 4 * quarter),
  width: fc.integer({ min: 1, max: 19 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.nat(999),
})
const slow = (left: Float32Array, right: Float32Array, depth: number, width: number) =>
  Float32Array.from(
    slowProduct(Float64Array.from(left), Float64Array.from(right), {
      ...{ rows: left.length / depth, depth, columns: width },
    }),
  )

describe('sparse and dense products', () => {
  it('dense, CSR and block loops give the slow product to the last bit', () => {
    fc.assert(
      fc.property(cases, ({ rows, depth, width, share, seed }) => {
        const weights = wholeMatrix(rows * depth, seed)
        const right = wholeMatrix(depth * width, seed + 1)
        const out = new Float32Array(rows * width).fill(Number.NaN)
        const scattered = pruned(weights, share, seed)
        const expected = slow(scattered, right, depth, width)
        denseProduct(scattered, right, out, depth, width)
        expect(out).toEqual(expected)
        csrProduct(toCsr(scattered, depth), right, out.fill(Number.NaN), width)
        expect(out).toEqual(expected)
        const inBlocks = prunedInBlocks(weights, depth, share, seed)
        blockProduct(toBlocks(inBlocks, depth), right, out.fill(Number.NaN), width)
        expect(out).toEqual(slow(inBlocks, right, depth, width))
      }),
    )
  })

  it('pruning takes exactly its share, and what it took at 30 % is gone at 60 %', () => {
    const weights = wholeMatrix(400, 3)
    const zeros = (matrix: Float32Array) => matrix.filter((value) => value === 0).length
    expect([0, 0.3, 0.6, 1].map((share) => zeros(pruned(weights, share, 5)))).toEqual([
      0, 120, 240, 400,
    ])
    expect(zeros(prunedInBlocks(weights, 20, 0.3, 5))).toBe(120)
    const more = pruned(weights, 0.6, 5)
    expect(pruned(weights, 0.3, 5).every((value, cell) => value !== 0 || more[cell] === 0)).toBe(
      true,
    )
  })
})

describe('the timing', () => {
  /** Each look at the clock is one sample long. */
  function ticking() {
    let time = 0
    return () => {
      time += SAMPLE_MS
      return time
    }
  }

  it('warms up each sparsity, then goes round: 13 turns a round, points after each', () => {
    const setting = { channels: 8, positions: 4, rounds: 3, seed: 1 }
    const told: SparseProgress[] = [...sparseRuns(setting, ticking())]
    expect(told.length).toBe(SPARSITIES.length * 4)
    expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index + 1))
    expect(told[SPARSITIES.length]!.points).toEqual([])
    const last = told.at(-1)!
    expect(last.done).toBe(last.total)
    expect(last.rounds).toBe(3)
    expect(last.points.map(({ sparsity }) => sparsity)).toEqual([...SPARSITIES])
    // Every loop took one tick a run on this clock.
    expect(last.points.every(({ csrRatio }) => csrRatio.median === 1)).toBe(true)
  })

  it('finds the break-even between two points, at the first or nowhere', () => {
    const line = (...ratios: number[]) =>
      ratios.map((ratio, index) => ({ sparsity: index / 10, ratio }))
    expect(breakEven(line(2, 1.5, 0.5))).toBeCloseTo(0.15)
    expect(breakEven(line(0.9, 0.8))).toBe(0)
    expect(breakEven(line(2, 0.9, 1.1))).toBeNull()
    expect(breakEven(line(2, 0.9, 1.1, 0.6))).toBeCloseTo(0.22)
    expect(breakEven([])).toBeNull()
  })

  it('a sparse multiplication that takes three times as long has penalty 3', () => {
    const spread = (median: number) => ({ median, p10: median, p90: median })
    const points = [0, 0.5, 0.9, 0.99].map((sparsity) => ({
      ...{ sparsity, denseMs: spread(1), csrMs: spread(1), blockRatio: spread(1) },
      csrRatio: spread(sparsity === 0.99 ? 0.4 : 3 * (1 - sparsity)),
    }))
    expect(penalty(points)).toBeCloseTo(3)
  })
})
