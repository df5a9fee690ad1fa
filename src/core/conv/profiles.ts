/*
 * Weights along one axis of a kernel, by tap from its centre: the factors of the classical kernels.
 * An even size has its centre at the tap before its middle, as SAME padding lays it.
 */

const indexOf = (tap: number, size: number): number => tap + Math.floor((size - 1) / 2)

/** Rising by ones to the middle and falling again: 1 2 1 for three taps. */
export const smooth = (tap: number, size: number): number => {
  const index = indexOf(tap, size)
  return Math.min(index + 1, size - index)
}

/** −1 before the middle, 1 behind it, 0 on it: −1 0 1 for three taps. */
export const slope = (tap: number, size: number): number =>
  Math.sign(indexOf(tap, size) - (size - 1) / 2)

/** Binomial weights in hundredths that sum to 1; what rounding leaves goes to the middle. */
export function binomial(tap: number, size: number): number {
  const index = indexOf(tap, size)
  const middles = size % 2 === 1 ? 1 : 2
  const hundredths = (at: number) => Math.round((100 * choose(size - 1, at)) / 2 ** (size - 1))
  const outer = (size - middles) / 2
  if (index < outer || index >= outer + middles) return hundredths(index) / 100
  let rest = 100
  for (let at = 0; at < outer; at += 1) rest -= 2 * hundredths(at)
  return rest / middles / 100
}

const choose = (from: number, count: number): number =>
  count === 0 ? 1 : (choose(from, count - 1) * (from - count + 1)) / count
