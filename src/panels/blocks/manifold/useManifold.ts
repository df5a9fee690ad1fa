import { useMemo } from 'react'
import { isFlat, isScaleFree } from '../../../core/manifold/activation'
import { type Curve, resample, SHAPES, type Stroke } from '../../../core/manifold/curve'
import { after, before, type Embedding, randomRows, rankAt } from '../../../core/manifold/embed'
import { lostRegions, type Polygon, sameOutput } from '../../../core/manifold/region'
import type { ManifoldDials } from '../../../state/experiments/manifoldDials'
import { type Journey, journey, type Return } from './journey'

/** The dials that a result depends on, the curve apart. */
export type ResultDials = Pick<ManifoldDials, 'n' | 'seed' | 'act' | 'way' | 'fit' | 'scale'>

/** What the picture of the curve shows of the plane, and a rim so that edges stay outside. */
const SHOWN_HALF = 1.2

export interface Trip extends Journey {
  readonly n: number
}

/** The curve that is sent: a known figure, or the reader's strokes and the one being drawn. */
export function useCurve(
  { shape, draw }: Pick<ManifoldDials, 'shape' | 'draw'>,
  draft: Stroke,
): Curve {
  return useMemo(
    () =>
      resample(shape === 'drawn' ? [...draw, ...(draft.length > 1 ? [draft] : [])] : SHAPES[shape]),
    [shape, draw, draft],
  )
}

/** Where a function has no size of its own the dial says nothing. */
export const scaleOf = ({ act, scale }: Pick<ManifoldDials, 'act' | 'scale'>): number =>
  isScaleFree(act) ? 1 : scale

/** What a trip depends on beside its n and its curve. */
export interface Conditions extends Omit<Embedding, 'rows'> {
  readonly seed: number
  readonly back: Return
}

/** The same object as long as the dials that matter stay. */
export function useConditions(dials: ResultDials): Conditions {
  const { seed, act, way, fit } = dials
  const scale = scaleOf(dials)
  return useMemo(
    () => ({ seed, activation: act, scale, back: { way, isStretched: fit } }),
    [seed, act, scale, way, fit],
  )
}

export function trip({ seed, activation, scale, back }: Conditions, n: number, curve: Curve): Trip {
  const embedding: Embedding = { rows: randomRows(seed, n), activation, scale }
  return {
    ...journey(embedding, curve, back),
    n,
  }
}

export interface Followed {
  readonly index: number
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly flat: readonly boolean[]
  readonly rank: 0 | 1 | 2
  readonly same: Polygon
}

/** One point of the curve on its way; null while there is no curve. */
export function followed({ embedding }: Trip, curve: Curve, index: number): Followed | null {
  const kept = Math.min(index, curve.points.length - 1)
  const point = curve.points[kept]
  if (!point) return null
  const values = before(embedding, point)
  return {
    index: kept,
    before: values,
    after: after(embedding, values),
    flat: values.map((value) => isFlat(embedding.activation, value)),
    rank: rankAt(embedding, point),
    same: sameOutput(embedding, point, SHOWN_HALF),
  }
}

/** The parts of the shown plane that this embedding collapses. */
export const regionsOf = ({ embedding }: Trip) => lostRegions(embedding, SHOWN_HALF)
