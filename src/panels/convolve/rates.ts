/** Speeds a hand can set, in multiply–accumulates a second; typing takes any whole number. */
export const MAC_RATES: readonly number[] = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** The next slower or faster of them. */
export function nextRate(macRate: number, by: 1 | -1): number {
  const next =
    by > 0 ? MAC_RATES.find((rate) => rate > macRate) : MAC_RATES.findLast((rate) => rate < macRate)
  return next ?? macRate
}
