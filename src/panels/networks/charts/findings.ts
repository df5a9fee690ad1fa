/** How many of the largest make up half of all. */
export function half(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0)
  let reached = 0
  let count = 0
  for (const value of values.toSorted((one, other) => other - one)) {
    if (reached * 2 >= total) break
    reached += value
    count += 1
  }
  return count
}
