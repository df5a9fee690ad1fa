import { activate, onlyInput } from './activation'
import type { Point } from './curve'
import type { Embedding } from './embed'

const squares = (points: readonly Point[]) => points.reduce((sum, [x, y]) => sum + x * x + y * y, 0)

/** An error under this share is a rounding and counts as none. */
const ROUNDING = 1e-9

/** √(Σ|back − point|² / Σ|point|²): 0 is exact, 1 as wrong as the origin for all; 0 of none. */
export function relativeRms(points: readonly Point[], back: readonly Point[]): number {
  const missed = points.map(([x, y], index): Point => {
    const [atX, atY] = back[index] ?? [0, 0]
    return [atX - x, atY - y]
  })
  const all = squares(points)
  const error = all > 0 ? Math.sqrt(squares(missed) / all) : 0
  return error > ROUNDING ? error : 0
}

/** The one factor that brings `back` nearest to the points; 1 where there is nothing to stretch. */
export function bestFactor(points: readonly Point[], back: readonly Point[]): number {
  const along = points.reduce((sum, [x, y], index) => {
    const [atX, atY] = back[index] ?? [0, 0]
    return sum + x * atX + y * atY
  }, 0)
  const all = squares(back)
  return all > 0 ? along / all : 1
}

export const stretched = (points: readonly Point[], factor: number): readonly Point[] =>
  points.map(([x, y]): Point => [x * factor, y * factor])

/** A singular value under this share of the largest counts as none. */
const NOTHING = 1e-9

/** Sums over rows (a, b) and their values v, of which the least squares are made. */
interface Sums {
  aa: number
  ab: number
  bb: number
  av: number
  bv: number
}

function add(sums: Sums, [a, b]: Point, value: number): void {
  sums.aa += a * a
  sums.ab += a * b
  sums.bb += b * b
  sums.av += a * value
  sums.bv += b * value
}

function solvedOf({ aa, ab, bb, av, bv }: Sums): Point {
  const trace = aa + bb
  const determinant = aa * bb - ab * ab
  if (trace === 0) return [0, 0]
  if (determinant > NOTHING * NOTHING * trace * trace) {
    return [(bb * av - ab * bv) / determinant, (aa * bv - ab * av) / determinant]
  }
  // All rows lie along one line, so TᵀT is its trace times a projection onto that line.
  return [(aa * av + ab * bv) / trace ** 2, (ab * av + bb * bv) / trace ** 2]
}

/**
 * The point nearest to the origin that fits all values of these rows in the least squares, in the
 * plane's own numbers: exact where two rows point in different directions.
 */
export function solved(rows: readonly Point[], values: readonly number[]): Point {
  const sums: Sums = { aa: 0, ab: 0, bb: 0, av: 0, bv: 0 }
  for (const [index, row] of rows.entries()) add(sums, row, values[index] ?? 0)
  return solvedOf(sums)
}

/**
 * The point as Lemma 2 of arXiv:1801.04381, appendix A, finds it: coordinates whose output has one
 * input only are equations, the rest are left out. Exact wherever two of them are independent.
 */
export function solvedBack({ rows, activation, scale }: Embedding, point: Point): Point {
  const sums: Sums = { aa: 0, ab: 0, bb: 0, av: 0, bv: 0 }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!
    const output = activate(activation, scale * (row[0] * point[0] + row[1] * point[1]))
    const input = onlyInput(activation, output)
    if (input !== undefined) add(sums, row, input)
  }
  const [x, y] = solvedOf(sums)
  return [x / scale, y / scale]
}
