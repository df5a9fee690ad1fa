import type { View } from '../state/choice'

/**
 * Which of the choice the bar shows: what means nothing to a view is not there, and what a view
 * has controls of its own for is not there twice.
 */
export interface BarParts {
  readonly network: boolean
  /** α and the input resolution, and what is counted. */
  readonly scale: boolean
  readonly layer: boolean
}

export const BAR_PARTS: Readonly<Record<View, BarParts>> = {
  convolve: { network: false, scale: false, layer: true },
  cost: { network: false, scale: true, layer: true },
  networks: { network: false, scale: false, layer: false },
  live: { network: true, scale: true, layer: false },
  blocks: { network: false, scale: false, layer: false },
}
