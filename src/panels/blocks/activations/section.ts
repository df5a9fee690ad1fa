import type { ACTIVATION_DIALS, ActivationDials } from '../../../state/experiments/activationDials'
import type { TurnDials } from '../useDials'

export type Turn = TurnDials<typeof ACTIVATION_DIALS>

export interface SectionProps {
  readonly dials: ActivationDials
  readonly turn: Turn
}
