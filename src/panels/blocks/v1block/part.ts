import type { DialValues } from '../../../state/dials'
import type { TurnDials } from '../useDials'
import type { V1_DIALS } from './dials'

/** What each part of the experiment is drawn from, so that a hand on one moves no other. */
export const PARTS = {
  blocks: ['seed', 'channel', 'full', 'pair'],
  fold: [
    ...(['seed', 'channel', 'gamma', 'beta', 'mean', 'variance'] as const),
    ...(['epsilon', 'fold', 'order', 'pad'] as const),
  ],
  clip: ['layer', 'alpha', 'clip', 'free', 'bits', 'truth'],
} as const satisfies Readonly<Record<string, readonly (keyof DialValues<typeof V1_DIALS>)[]>>

/** What each part of the experiment is given. */
export interface PartProps<Part extends keyof typeof PARTS> {
  readonly dials: Pick<DialValues<typeof V1_DIALS>, (typeof PARTS)[Part][number]>
  readonly turn: TurnDials<typeof V1_DIALS>
}
