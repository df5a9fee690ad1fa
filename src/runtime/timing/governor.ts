import { quantile } from '../../core/quantile'

/** Steps measured in a frame, or one in each so many frames, from the dearest to the cheapest. */
const LEVELS: readonly { readonly steps: number; readonly every: number }[] = [
  ...[16, 8, 4, 2, 1].map((steps) => ({ steps, every: 1 })),
  ...[2, 4, 8, 16, 32].map((every) => ({ steps: 1, every })),
]
const FIRST_LEVEL = 1
/** Of all frames' time; the bar is 0.05. */
const MOST_COST = 0.04
const LITTLE_COST = 0.01
/** Of this many frames one is left alone, so that there is something to compare with. */
const QUIET_EVERY = 4
const LEAST_QUIET = 12

/**
 * Says how many steps a frame may have measured. Some GPUs take nothing for a timer, others end a
 * command buffer for each, so the cost is measured too: frames with timers against frames without,
 * in between them, by their medians.
 */
export function createGovernor() {
  let level = FIRST_LEVEL
  let frame = 0
  let planned = 0
  let measured: number[] = []
  let quiet: number[] = []

  const judge = () => {
    const share = (1 - 1 / QUIET_EVERY) / LEVELS[level]!.every
    const cost = (median(measured) / median(quiet) - 1) * share
    measured = []
    quiet = []
    if (cost > MOST_COST) level = Math.min(LEVELS.length - 1, level + 1)
    else if (cost < LITTLE_COST) level = Math.max(0, level - 1)
  }

  return {
    /** How many steps to measure in the frame that comes. */
    plan(): number {
      const { steps, every } = LEVELS[level]!
      const isQuiet = frame % QUIET_EVERY === QUIET_EVERY - 1
      planned = isQuiet || Math.floor(frame / QUIET_EVERY) % every !== 0 ? 0 : steps
      frame += 1
      return planned
    },
    /** What that frame took. */
    took(frameMs: number): void {
      if (planned > 0) measured.push(frameMs)
      else if (quiet.length < 2 * measured.length + 2) quiet.push(frameMs)
      if (quiet.length >= LEAST_QUIET && measured.length >= LEAST_QUIET) judge()
    },
  }
}

const median = (values: readonly number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
