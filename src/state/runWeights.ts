import type { WeightsChoice } from '../runtime/protocol'
import type { NetId } from './choice'
import type { RunWeights, WeightsErrand } from './runState'

/** Weights to run with, and what the page says of them. */
export interface ShelvedWeights {
  readonly label: RunWeights
  /** The same object for the same weights, so that a program is not compiled twice for them. */
  readonly weights: WeightsChoice
}

export interface WeightsShelf {
  /** Official weights where they are at hand and wanted, else seeded ones. */
  weightsFor(netId: NetId, alpha: number): ShelvedWeights
  /** Looks on this device, and nowhere else, for official weights of this α. */
  look(netId: NetId, alpha: number): void
  readonly errand: WeightsErrand
  onChange(callback: () => void): void
}
