import { spread } from '../quantile'
import { createRandom } from '../random'
import { interval95 } from './bootstrap'

/** Two measured times of the same moment: of two programs on one frame. Milliseconds. */
export type Pair = readonly [a: number, b: number]

/** How many times longer b takes than a, with a 95 % interval. */
export interface RatioInterval {
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Pairs it is of. */
  readonly pairs: number
}

export interface BootstrapOptions {
  readonly seed: number
  /** Resamplings; a thousand settle the interval's ends to the second digit. */
  readonly samples: number
  /** Milliseconds by which the clock steps: no median is known better than to half of it. */
  readonly clockStepMs?: number
}

const medianOf = (values: readonly number[]): number => spread(values).median

const ratioOf = (pairs: readonly Pair[]): number =>
  medianOf(pairs.map(([, b]) => b)) / medianOf(pairs.map(([a]) => a))

/**
 * Ratio of medians, b over a, with the percentile bootstrap over pairs (Efron and Tibshirani, An
 * Introduction to the Bootstrap, chapter 13): pairs are drawn again with replacement, so that what
 * slowed both sides of a pair stays with both. It is never narrower than half a step of the clock
 * in each median leaves it. Null of no pairs, or where a takes no time at all.
 */
export function ratioOfMedians(
  pairs: readonly Pair[],
  { seed, samples, clockStepMs = 0 }: BootstrapOptions,
): RatioInterval | null {
  const ratio = ratioOf(pairs)
  if (!Number.isFinite(ratio)) return null
  const random = createRandom(seed)
  const drawn = () => pairs[Math.floor(random() * pairs.length)]!
  const ratios = Array.from({ length: samples }, () => ratioOf(pairs.map(drawn)))
    .filter(Number.isFinite)
    .sort((one, other) => one - other)
  const [a, b] = [medianOf(pairs.map(([of]) => of)), medianOf(pairs.map(([, of]) => of))]
  const half = Math.min(clockStepMs / 2, a / 2)
  const resampled = interval95(ratios)
  const low = Math.min((b - half) / (a + half), resampled.low)
  const high = Math.max((b + half) / (a - half), resampled.high)
  return { ratio, low, high, pairs: pairs.length }
}
