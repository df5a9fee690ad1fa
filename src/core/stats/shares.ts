import { mean, quantile } from '../quantile'
import { createRandom, type Random } from '../random'
import { interval95 } from './bootstrap'

/** What stands for many values of one thing; a coarse clock's values have a mean and no more. */
export const CENTRES = ['median', 'mean'] as const
export type Centre = (typeof CENTRES)[number]

/** Measured values of one part of a whole, in any order. */
export interface Part {
  /** Parts of one group are counted together. */
  readonly group: string
  readonly values: readonly number[]
}

/** A group's part of the whole, from 0 to 1, with its 95 % interval. */
export interface ShareInterval {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The value that stands for sorted ones. */
export const centreOf = (sorted: readonly number[], centre: Centre): number =>
  centre === 'mean' ? mean(sorted) : quantile(sorted, 0.5)

/**
 * Each group's share of the sum of its parts' centres, with the percentile bootstrap: the values of
 * every part are drawn again with replacement, each part by itself, for parts are measured in turns
 * and not in the same moments. Empty where a part has no value or all of them are nothing.
 */
export function shareIntervals(
  parts: readonly Part[],
  {
    centre,
    seed,
    samples,
  }: { readonly centre: Centre; readonly seed: number; readonly samples: number },
): ReadonlyMap<string, ShareInterval> {
  const sorted = parts.map(({ group, values }) => ({
    group,
    values: [...values].sort((one, other) => one - other),
  }))
  const own = shares(sorted.map(({ group, values }) => ({ group, at: centreOf(values, centre) })))
  const random = createRandom(seed)
  const drawn = Array.from({ length: samples }, () =>
    shares(sorted.map(({ group, values }) => ({ group, at: redrawn(values, centre, random) }))),
  )
  return new Map(
    [...own].map(([group, share]) => {
      const all = drawn.flatMap((one) => one.get(group) ?? []).sort((one, other) => one - other)
      return [group, { share, ...interval95(all) }]
    }),
  )
}

function shares(
  parts: readonly { readonly group: string; readonly at: number }[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  let whole = 0
  for (const { group, at } of parts) {
    sums.set(group, (sums.get(group) ?? 0) + at)
    whole += at
  }
  if (!(whole > 0)) return new Map()
  return new Map([...sums].map(([group, sum]) => [group, sum / whole]))
}

/** The centre of as many values drawn from sorted ones, without sorting what was drawn. */
function redrawn(sorted: readonly number[], centre: Centre, random: Random): number {
  const { length } = sorted
  const times = new Uint16Array(length)
  let sum = 0
  for (let draw = 0; draw < length; draw += 1) {
    const at = Math.floor(random() * length)
    times[at]! += 1
    sum += sorted[at]!
  }
  if (centre === 'mean') return sum / length
  const [before, after] = [Math.floor((length - 1) / 2), Math.ceil((length - 1) / 2)]
  let seen = 0
  let low = Number.NaN
  for (let at = 0; at < length; at += 1) {
    const until = seen + times[at]!
    if (seen <= before && before < until) low = sorted[at]!
    if (seen <= after && after < until) return (low + sorted[at]!) / 2
    seen = until
  }
  return Number.NaN
}
