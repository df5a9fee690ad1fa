/** Takes turns over a list: `next(n)` gives the places of the following n, round and round. */
export function createRotation(count: number) {
  let from = 0
  return {
    next(wanted: number): ReadonlySet<number> {
      const size = Math.min(wanted, count)
      const places = new Set(Array.from({ length: size }, (_, index) => (from + index) % count))
      from = count === 0 ? 0 : (from + size) % count
      return places
    },
  }
}

/**
 * The step to repeat next between two frames: of those timed least often, the first. `counts` says
 * how often each has been; undefined of no steps.
 */
export function nextToRepeat(
  steps: readonly string[],
  counts: ReadonlyMap<string, number>,
): string | undefined {
  let next: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const step of steps) {
    const count = counts.get(step) ?? 0
    if (count >= least) continue
    least = count
    next = step
  }
  return next
}

/** How often a step is repeated for the two ends of a slope. */
export const SLOPE_REPEATS = [1, 10] as const

/**
 * Milliseconds of one repetition from what 1 and 10 took before one wait each, which takes the wait
 * out. Noise can make it negative; the mean of many is right, and the mean of the positive is not.
 */
export const slopeMs = (fewMs: number, manyMs: number): number =>
  (manyMs - fewMs) / (SLOPE_REPEATS[1] - SLOPE_REPEATS[0])
