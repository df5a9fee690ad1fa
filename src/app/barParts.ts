import type { View } from '../state/choice'

/**
 * Which of the choice the bar shows: what means nothing to a view is not there, and what a view
 * has controls of its own for is not there twice.
 */
export interface BarParts {
  readonly network: boolean
  readonly layer: boolean
}

export const BAR_PARTS: Readonly<Record<View, BarParts>> = {
  convolve: { network: false, layer: true },
  cost: { network: true, layer: true },
  networks: { network: false, layer: false },
  live: { network: true, layer: false },
}
