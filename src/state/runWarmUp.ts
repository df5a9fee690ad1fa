import { spread } from '../core/quantile'

/** Frames after a compile that are run and not counted: textures and readback warm up in them. */
export const LEAST_WARMUP = 10
/** A device that has not settled by now will not; its spread says the rest. */
export const MOST_WARMUP = 30

const COMPARED = 5
const SETTLED = 0.1

/**
 * True once the medians of the last five frames and of the five before differ by less than a
 * tenth, from the tenth frame on; in any case after thirty.
 */
export function isWarm(totals: readonly number[]): boolean {
  if (totals.length >= MOST_WARMUP) return true
  if (totals.length < LEAST_WARMUP) return false
  const before = spread(totals.slice(-2 * COMPARED, -COMPARED)).median
  const last = spread(totals.slice(-COMPARED)).median
  return Math.abs(last - before) < SETTLED * before
}
