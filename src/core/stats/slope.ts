/** A straight line through measured points: `overhead` where x is 0, `perUnit` for each x. */
export interface Line {
  readonly overhead: number
  readonly perUnit: number
  /** Share of the points' variance that the line explains: 1 where all lie on it. */
  readonly r2: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Ordinary least squares. Null of points that have fewer than two different x. Points all at one
 * height lie on the level line, so r² is 1 there.
 */
export function slope(points: readonly Point[]): Line | null {
  const meanX = mean(points.map(({ x }) => x))
  const meanY = mean(points.map(({ y }) => y))
  let [xx, xy, yy] = [0, 0, 0]
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2
    xy += (x - meanX) * (y - meanY)
    yy += (y - meanY) ** 2
  }
  if (!(xx > 0)) return null
  const perUnit = xy / xx
  return { overhead: meanY - perUnit * meanX, perUnit, r2: yy === 0 ? 1 : (xy * xy) / (xx * yy) }
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length
