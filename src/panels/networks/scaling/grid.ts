import { DEFAULT_CONVENTION } from '../../../core/convention'
import { CATALOGUE } from '../../../nets/catalogue'
import { RANGES } from '../../../state/choice'
import { type Study, studyOf } from '../../../state/study'
import { printTransforms } from '../../../state/transforms'

/** What one setting costs; peak memory in bytes. */
export interface SettingCost {
  readonly macs: number
  readonly params: number
  readonly memory: number
}

/** α across, resolution up, and what each pair costs; null: the network cannot be. */
export interface SettingGrid {
  readonly alphas: readonly number[]
  readonly resolutions: readonly number[]
  /** By α, then by resolution; undefined where it is not counted yet. */
  readonly cells: readonly (readonly (SettingCost | null | undefined)[])[]
}

/** What of a study its grid depends on. */
export type GridSubject = Pick<Study, 'id' | 'transforms'>

const from = (first: number, last: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((last - first) / step) + 1 }, (_, index) =>
    Number((first + index * step).toFixed(3)),
  )

const USUAL_ALPHAS = from(0.25, 1.4, 0.05)
const USUAL_SIDES = from(64, 320, 16)

/** α of the grid: the papers' and between; farther where the reader is farther out. */
export function gridAlphas(hasWidths: boolean, own: number): readonly number[] {
  if (!hasWidths) return [1]
  const below = own < 0.25 ? [0.1, 0.15, 0.2] : []
  const above = own > 1.4 ? [1.5, 1.6, 1.7, 1.8, 1.9, RANGES.alpha.max] : []
  return [...below, ...USUAL_ALPHAS, ...above]
}

/** Sides of the grid in pixels, the network's own among them. */
export function gridSides(usual: number, own: number): readonly number[] {
  const near = USUAL_SIDES.map((side) => (Math.abs(side - usual) < 8 ? usual : side))
  const below = own < 64 ? [32, 48] : []
  const above = own > 320 ? [352, 384, 416, 448, 480, RANGES.resolution.max] : []
  return [...below, ...near, ...above]
}

export function gridOf({ id, setting }: Pick<Study, 'id' | 'setting'>) {
  const spec = CATALOGUE[id]
  return {
    alphas: gridAlphas(spec.rounding !== null, setting.alpha),
    resolutions: gridSides(spec.defaultResolution, setting.resolution),
  }
}

/** One setting, counted as the papers count. */
export function settingCost(
  { id, transforms }: GridSubject,
  alpha: number,
  resolution: number,
): SettingCost | null {
  const { cost } = studyOf({
    id,
    alpha,
    resolution,
    transforms: printTransforms(transforms),
    ...DEFAULT_CONVENTION,
  })
  if (!cost.ok) return null
  const { macs, params, peakActivationBytes } = cost.value.totals
  return { macs, params, memory: peakActivationBytes }
}

/** Counts settings one by one and remembers them, as long as its subject lasts. */
export interface Counter {
  readonly known: (alpha: number, resolution: number) => SettingCost | null | undefined
  readonly count: (alpha: number, resolution: number) => SettingCost | null
  /**
   * Counts what is missing of these until `hasTime` says no, at least one; the answer is how many
   * are still missing.
   */
  readonly fill: (places: readonly Place[], hasTime: () => boolean) => number
}

export type Place = readonly [alpha: number, resolution: number]

export function makeCounter(
  subject: GridSubject,
  countOne: (alpha: number, resolution: number) => SettingCost | null = (alpha, resolution) =>
    settingCost(subject, alpha, resolution),
): Counter {
  const costs = new Map<string, SettingCost | null>()
  const keyOf = (alpha: number, resolution: number) => `${alpha} ${resolution}`
  const count = (alpha: number, resolution: number) => {
    const key = keyOf(alpha, resolution)
    const known = costs.get(key)
    if (known !== undefined) return known
    const cost = countOne(alpha, resolution)
    costs.set(key, cost)
    return cost
  }
  return {
    known: (alpha, resolution) => costs.get(keyOf(alpha, resolution)),
    count,
    fill(places, hasTime) {
      const missing = new Map(
        places.map((place) => [keyOf(...place), place] as const).filter(([key]) => !costs.has(key)),
      )
      let done = 0
      for (const [alpha, resolution] of missing.values()) {
        if (done > 0 && !hasTime()) break
        count(alpha, resolution)
        done += 1
      }
      return missing.size - done
    },
  }
}

/** A finished network's counts stay while a reader goes to and fro among a few. */
const COUNTERS = new Map<string, Counter>()
const KEPT = 6

export function counterOf(subject: GridSubject): Counter {
  const key = `${subject.id} ${printTransforms(subject.transforms)}`
  const counter = COUNTERS.get(key) ?? makeCounter(subject)
  COUNTERS.delete(key)
  COUNTERS.set(key, counter)
  for (const old of [...COUNTERS.keys()].slice(0, -KEPT)) COUNTERS.delete(old)
  return counter
}
