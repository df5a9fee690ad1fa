import type { Budget } from '../../../state/budget'
import type { SettingCost, SettingGrid } from './grid'
import { SCALED } from './law'

export interface Fit {
  readonly alpha: number
  readonly resolution: number
  readonly cost: SettingCost
  /** Of the tightest limit, as a share of 1. */
  readonly used: number
}

/** Share of the limit that a cost comes nearest to, or passes most. */
export const budgetUse = (cost: SettingCost, budget: Budget): number =>
  Math.max(
    0,
    ...SCALED.flatMap((scaled) => {
      const limit = budget[scaled]
      return limit === undefined ? [] : [cost[scaled] / limit]
    }),
  )

/**
 * For each α the largest resolution within the budget, fullest use first; of equal use the larger
 * resolution. A network of one width lists every resolution that fits, largest first.
 */
export function fitBudget(grid: SettingGrid, budget: Budget): readonly Fit[] {
  const isOneWidth = grid.alphas.length === 1
  return grid.alphas
    .flatMap((alpha, column) => {
      const fits = grid.resolutions.flatMap((resolution, row): readonly Fit[] => {
        const cost = grid.cells[column]?.[row]
        if (!cost) return []
        const used = budgetUse(cost, budget)
        return used <= 1 ? [{ alpha, resolution, cost, used }] : []
      })
      return isOneWidth ? fits : fits.slice(-1)
    })
    .toSorted((a, b) =>
      isOneWidth ? b.resolution - a.resolution : b.used - a.used || b.resolution - a.resolution,
    )
}
