import type { LabSide } from '../../../state/lab/labState'
import type { AppStore } from '../../../state/store'

/**
 * How many times as long B takes, as readers guessed before it was measured. Guesses outlive the
 * part, for a reader looks at others while the device is measured.
 */
const GUESSES = new WeakMap<AppStore, Map<string, number>>()

const keyOf = (a: LabSide, b: LabSide): string => `${JSON.stringify(a)} ${JSON.stringify(b)}`

/** The guess for these two, whichever of them was A when it was made; b over a. */
export function guessOf(store: AppStore, a: LabSide, b: LabSide): number | null {
  const kept = GUESSES.get(store)
  const turned = kept?.get(keyOf(b, a))
  return kept?.get(keyOf(a, b)) ?? (turned === undefined ? null : 1 / turned)
}

export function keepGuess(store: AppStore, a: LabSide, b: LabSide, guess: number | null): void {
  const kept = GUESSES.get(store) ?? new Map<string, number>()
  GUESSES.set(store, kept)
  kept.delete(keyOf(b, a))
  if (guess === null) kept.delete(keyOf(a, b))
  else kept.set(keyOf(a, b), guess)
}
