import type { DialValues } from '../../../state/dials'
import type { TurnDials } from '../useDials'
import type { V1_DIALS } from './dials'

/** What each part of the experiment is given. */
export interface PartProps {
  readonly dials: DialValues<typeof V1_DIALS>
  readonly turn: TurnDials<typeof V1_DIALS>
}
