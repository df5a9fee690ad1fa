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
