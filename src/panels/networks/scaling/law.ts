import type { SettingCost } from './grid'

export const SCALED = ['macs', 'params', 'memory'] as const
export type Scaled = (typeof SCALED)[number]

/** A law as a reader knows it; parameters do not see ρ, feature maps grow with channels alone. */
export const LAW_NAMES = { macs: 'α²ρ²', params: 'α²', memory: 'αρ²' } as const

/** What a law says of a setting, from the cost at α 1 and the network's own resolution. */
export function lawCost(scaled: Scaled, full: SettingCost, alpha: number, rho: number): number {
  const factor = { macs: alpha ** 2 * rho ** 2, params: alpha ** 2, memory: alpha * rho ** 2 }
  return full[scaled] * factor[scaled]
}

/** How far a law is off, as a share of the count: 0.1 says a tenth too much. */
export const lawError = (
  scaled: Scaled,
  full: SettingCost,
  alpha: number,
  rho: number,
  counted: SettingCost,
): number => lawCost(scaled, full, alpha, rho) / counted[scaled] - 1
