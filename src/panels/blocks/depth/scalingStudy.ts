import type { NetworkCost } from '../../../core/analyse'
import { DEFAULT_CONVENTION } from '../../../core/convention'
import { FULL_RESOLUTION } from '../../../core/rounding'
import {
  exponent,
  lawPower,
  type PartCounts,
  partCounts,
  type Quantity,
  SCALING_PARTS,
  type ScalingPart,
} from '../../../core/towers/powers'
import type { CatalogueId } from '../../../nets/ids'
import { hasWidth } from '../../../nets/ids'
import { studyOf } from '../../../state/study'
import type { Axis } from './dials'

export interface ScalingPlace {
  readonly id: CatalogueId
  readonly alpha: number
  /** Input side in pixels. */
  readonly resolution: number
}

/** The papers' settings, from which powers are read: Tables 6 and 7 of arXiv:1704.04861. */
export const FITTED = { alpha: [0.25, 0.5, 0.75, 1], rho: [128, 160, 192, 224] } as const

const DRAWN = {
  alpha: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 1.75, 2],
  rho: [32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 256, 288, 320, 384, 448, 512],
} as const

/** A network with a width multiplier; MobileNetV1 in the place of one without. */
export const scalable = (id: CatalogueId): CatalogueId => (hasWidth(id) ? id : 'mobilenet_v1')

export function costAt({ id, alpha, resolution }: ScalingPlace): NetworkCost {
  const { cost } = studyOf({ id, alpha, resolution, transforms: '', ...DEFAULT_CONVENTION })
  if (!cost.ok) throw new Error(`${id} at α ${alpha}, ${resolution} px: ${cost.fault.code}`)
  return cost.value
}

/** A part of the network, or all of it. */
export type Line = ScalingPart | 'total'

export interface PowerLine {
  readonly line: Line
  readonly points: readonly { readonly at: number; readonly count: number }[]
  /** Least squares over the papers' settings. */
  readonly power: number | null
}

const countOf = (counts: PartCounts, line: Line): number =>
  line === 'total' ? SCALING_PARTS.reduce((sum, part) => sum + counts[part], 0) : counts[line]

/** Counts along one axis with the other held, by part. */
export function powerLines(place: ScalingPlace, axis: Axis, quantity: Quantity) {
  const countsAt = (at: number) =>
    partCounts(
      costAt(axis === 'alpha' ? { ...place, alpha: at } : { ...place, resolution: at }),
      quantity,
    )
  const drawn = DRAWN[axis].map((at) => ({ at, counts: countsAt(at) }))
  const fitted = FITTED[axis].map((at) => ({ at, counts: countsAt(at) }))
  const lines: PowerLine[] = (['total', ...SCALING_PARTS] as const)
    .map((line) => ({
      line,
      points: drawn.map(({ at, counts }) => ({ at, count: countOf(counts, line) })),
      power: exponent(fitted.map(({ at, counts }) => ({ at, count: countOf(counts, line) }))),
    }))
    .filter(({ points }) => points.some(({ count }) => count > 0))
  const full = axis === 'alpha' ? 1 : FULL_RESOLUTION
  return { lines, full, fullTotal: countOf(countsAt(full), 'total'), law: lawPower(quantity, axis) }
}

export interface LawRow {
  readonly line: Line
  readonly full: number
  readonly law: number
  readonly count: number
}

/** What the law makes of each part of the full network, and what the engine counts. */
export function lawRows(place: ScalingPlace, quantity: Quantity): readonly LawRow[] {
  const { id, alpha, resolution } = place
  const full = partCounts(costAt({ id, alpha: 1, resolution: FULL_RESOLUTION }), quantity)
  const own = partCounts(costAt(place), quantity)
  const factor =
    alpha ** lawPower(quantity, 'alpha') *
    (resolution / FULL_RESOLUTION) ** lawPower(quantity, 'rho')
  return ([...SCALING_PARTS, 'total'] as const)
    .map((line) => ({
      line,
      full: countOf(full, line),
      law: factor * countOf(full, line),
      count: countOf(own, line),
    }))
    .filter(({ full: all, line }) => all > 0 || line === 'total')
}

/** The part whose count is furthest from the law, of all but the total. */
export const furthest = (rows: readonly LawRow[]): LawRow | undefined =>
  rows
    .filter(({ line }) => line !== 'total')
    .toSorted((a, b) => Math.abs(b.count - b.law) - Math.abs(a.count - a.law))[0]
