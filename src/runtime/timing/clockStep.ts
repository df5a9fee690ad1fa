/** Enough ticks to meet the smallest one, where a browser blurs them at random. */
const TICKS = 32
const LONGEST_MS = 10

/**
 * The smallest step a clock was seen to take, in milliseconds. It is watched for a hundredth of a
 * second, or until its first tick where that comes later.
 */
export function clockStepMs(now: () => number = () => performance.now()): number {
  const started = now()
  let smallest = Number.POSITIVE_INFINITY
  let last = started
  for (let ticks = 0; ticks < TICKS && (ticks === 0 || last - started < LONGEST_MS); ) {
    const at = now()
    if (at === last) continue
    ticks += 1
    smallest = Math.min(smallest, at - last)
    last = at
  }
  return smallest
}
