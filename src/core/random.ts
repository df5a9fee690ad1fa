/** The next number of a sequence, from 0 up to but not including 1. */
export type Random = () => number

/**
 * A seeded sequence of numbers, the same on every machine: Tommy Ettinger's mulberry32, 32 bits
 * of state, period 2³². For test data and for weights that need not be secret.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A draw from the normal distribution of mean 0 and variance 1, by Box and Muller. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}
