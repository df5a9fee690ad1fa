import type { HWC } from '../../core/layer'
import type { Step } from '../program/fuse'

/** Where a step writes: into the map of a concatenation to come, from this channel on. */
export interface Home {
  readonly root: string
  readonly start: number
}

/**
 * Steps that can write where a concatenation of theirs wants them, so that joining costs nothing:
 * each part begins with a block of its own, and nothing reads the map it writes to. `fits` says of
 * a concatenation whether its whole map is small enough.
 */
export function homesOf(
  steps: readonly Step[],
  shapes: ReadonlyMap<string, HWC>,
  fits: (output: string) => boolean,
): ReadonlyMap<string, Home> {
  const makers = new Map(steps.map((step) => [step.output, step]))
  const homes = new Map<string, Home>()
  // From the last on: a concatenation within another is then at home before its own parts are.
  for (const step of [...steps].reverse()) {
    if (step.layer.kind !== 'concat' || !fits(step.output)) continue
    const { root, start } = homes.get(step.output) ?? { root: step.output, start: 0 }
    const parts = partsOf(step, shapes, start)
    const isPossible =
      new Set(step.inputs).size === step.inputs.length &&
      parts.every(
        (part) => part.start % 4 === 0 && makes(makers.get(part.name)) && !homes.has(part.name),
      )
    if (isPossible) for (const part of parts) homes.set(part.name, { root, start: part.start })
  }
  const isIn = (name: string, root: string): boolean => {
    if (homes.get(name)?.root === root || name === root) return true
    const maker = makers.get(name)
    return isLazy(maker) && maker!.inputs.some((input) => isIn(input, root))
  }
  const spoilt = new Set<string>()
  for (const [name, { root }] of homes) {
    const maker = makers.get(name)!
    if (!isJoined(maker, homes) && maker.inputs.some((input) => isIn(input, root))) spoilt.add(root)
  }
  return new Map([...homes].filter(([, { root }]) => !spoilt.has(root)))
}

/** Whether every part of a concatenation is written where it belongs. */
export function isJoined(step: Step, homes: ReadonlyMap<string, Home>): boolean {
  const root = homes.get(step.output)?.root ?? step.output
  return step.layer.kind === 'concat' && step.inputs.every((name) => homes.get(name)?.root === root)
}

function partsOf(step: Step, shapes: ReadonlyMap<string, HWC>, start: number) {
  let at = start
  return step.inputs.map((name) => {
    const part = { name, start: at }
    at += shapes.get(name)![2]
    return part
  })
}

const isConcat = (step: Step | undefined): boolean => step?.layer.kind === 'concat'

/** A slice is another's channels; all else has an output of its own. */
const makes = (step: Step | undefined): boolean =>
  step !== undefined && step.layer.kind !== 'channelSlice'

const isLazy = (step: Step | undefined): boolean =>
  step?.layer.kind === 'channelSlice' || isConcat(step)
