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

const NONE: BarParts = { network: false, scale: false, layer: false }

export const BAR_PARTS: Readonly<Record<View, BarParts>> = {
  start: NONE,
  convolve: { network: false, scale: false, layer: true },
  cost: { network: false, scale: true, layer: true },
  networks: NONE,
  live: { network: true, scale: true, layer: false },
  blocks: NONE,
  learn: NONE,
}
