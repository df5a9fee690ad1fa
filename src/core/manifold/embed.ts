import { createRandom, normal } from '../random'
import { activate, isFlat, type ManifoldActivation } from './activation'
import type { Point } from './curve'

/** From the plane to n coordinates, through an activation. */
export interface Embedding {
  /** The n rows of the matrix T. */
  readonly rows: readonly Point[]
  readonly activation: ManifoldActivation
  /** What the points are multiplied by first, so that the values reach where functions bend. */
  readonly scale: number
}

/**
 * Rows of a random matrix, each entry from the normal distribution, so that every direction of a
 * row is as likely as any other. The first rows of a seed are the same for every n: a larger n
 * adds rows and changes none.
 */
export function randomRows(seed: number, n: number): readonly Point[] {
  const random = createRandom(seed)
  return Array.from({ length: n }, () => [normal(random), normal(random)] as const)
}

/** The n coordinates of a point before the activation: T · scale · x. */
export const before = ({ rows, scale }: Embedding, [x, y]: Point): readonly number[] =>
  rows.map(([a, b]) => scale * (a * x + b * y))

export const after = ({ activation }: Embedding, values: readonly number[]): readonly number[] =>
  values.map((value) => activate(activation, value))

/** Two rows whose sine is under this share point the same way. */
const PARALLEL = 1e-9

/** Rank of rows of two numbers: 0 of none, 1 where all lie on one line, else 2. */
export function rankOf(rows: readonly Point[]): 0 | 1 | 2 {
  const first = rows.find(([a, b]) => a !== 0 || b !== 0)
  if (!first) return 0
  const size = Math.hypot(...first)
  const isOther = ([a, b]: Point) =>
    Math.abs(first[0] * b - first[1] * a) > PARALLEL * size * Math.hypot(a, b)
  return rows.some(isOther) ? 2 : 1
}

/** Rows whose coordinate still moves with the point: those where the activation is not flat. */
export function activeRows(embedding: Embedding, point: Point): readonly Point[] {
  const values = before(embedding, point)
  return embedding.rows.filter((_, index) => !isFlat(embedding.activation, values[index] ?? 0))
}

/**
 * How many directions of the plane the output still tells around a point: the rank of its active
 * rows, which is that of the derivative. Below 2 a whole line or area around the point has the
 * same output, and the point is collapsed. For ReLU this is Lemma 2 of arXiv:1801.04381,
 * appendix A: the point is the only one with its output exactly where the rank is 2.
 */
export function rankAt({ rows, activation, scale }: Embedding, [x, y]: Point): 0 | 1 | 2 {
  // As `rankOf` of `activeRows`, without a list of either: it is asked of every point of a drag.
  let first: Point | null = null
  let size = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!
    const [a, b] = row
    if ((a === 0 && b === 0) || isFlat(activation, scale * (a * x + b * y))) continue
    if (!first) {
      first = row
      size = Math.hypot(a, b)
    } else if (Math.abs(first[0] * b - first[1] * a) > PARALLEL * size * Math.hypot(a, b)) return 2
  }
  return first ? 1 : 0
}

/** Share of points that are collapsed, 0 to 1; 0 of none. */
export function collapsedShare(embedding: Embedding, points: readonly Point[]): number {
  const lost = points.filter((point) => rankAt(embedding, point) < 2).length
  return points.length > 0 ? lost / points.length : 0
}

/**
 * The mean of the share over all random matrices under ReLU, whatever is drawn: each row is active
 * at a point with chance 1/2, so fewer than two of n are with chance (n + 1) / 2ⁿ.
 */
export const expectedShare = (n: number): number => (n + 1) / 2 ** n
