import type { DisplayKind } from '../../core/rows'
import type { Hue } from '../hue'

/** Kinds of operation that a chart tells apart; the rest of the fifteen are drawn as one. */
export const FAMILIES = [
  'conv',
  'grouped',
  'depthwise',
  'pointwise',
  'dense',
  'pool',
  'join',
  'rest',
] as const
export type Family = (typeof FAMILIES)[number]

export function familyOf(kind: DisplayKind): Family {
  switch (kind) {
    case 'conv':
    case 'grouped':
    case 'depthwise':
    case 'pointwise':
    case 'dense':
      return kind
    case 'pool':
    case 'globalPool':
    case 'adaptivePool':
      return 'pool'
    case 'add':
    case 'multiply':
    case 'concat':
      return 'join'
    default:
      return 'rest'
  }
}

/** How a kind is drawn: colour, the letter that says the same, and how its hatch runs. */
export interface FamilyLook {
  readonly hue: Hue
  readonly letter: string
  readonly hatch: 'rising' | 'falling' | 'crossed' | 'upright' | 'level' | 'dotted' | 'none'
}

export const FAMILY_LOOKS: Readonly<Record<Family, FamilyLook>> = {
  conv: { hue: 'ink', letter: 'K', hatch: 'rising' },
  grouped: { hue: 'ink', letter: 'G', hatch: 'crossed' },
  depthwise: { hue: 'dw', letter: 'DW', hatch: 'rising' },
  pointwise: { hue: 'pw', letter: 'PW', hatch: 'falling' },
  dense: { hue: 'ink', letter: 'FC', hatch: 'upright' },
  pool: { hue: 'ink-muted', letter: 'P', hatch: 'level' },
  join: { hue: 'ink-muted', letter: '+', hatch: 'dotted' },
  rest: { hue: 'ink-muted', letter: '·', hatch: 'none' },
}
