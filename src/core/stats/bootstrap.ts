import { quantile } from '../quantile'

/** Resampled values that lie below and above a 95 % interval. */
const TAIL = 0.025

/** The 95 % interval of the percentile bootstrap, of resampled values from small to large. */
export const interval95 = (sorted: readonly number[]) => ({
  low: quantile(sorted, TAIL),
  high: quantile(sorted, 1 - TAIL),
})
