import type { Spread } from '../../../core/quantile'
import { spread } from '../../../core/quantile'
import type { DisplayKind } from '../../../core/rows'
import {
  BOUNDS,
  type Bound,
  boundOf,
  type DeviceLimits,
  idealMs,
} from '../../../core/stats/roofline'
import type { StepCost } from '../../../core/stats/stepCosts'

/** What was measured of one step: milliseconds, and how many values that is of. */
export interface StepMeasure {
  readonly ms: Spread
  readonly n: number
}

/** A layer beside what the device would allow it. Rates are of MACs a second. */
export interface RoofLayer extends StepCost, StepMeasure {
  readonly macsPerSecond: number
  readonly bound: Bound
  /** If what holds it back were all it took. */
  readonly limit: number
  /** Its rate by that limit; above 1 where a cache or the clock flatters it. */
  readonly share: number
}

/** Steps that multiply and whose time is known; the rest have no place under a roof. */
export function roofLayers(
  limits: DeviceLimits,
  costs: readonly StepCost[],
  measured: ReadonlyMap<string, StepMeasure>,
): readonly RoofLayer[] {
  return costs.flatMap((cost) => {
    const found = measured.get(cost.output)
    if (!found || cost.macs === 0 || !(found.ms.median > 0)) return []
    const ideal = idealMs(limits, cost)
    const bound = boundOf(limits, cost)
    return [
      {
        ...cost,
        ...found,
        bound,
        macsPerSecond: (1000 * cost.macs) / found.ms.median,
        limit: (1000 * cost.macs) / ideal[bound],
        share: ideal[bound] / found.ms.median,
      },
    ]
  })
}

export const countBounds = (layers: readonly RoofLayer[]): Readonly<Record<Bound, number>> => ({
  compute: layers.filter(({ bound }) => bound === 'compute').length,
  memory: layers.filter(({ bound }) => bound === 'memory').length,
  dispatch: layers.filter(({ bound }) => bound === 'dispatch').length,
})

export interface KindBound {
  readonly kind: DisplayKind
  readonly count: number
  /** Those that hold any of them back, most layers first. */
  readonly bounds: readonly { readonly bound: Bound; readonly count: number }[]
  /** Median over its layers. */
  readonly share: number
  /** Of the time of all these layers. */
  readonly timeShare: number
}

/** Kinds by the time they take, the longest first. */
export function kindBounds(layers: readonly RoofLayer[]): readonly KindBound[] {
  const total = msOf(layers)
  const kinds = new Map<DisplayKind, RoofLayer[]>()
  for (const layer of layers) kinds.set(layer.kind, [...(kinds.get(layer.kind) ?? []), layer])
  return [...kinds]
    .map(([kind, own]) => {
      const counts = countBounds(own)
      return {
        kind,
        count: own.length,
        bounds: BOUNDS.map((bound) => ({ bound, count: counts[bound] }))
          .filter(({ count }) => count > 0)
          .sort((one, other) => other.count - one.count),
        share: medianShare(own),
        timeShare: msOf(own) / total,
      }
    })
    .sort((one, other) => other.timeShare - one.timeShare)
}

export const msOf = (layers: readonly RoofLayer[]): number =>
  layers.reduce((sum, { ms }) => sum + ms.median, 0)

export const medianShare = (layers: readonly RoofLayer[]): number =>
  spread(layers.map(({ share }) => share)).median
