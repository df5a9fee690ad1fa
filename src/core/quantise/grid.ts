/** How a tensor's values become integers. */
export interface Scheme {
  /** Of each integer, 2 to 16. */
  readonly bits: number
  /** Zero in the middle and no zero point; else the grid goes from least to largest value. */
  readonly isSymmetric: boolean
  /** A grid for each output channel; else one for the whole tensor. */
  readonly isPerChannel: boolean
}

/** Least and largest of some values. */
export interface Range {
  readonly min: number
  readonly max: number
}

/**
 * Evenly spaced values that integers stand for: `scale × (integer − zeroPoint)`, for integers from
 * `lowest` to `highest`; equation 1 of arXiv:1712.05877.
 */
export interface Grid {
  /** The step from one value to the next, in the unit of the values. */
  readonly scale: number
  /** The integer that stands for zero exactly. */
  readonly zeroPoint: number
  readonly lowest: number
  readonly highest: number
}

/** 1.5 × 2⁵²: doubles of this size have no digits behind the point. */
const WHOLE = 6_755_399_441_055_744

/**
 * The nearest integer, halves to the even one as IEEE 754 does, so that both signs are treated
 * alike; for values below 2⁵¹. Adding leaves no room for a fraction, and no branch is taken on the
 * sign, which is half of the time of a million weights.
 */
export const nearestInteger = (value: number): number => value + WHOLE - WHOLE

/**
 * The grid that covers a range and zero, so that padding and dead weights stay exact.
 *
 * Symmetric: ±(2^(bits−1) − 1) around zero; the integer −2^(bits−1) is left out. Asymmetric: 2^bits
 * integers from 0 on; the zero point is rounded, so an end of the range may lie up to half a step
 * beyond the grid. A range of nothing but zero has the step 1: any grid holds it.
 */
export function gridOf(range: Range, { bits, isSymmetric }: Omit<Scheme, 'isPerChannel'>): Grid {
  const min = Math.min(0, range.min)
  const max = Math.max(0, range.max)
  if (isSymmetric) {
    const highest = 2 ** (bits - 1) - 1
    const most = Math.max(-min, max)
    return { scale: stepOf(most, highest), zeroPoint: 0, lowest: -highest, highest }
  }
  const highest = 2 ** bits - 1
  const scale = stepOf(max - min, highest)
  return { scale, zeroPoint: nearestInteger(-min / scale), lowest: 0, highest }
}

/** A span cut into so many steps; 1 where there is nothing to cut. */
const stepOf = (span: number, steps: number) => span / steps || 1

/** The integer that stands for a value; what lies beyond the grid goes to its nearest end. */
export function integerOf(value: number, { scale, zeroPoint, lowest, highest }: Grid): number {
  const nearest = nearestInteger(value / scale) + zeroPoint
  return Math.min(highest, Math.max(lowest, nearest))
}

/** The value an integer stands for; never −0. */
export const valueAt = (integer: number, { scale, zeroPoint }: Grid): number =>
  scale * (integer - zeroPoint) + 0

/** The value that is left of `value` once it has been an integer. */
export const snapped = (value: number, grid: Grid): number => valueAt(integerOf(value, grid), grid)

/** Integers that a range takes up of a grid: at most all of them, at least one. */
export const integersIn = (range: Range, grid: Grid): number =>
  integerOf(range.max, grid) - integerOf(range.min, grid) + 1
