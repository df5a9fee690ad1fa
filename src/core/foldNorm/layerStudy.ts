import type { HWC } from '../layer'
import { type ClipStats, clipStats, type Histogram, histogram } from './clip'

/** Bits of a grid that can be compared. */
export const GRID_BITS = [8, 6, 4] as const
export type GridBits = (typeof GRID_BITS)[number]

/** `relu`: all that lies above 0 is signal. `relu6`: the network was trained with the cut at 6. */
export type Truth = 'relu' | 'relu6'

/** The clips a curve is drawn through: 2 to 20 by quarters. */
export const CLIPS: readonly number[] = Array.from({ length: 73 }, (_, index) => 2 + index / 4)

export interface TruthStudy {
  /** One for each of `CLIPS`. */
  readonly curves: Readonly<Record<GridBits, readonly ClipStats[]>>
  /** The grid that reaches to the largest value before any cut. */
  readonly free: Readonly<Record<GridBits, ClipStats>>
}

/** A layer's values before its rectifier, and what every clip and grid makes of them. */
export interface LayerStudy extends Readonly<Record<Truth, TruthStudy>> {
  readonly shape: HWC
  readonly histogram: Histogram
}

const BIN = 0.1
const SIX = 6

export function layerStudy(values: Float64Array, shape: HWC): LayerStudy {
  // A grid needs an end even where nothing lies above 0.
  const largest = values.reduce((most, value) => Math.max(most, value), 0) || 1
  return {
    shape,
    histogram: histogram(values, BIN),
    relu: truthStudy(values, largest),
    relu6: truthStudy(
      values.map((value) => Math.min(SIX, value)),
      largest,
    ),
  }
}

function truthStudy(values: Float64Array, largest: number): TruthStudy {
  const each = <Made>(make: (bits: GridBits) => Made) => ({ 8: make(8), 6: make(6), 4: make(4) })
  return {
    curves: each((bits) => CLIPS.map((clip) => clipStats(values, clip, bits))),
    free: each((bits) => clipStats(values, largest, bits)),
  }
}

/** The stats of a clip on the curve; of the free grid where there is no clip. */
export const statsAt = (study: TruthStudy, bits: GridBits, clip: number | null): ClipStats =>
  clip === null
    ? study.free[bits]
    : study.curves[bits].reduce((near, one) =>
        Math.abs(one.clip - clip) < Math.abs(near.clip - clip) ? one : near,
      )

/** The clip with the least error. */
export const bestClip = (curve: readonly ClipStats[]): ClipStats =>
  curve.reduce((best, one) => (one.error < best.error ? one : best))
