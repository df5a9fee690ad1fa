import type { ACTIVATION_DIALS, ActivationDials } from '../../../state/experiments/activationDials'
import type { TurnDials } from '../useDials'

export type Turn = TurnDials<typeof ACTIVATION_DIALS>

/** A section and the dials it is drawn from, so that a hand on others leaves it. */
export interface SectionProps<Name extends keyof ActivationDials> {
  readonly dials: Pick<ActivationDials, Name>
  readonly turn: Turn
}
