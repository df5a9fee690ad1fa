import { CURVES, type Curve } from '../../core/activations/definitions'
import type { DialValues } from '../dials'
import { numberDial, textDial, wordDial } from '../dials'

/** The curves' places in their list, `0236`; `none` is none. */
const readShown = (text: string): readonly Curve[] | undefined => {
  if (text === 'none') return []
  if (!/^[0-6]{1,7}$/.test(text)) return undefined
  return CURVES.filter((_, place) => text.includes(String(place)))
}

const printShown = (curves: readonly Curve[]): string =>
  CURVES.flatMap((curve, place) => (curves.includes(curve) ? [place] : [])).join('') || 'none'

export const WINDOWS = ['whole', 'near'] as const
export const BITS = ['8', '4'] as const

/** Inputs of the curves' plot. */
export const REACH = 8
export const LOW = { min: -16, max: 0, decimals: 1 } as const
export const HIGH = { min: 1, max: 64, decimals: 1 } as const
export const LEAK = { min: 0, max: 0.5, decimals: 2 } as const

export const ACTIVATION_DIALS = {
  /** The reader's cursor. */
  x: numberDial(-1.5, { min: -REACH, max: REACH, decimals: 2 }),
  shown: textDial<readonly Curve[]>(CURVES, readShown, printShown),
  window: wordDial(WINDOWS, 'whole'),
  leak: numberDial(0.1, LEAK),
  of: wordDial(CURVES, 'hSwish'),
  bits: wordDial(BITS, '4'),
  /** Of the inputs that the grid is made for. */
  low: numberDial(-8, LOW),
  high: numberDial(8, HIGH),
}

export type ActivationDials = DialValues<typeof ACTIVATION_DIALS>
