import { QUANTITIES } from '../../../core/towers/powers'
import { type DialValues, wordDial } from '../../../state/dials'

export const AXES = ['alpha', 'rho'] as const
export type Axis = (typeof AXES)[number]

export const GUESSES = ['narrow', 'shallow', 'same'] as const

export const DIALS = {
  /** What the reader said before the answer was shown; `none` keeps it covered. */
  guess: wordDial(['none', ...GUESSES], 'none'),
  axis: wordDial(AXES, 'alpha'),
  count: wordDial(QUANTITIES, 'macs'),
} as const

export type DepthDials = DialValues<typeof DIALS>
