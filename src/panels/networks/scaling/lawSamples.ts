import type { ScalingSample } from '../../../charts/layoutScaling'
import type { Counter, SettingCost, SettingGrid } from './grid'
import { lawError } from './law'

type Counted = SettingGrid & { readonly counter: Counter }

/** Cost over α at one resolution, as shares of what α 1 takes there; what is not counted waits. */
export function alphaSamples(
  { alphas, counter }: Counted,
  resolution: number,
): readonly ScalingSample[] {
  const full = counter.count(1, resolution)?.macs ?? Number.NaN
  return alphas.flatMap((multiplier) =>
    sample(multiplier, counter.known(multiplier, resolution), full),
  )
}

/** Cost over ρ at one α, as shares of what the network's own resolution takes. */
export function rhoSamples(
  { resolutions, counter }: Counted,
  alpha: number,
  fullSide: number,
): readonly ScalingSample[] {
  const full = counter.count(alpha, fullSide)?.macs ?? Number.NaN
  return resolutions.flatMap((side) => sample(side / fullSide, counter.known(alpha, side), full))
}

function sample(multiplier: number, cost: SettingCost | null | undefined, full: number) {
  const exact = (cost?.macs ?? Number.NaN) / full
  return Number.isFinite(exact) ? [{ multiplier, exact }] : []
}

/** The setting of a grid at which α²ρ² is furthest from the count. */
export function worstError(grid: SettingGrid, full: SettingCost, fullSide: number) {
  const errors = grid.alphas.flatMap((alpha, column) =>
    grid.resolutions.flatMap((resolution, row) => {
      const cost = grid.cells[column]?.[row]
      if (!cost) return []
      const error = lawError('macs', full, alpha, resolution / fullSide, cost)
      return [{ alpha, resolution, error }]
    }),
  )
  return errors.toSorted((a, b) => Math.abs(b.error) - Math.abs(a.error))[0] ?? null
}
