import { quantile, spread } from '../../src/core/quantile'
import { createRandom } from '../../src/core/random'

export type BenchBackend = 'webgl' | 'wasm'

export const ROW_NAMES = [
  'frame-to-top5',
  'inference-vs-graph',
  'inference-vs-layers',
  'mobilenet-v2-vs-layers',
  'v3-small-vs-layers',
  'layers-timed-vs-not',
] as const

/** Milliseconds of one side of a row. */
export interface Spread {
  readonly median: number
  readonly p10: number
  readonly p90: number
  readonly n: number
}

export interface BenchRow {
  readonly name: (typeof ROW_NAMES)[number]
  readonly backend: BenchBackend
  readonly ours: Spread
  readonly peer: Spread
  /** Median of ours over median of the peer's: lower is faster. */
  readonly ratio: number
  /** Where 95 % of the ratios lie when the pairs of runs are drawn again. */
  readonly ratioInterval: readonly [low: number, high: number]
}

export type SmoothSide = 'worker' | 'page'

/** Share of animation frames that came late while a network ran, of so many. */
export interface SmoothRow extends Readonly<Record<SmoothSide, { share: number; n: number }>> {
  readonly backend: BenchBackend
}

export interface BenchReport {
  readonly environment: Readonly<Record<string, string | number>>
  readonly rows: readonly BenchRow[]
  readonly smoothness: readonly SmoothRow[]
}

/** Two milliseconds measured one after the other on the same frame. */
export type Pair = readonly [ours: number, peer: number]

/** A row out of its pairs; times to the microsecond. */
export function rowOf(
  name: BenchRow['name'],
  backend: BenchBackend,
  pairs: readonly Pair[],
): BenchRow {
  const ours = rounded(pairs.map(([own]) => own))
  const peer = rounded(pairs.map(([, other]) => other))
  const ratio = ours.median / peer.median
  return { name, backend, ours, peer, ratio, ratioInterval: ratioInterval(pairs) }
}

function rounded(samples: readonly number[]): Spread {
  const { median, p10, p90 } = spread(samples)
  const [middle = 0, low = 0, high = 0] = [median, p10, p90].map((ms) => Number(ms.toFixed(3)))
  return { median: middle, p10: low, p90: high, n: samples.length }
}

const RESAMPLES = 2000

/**
 * A percentile bootstrap over pairs: each resample draws as many pairs as were measured, with
 * replacement, and takes the ratio of medians. Pairs stay together, since a busy moment slows both.
 */
export function ratioInterval(pairs: readonly Pair[], seed = 1): readonly [number, number] {
  const random = createRandom(seed)
  const ratios = Array.from({ length: RESAMPLES }, () => {
    // random() is below 1, so the pair is there.
    const drawn = pairs.map(() => pairs[Math.floor(random() * pairs.length)]!)
    return spread(drawn.map(([own]) => own)).median / spread(drawn.map(([, peer]) => peer)).median
  }).sort((one, other) => one - other)
  // Rounded outwards, so that a ratio of rounded medians cannot fall out of it.
  const low = Math.floor(quantile(ratios, 0.025) * 1e4) / 1e4
  const high = Math.ceil(quantile(ratios, 0.975) * 1e4) / 1e4
  return [low, high]
}
