import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix'
import type { Point } from '../../../core/manifold/curve'

/** A singular value under this share of the largest is rounding, not rank. */
const NOTHING = 1e-10

/** An eigenvalue is a singular value squared, and rounding eats half of its digits. */
const NOTHING_SQUARED = 1e-12

/** Two rows of n weights: what brings n coordinates back to the plane. */
export interface WayBack {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export function backOf({ x, y }: WayBack, values: ArrayLike<number>): Point {
  let [sumX, sumY] = [0, 0]
  for (let at = 0; at < values.length; at += 1) {
    sumX += values[at]! * (x[at] ?? 0)
    sumY += values[at]! * (y[at] ?? 0)
  }
  return [sumX, sumY]
}

/**
 * The Moore–Penrose inverse of n rows of two numbers, V · Σ⁺ · Uᵀ of their singular value
 * decomposition: T⁺T is the identity wherever two rows point in different directions.
 */
export function pseudoInverse(rows: readonly Point[]): WayBack {
  const { diagonal, leftSingularVectors, rightSingularVectors } = new SingularValueDecomposition(
    rows.map(([a, b]) => [a, b]),
    { autoTranspose: true }, // the library asks it of every matrix wider than high
  )
  const least = NOTHING * (diagonal[0] ?? 0)
  const inverted = diagonal.map((value) => (value > least ? 1 / value : 0))
  const weights = (axis: 0 | 1) =>
    rows.map((_, row) =>
      inverted.reduce(
        (sum, size, term) =>
          sum + rightSingularVectors.get(axis, term) * size * leftSingularVectors.get(row, term),
        0,
      ),
    )
  return { x: weights(0), y: weights(1) }
}

/**
 * The two rows of weights that bring these coordinates nearest to their points, in the least
 * squares over all points; of all such the smallest. `values` holds n coordinates a point.
 */
export function fittedInverse(
  values: readonly ArrayLike<number>[],
  points: readonly Point[],
): WayBack {
  const n = values[0]?.length ?? 0
  if (n === 0) return { x: [], y: [] }
  const sums = new Float64Array(n * n)
  const [alongX, alongY] = [new Float64Array(n), new Float64Array(n)]
  for (let at = 0; at < values.length; at += 1) {
    const row = values[at]!
    const [x, y] = points[at] ?? [0, 0]
    for (let i = 0; i < n; i += 1) {
      const value = row[i]!
      if (value === 0) continue
      alongX[i]! += value * x
      alongY[i]! += value * y
      for (let j = 0; j <= i; j += 1) sums[i * n + j]! += value * row[j]!
    }
  }
  const gram = Matrix.zeros(n, n)
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) gram.set(i, j, sums[Math.max(i, j) * n + Math.min(i, j)]!)
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(gram, {
    assumeSymmetric: true,
  })
  const least = NOTHING_SQUARED * Math.max(0, ...realEigenvalues)
  const weights = (along: Float64Array) => {
    const sums = Array.from({ length: n }, () => 0)
    for (const [term, size] of realEigenvalues.entries()) {
      if (size <= least) continue
      const vector = eigenvectorMatrix.getColumn(term)
      const share = vector.reduce((sum, value, i) => sum + value * (along[i] ?? 0), 0) / size
      for (const [i, value] of vector.entries()) sums[i] = (sums[i] ?? 0) + value * share
    }
    return sums
  }
  return { x: weights(alongX), y: weights(alongY) }
}
