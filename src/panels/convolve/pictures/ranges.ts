import type { FilterSetting, Spreads } from '../../../runtime/filters/filter'
import type { PictureGain, PictureRange } from '../../../state/choice'

/** Of maps that answer to changes only, where the gain is `auto`. */
export const EDGE_GAIN = 3

/** How values become colours. */
export interface Scaling {
  readonly kind: PictureRange
  readonly gain: PictureGain
}

/** The magnitude at the ends of each map's scale. */
export interface Ranges {
  readonly depthwise: readonly number[]
  readonly mixed: readonly number[]
}

/** A range that a live picture no longer fills is kept so long, so that the scale stands still. */
const HOLD_MS = 1500

const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

/** The next plain number at or above a magnitude: 4.1 → 5, 870 → 1000; 0 has a range of 1. */
export function plainCeiling(magnitude: number): number {
  if (!Number.isFinite(magnitude) || magnitude < 1e-6) return 1
  const power = 10 ** Math.floor(Math.log10(magnitude))
  const step = STEPS.find((candidate) => candidate * power >= magnitude * (1 - 1e-6)) ?? 10
  return Number((step * power).toPrecision(2))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Weights that sum to about nothing give nothing where the picture does not change. */
const answersToChange = (weights: readonly number[]) =>
  Math.abs(sum(weights)) < 0.1 * sum(weights.map(Math.abs))

/** What a row of the mix makes of every weight of every kernel. */
const mixedWeights = (kernels: FilterSetting['kernels'], row: readonly number[]) =>
  kernels.flatMap((kernel, channel) => kernel.map((weight) => weight * (row[channel] ?? 0)))

export function rangesOf(
  spreads: Spreads,
  { kind, gain }: Scaling,
  { kernels, mix }: FilterSetting,
): Ranges {
  const gainOf = (weights: readonly number[]) =>
    gain === 'auto' ? (answersToChange(weights) ? EDGE_GAIN : 1) : Number(gain)
  const depthwise = spreads.depthwise.map((spread, at) => spread / gainOf(kernels[at] ?? []))
  const mixed = spreads.mixed.map(
    (spread, at) => spread / gainOf(mixedWeights(kernels, mix[at] ?? [])),
  )
  const all = Math.max(0, ...depthwise, ...mixed)
  const range = (end: number) => plainCeiling(kind === 'own' ? end : all)
  return { depthwise: depthwise.map(range), mixed: mixed.map(range) }
}

/** Grows at once and shrinks only after a while; for one live picture, `now` in milliseconds. */
export function createRangeHold(): (next: Ranges, now: number) => Ranges {
  const held = new Map<string, { range: number; at: number }>()
  const hold = (key: string, range: number, now: number) => {
    const before = held.get(key)
    if (before && range < before.range && now - before.at < HOLD_MS) return before.range
    held.set(key, { range, at: now })
    return range
  }
  return ({ depthwise, mixed }, now) => ({
    depthwise: depthwise.map((range, at) => hold(`depthwise${at}`, range, now)),
    mixed: mixed.map((range, at) => hold(`mixed${at}`, range, now)),
  })
}

export const sameRanges = (one: Ranges | null, other: Ranges): boolean =>
  one !== null && JSON.stringify(one) === JSON.stringify(other)
