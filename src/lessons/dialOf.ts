import type { Choice, ExperimentId } from '../state/choice'
import { numberDial } from '../state/dials'
import { parseDials } from '../state/dialText'

/**
 * A way to read how an experiment's dials stand, as the address has them: what it leaves out is as
 * the experiment begins. Undefined while the reader looks at something else.
 */
export function dialsOf(
  { view, experiment, dials }: Choice,
  id: ExperimentId,
): ((name: string, initial: string) => string) | undefined {
  if (view !== 'blocks' || experiment !== id) return undefined
  const texts = parseDials(dials)
  return (name, initial) => texts?.get(name) ?? initial
}

/** A dial's whole number from 1 to `most`; for whatever else an address may say, as it begins. */
export const wholeOf = (text: string, initial: number, most: number): number =>
  numberDial(initial, { min: 1, max: most }).read(text) ?? initial
