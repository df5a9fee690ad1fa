import { quantile, type Spread, spread } from '../quantile'
import { blockProduct, csrProduct, denseProduct } from './products'
import { pruned, prunedInBlocks, toBlocks, toCsr, wholeMatrix } from './sparse'

/** Shares of the weights that are zero, at which the loops are timed. */
export const SPARSITIES = [
  0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99,
] as const

export interface SparseSetting {
  /** Channels in and out: the weights are `channels` × `channels`; a multiple of four. */
  readonly channels: number
  /** Positions of the map, columns of the dense factor. */
  readonly positions: number
  readonly rounds: number
  readonly seed: number
}

/** A sample lasts this long at least, many ticks of a browser's clock, in milliseconds. */
export const SAMPLE_MS = 6

const LOOPS = ['dense', 'csr', 'blocks'] as const
type Loop = (typeof LOOPS)[number]

/** What was measured at one sparsity. */
export interface SparsePoint {
  readonly sparsity: number
  /** Milliseconds of one product. */
  readonly denseMs: Spread
  readonly csrMs: Spread
  /** Time of the sparse product in that of the dense one beside it, of each round. */
  readonly csrRatio: Spread
  /** The same for weights pruned in blocks. */
  readonly blockRatio: Spread
}

export interface SparseProgress {
  readonly done: number
  readonly total: number
  /** The points so far, of all rounds that are complete; empty during the first. */
  readonly points: readonly SparsePoint[]
  /** Rounds that are complete. */
  readonly rounds: number
}

/** Answers that should be the same and are not: a fault of this program or of the device. */
export class UnequalProducts extends Error {}

/**
 * Times the three loops, one turn after another: a dense product, a sparse one, one in blocks, at
 * one sparsity after another, then all of it again, each round in an order turned by one. So what
 * slows the device for a while slows all of them. Yields after each turn, and may be left there.
 *
 * `now` is a clock in milliseconds.
 */
export function* sparseRuns(
  setting: SparseSetting,
  now: () => number,
): Generator<SparseProgress, void> {
  const { rounds } = setting
  const total = SPARSITIES.length * (rounds + 1)
  let done = 0
  const turns: Turn[] = []
  const factors = factorsOf(setting)
  for (const sparsity of SPARSITIES) {
    turns.push(preparedTurn(setting, factors, sparsity, now))
    done += 1
    yield { done, total, points: [], rounds: 0 }
  }
  let points: readonly SparsePoint[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of turns) {
      LOOPS.forEach((_, place) => {
        const loop = LOOPS[(place + round) % LOOPS.length]!
        turn.samples[loop].push(sample(turn.runs[loop], turn.repeats[loop], now))
      })
      done += 1
      if (turn === turns.at(-1)) points = turns.map(pointOf)
      yield { done, total, points, rounds: turn === turns.at(-1) ? round + 1 : round }
    }
  }
}

interface Turn {
  readonly sparsity: number
  readonly runs: Readonly<Record<Loop, () => void>>
  readonly repeats: Readonly<Record<Loop, number>>
  readonly samples: Readonly<Record<Loop, number[]>>
}

/** What all turns share. */
const factorsOf = ({ channels, positions, seed }: SparseSetting) => ({
  weights: wholeMatrix(channels * channels, seed),
  map: wholeMatrix(channels * positions, seed + 1),
  out: new Float32Array(channels * positions),
  expected: new Float32Array(channels * positions),
})

/** The matrices of one sparsity, checked against each other; each loop warm. */
function preparedTurn(
  { channels, positions, seed }: SparseSetting,
  { weights, map, out, expected }: ReturnType<typeof factorsOf>,
  sparsity: number,
  now: () => number,
): Turn {
  const scattered = pruned(weights, sparsity, seed + 2)
  const inBlocks = prunedInBlocks(weights, channels, sparsity, seed + 3)
  const rows = toCsr(scattered, channels)
  const blocks = toBlocks(inBlocks, channels)
  const runs = {
    dense: () => denseProduct(scattered, map, out, channels, positions),
    csr: () => csrProduct(rows, map, out, positions),
    blocks: () => blockProduct(blocks, map, out, positions),
  }
  denseProduct(scattered, map, expected, channels, positions)
  runs.csr()
  assertEqual(out, expected)
  denseProduct(inBlocks, map, expected, channels, positions)
  runs.blocks()
  assertEqual(out, expected)
  const repeats = {
    dense: repeatsFor(runs.dense, now),
    csr: repeatsFor(runs.csr, now),
    blocks: repeatsFor(runs.blocks, now),
  }
  return { sparsity, runs, repeats, samples: { dense: [], csr: [], blocks: [] } }
}

function assertEqual(one: Float32Array, other: Float32Array): void {
  if (one.some((value, index) => value !== other[index])) throw new UnequalProducts()
}

/** Milliseconds of one run, from `repeats` of them between two looks at the clock. */
function sample(run: () => void, repeats: number, now: () => number): number {
  const start = now()
  for (let turn = 0; turn < repeats; turn += 1) run()
  return (now() - start) / repeats
}

const MOST_REPEATS = 4096

/** How often a run must be repeated for one sample; finding out warms it up. */
function repeatsFor(run: () => void, now: () => number): number {
  let repeats = 1
  while (repeats < MOST_REPEATS && sample(run, repeats, now) * repeats < SAMPLE_MS) repeats *= 2
  return repeats
}

function pointOf({ sparsity, samples: { dense, csr, blocks } }: Turn): SparsePoint {
  const ratios = (times: readonly number[]) =>
    spread(times.flatMap((ms, round) => (dense[round]! > 0 ? [ms / dense[round]!] : [])))
  return {
    sparsity,
    denseMs: spread(dense),
    csrMs: spread(csr),
    csrRatio: ratios(csr),
    blockRatio: ratios(blocks),
  }
}

/**
 * The sparsity from which on the ratio is at most `even` at every point measured, linear between
 * two points; null where it is above at the last.
 */
export function breakEven(
  points: readonly { readonly sparsity: number; readonly ratio: number }[],
  even = 1,
): number | null {
  const above = points.findLastIndex(({ ratio }) => !(ratio <= even))
  const next = points[above + 1]
  if (next === undefined) return null
  const last = points[above]
  if (last === undefined) return next.sparsity
  const share = (last.ratio - even) / (last.ratio - next.ratio)
  return last.sparsity + share * (next.sparsity - last.sparsity)
}

/**
 * How many times longer a sparse multiplication takes than a dense one: the median over points
 * that keep a tenth of the weights or more, below which a row's own overhead counts. A sparse
 * product is then faster from a sparsity of 1 − 1/penalty.
 */
export function penalty(points: readonly SparsePoint[]): number {
  const ratios = points
    .filter(({ sparsity }) => sparsity <= 0.9)
    .map(({ sparsity, csrRatio }) => csrRatio.median / (1 - sparsity))
    .toSorted((one, other) => one - other)
  return quantile(ratios, 0.5)
}

/** How far the dense times of a sparsity spread, slow rounds over quick ones: the median of all. */
export function unsteadiness(points: readonly SparsePoint[]): number {
  const spans = points
    .filter(({ denseMs }) => denseMs.p10 > 0)
    .map(({ denseMs }) => denseMs.p90 / denseMs.p10)
    .toSorted((one, other) => one - other)
  return quantile(spans, 0.5)
}
