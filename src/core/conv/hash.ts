/**
 * A number from 0 up to but not including 1 that depends on whole numbers alone, the same on every
 * machine: each is mixed into 32 bits of state with the finalizer of Austin Appleby's MurmurHash3.
 */
export function hashed(...parts: readonly number[]): number {
  let state = 0x9e3779b9
  for (const part of parts) {
    state = Math.imul(state ^ part, 0x85ebca6b) + 0x6d2b79f5
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
    state ^= state >>> 16
  }
  return (state >>> 0) / 2 ** 32
}
