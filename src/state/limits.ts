/** Every number of groups that splits both channel counts evenly, smallest first. */
export function commonDivisors(inChannels: number, outChannels: number): readonly number[] {
  const divisors: number[] = []
  const most = Math.min(inChannels, outChannels)
  for (let candidate = 1; candidate <= most; candidate++) {
    if (inChannels % candidate === 0 && outChannels % candidate === 0) divisors.push(candidate)
  }
  return divisors
}

/** The nearest of the allowed values; of two equally near, the smaller. `allowed` ascends. */
export function nearest(asked: number, allowed: readonly number[]): number {
  return allowed.reduce(
    (best, value) => (Math.abs(value - asked) < Math.abs(best - asked) ? value : best),
    allowed[0] ?? asked,
  )
}

/**
 * Largest kernel whose dilated extent, (kernelSize − 1) · dilation + 1, fits a feature map that
 * is not padded.
 */
export const largestKernel = (featureSize: number, dilation: number) =>
  Math.floor((featureSize - 1) / dilation) + 1
