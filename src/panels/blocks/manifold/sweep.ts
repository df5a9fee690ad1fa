import type { ManifoldActivation } from '../../../core/manifold/activation'
import type { Curve } from '../../../core/manifold/curve'
import { randomRows } from '../../../core/manifold/embed'
import { mean, type Spread, spread } from '../../../core/quantile'
import { LEAST_N, MOST_N } from '../../../state/experiments/manifoldDials'
import { journey, type Return } from './journey'

export const ALL_N = Array.from({ length: MOST_N - LEAST_N + 1 }, (_, index) => LEAST_N + index)

/** Random matrices for each n. */
export const SEEDS = 200

export interface Question {
  readonly curve: Curve
  readonly activation: ManifoldActivation
  readonly scale: number
  readonly back: Return
}

export interface SweepRow {
  readonly n: number
  readonly collapsed: Spread & { readonly mean: number }
  readonly error: Spread
}

export interface OwnRow {
  readonly n: number
  readonly collapsed: number
  readonly error: number
}

/** One matrix: what the reader's seed gives at n coordinates. */
export function ownRow(
  { curve, activation, scale, back }: Question,
  seed: number,
  n: number,
): OwnRow {
  const { collapsed, error } = journey(
    { rows: randomRows(seed, n), activation, scale },
    curve,
    back,
  )
  return { n, collapsed, error }
}

/** Many matrices at n coordinates, seeds from 1. */
export function sweepRow(question: Question, n: number, seeds = SEEDS): SweepRow {
  const rows = Array.from({ length: seeds }, (_, index) => ownRow(question, index + 1, n))
  const shares = rows.map((row) => row.collapsed)
  return {
    n,
    collapsed: { ...spread(shares), mean: mean(shares) },
    error: spread(rows.map((row) => row.error)),
  }
}
