import { SingularValueDecomposition } from 'ml-matrix'

/** Row-major. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly values: readonly number[]
}

/** One outer product: `column` down, `row` across; their product carries the singular value. */
export interface Term {
  readonly singularValue: number
  readonly column: readonly number[]
  readonly row: readonly number[]
}

/** A matrix as a sum of outer products, the largest first; as many as its shorter side. */
export interface Factored {
  readonly grid: Grid
  readonly terms: readonly Term[]
  /** Singular values that are not nothing, by `NOTHING`. */
  readonly rank: number
  /** Square root of the sum of squares of all values (Frobenius). */
  readonly norm: number
}

/** A singular value under this share of the largest is rounding, not rank. */
export const NOTHING = 1e-9

/**
 * The singular value decomposition, each term σ·u·vᵀ split so that its row reaches −1 or 1 and its
 * column carries the rest. Of the two signs a term can have, the column's sum is positive, or
 * where that is 0 the row's: Sobel becomes (1, 2, 1) by (−1, 0, 1), as it is written by hand.
 */
export function factored(grid: Grid): Factored {
  const { rows, columns, values } = grid
  const matrix = Array.from({ length: rows }, (_, y) =>
    values.slice(y * columns, (y + 1) * columns),
  )
  const { diagonal, leftSingularVectors, rightSingularVectors } = new SingularValueDecomposition(
    matrix,
    { autoTranspose: true }, // the library asks it of every matrix wider than high
  )
  const largest = diagonal[0] ?? 0
  const terms = diagonal.map((singularValue, index) =>
    evenly(
      singularValue,
      leftSingularVectors.getColumn(index),
      rightSingularVectors.getColumn(index),
    ),
  )
  return {
    grid,
    terms,
    rank: diagonal.filter((value) => value > NOTHING * largest).length,
    norm: Math.sqrt(squares(values)),
  }
}

const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0)

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** The first of these that says a sign beyond doubt; the vectors have length 1. */
const signOf = (candidates: readonly number[]) =>
  Math.sign(candidates.find((value) => Math.abs(value) > NOTHING) ?? 1)

function evenly(singularValue: number, left: readonly number[], right: readonly number[]): Term {
  const sign = signOf([total(left), total(right), ...left])
  const most = Math.max(...right.map(Math.abs)) || 1
  return {
    singularValue,
    column: left.map((value) => value * sign * most * singularValue),
    row: right.map((value) => (value * sign) / most),
  }
}

/** The sum of the first `count` terms: by Eckart and Young the nearest grid of that rank. */
export function summed({ grid, terms }: Factored, count: number): Grid {
  const values = grid.values.map((_, index) => {
    const x = index % grid.columns
    const y = (index - x) / grid.columns
    return terms
      .slice(0, count)
      .reduce((sum, term) => sum + (term.column[y] ?? 0) * (term.row[x] ?? 0), 0)
  })
  return { ...grid, values }
}

/** What the first `count` terms leave out. */
export function missed(one: Factored, count: number): Grid {
  const kept = summed(one, count).values
  return { ...one.grid, values: one.grid.values.map((value, at) => value - (kept[at] ?? 0)) }
}

export interface Miss {
  /** Frobenius norm of the difference: √Σσ² over the terms left out; rounding counts as 0. */
  readonly error: number
  /** The same as a share of the whole grid's norm; 0 for a grid of zeros. */
  readonly relative: number
}

export function missOf({ terms, norm }: Factored, count: number): Miss {
  const left = terms.slice(count).map((term) => term.singularValue)
  const error = Math.sqrt(squares(left))
  return error > NOTHING * norm ? { error, relative: error / norm } : { error: 0, relative: 0 }
}

/** A term's share of the sum of squares; all shares together make 1. */
export const energyOf = ({ norm }: Factored, { singularValue }: Term) =>
  norm > 0 ? (singularValue / norm) ** 2 : 0

/** Weights of `count` pairs of a column and a row, which one after another make the grid's rank. */
export const pairWeights = ({ rows, columns }: Grid, count: number) => count * (rows + columns)
