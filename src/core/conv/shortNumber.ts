/** Numbers in an address go from −999 to 999. */
const LARGEST_SHORT = 999

/** A plain decimal: no exponent, no plus sign, at most three digits before the point. */
const SHORT = /^-?\d{1,3}(\.\d{1,9})?$/

/** The number a text says, or undefined; −0 is 0. */
export const parseShort = (text: string): number | undefined =>
  SHORT.test(text) ? Number(text) + 0 : undefined

/** The nearest number within the limits that has so many decimals; NaN is 0. */
export function shortened(value: number, decimals: number): number {
  const within = Math.min(Math.max(value, -LARGEST_SHORT), LARGEST_SHORT)
  return Number.isNaN(within) ? 0 : Number(within.toFixed(decimals)) + 0
}

/** A number as short as it goes, with at most so many decimals, which are at least one. */
export const printShort = (value: number, decimals: number): string =>
  shortened(value, decimals)
    .toFixed(decimals)
    .replace(/\.?0+$/, '')
