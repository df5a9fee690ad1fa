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
  /** How much it counts beside the others; 1 unless said. */
  readonly weight?: number
}

/**
 * Least squares. Null of points that have fewer than two different x. Points all at one height lie
 * on the level line, so r² is 1 there.
 */
export function slope(points: readonly Point[]): Line | null {
  const x = mean(points, (point) => point.x)
  const y = mean(points, (point) => point.y)
  const xx = mean(points, (point) => (point.x - x) ** 2)
  const xy = mean(points, (point) => (point.x - x) * (point.y - y))
  if (!(xx > 0)) return null
  const perUnit = xy / xx
  return explained({ overhead: y - perUnit * x, perUnit }, points)
}

/**
 * Time as an overhead, which is never negative, and so much for each unit of work. A time is known
 * to a share of itself, so each point's square counts 1 ÷ y²; where the best line would begin below
 * zero, the best one through zero stands in.
 */
export function costLine(points: readonly Omit<Point, 'weight'>[]): Line | null {
  const weighted = points.map(({ x, y }) => ({ x, y, weight: 1 / y ** 2 }))
  const line = slope(weighted)
  if (!line || line.overhead >= 0) return line
  const xx = mean(weighted, ({ x }) => x * x)
  const perUnit = mean(weighted, ({ x, y }) => x * y) / xx
  return explained({ overhead: 0, perUnit }, weighted)
}

function explained(line: Omit<Line, 'r2'>, points: readonly Point[]): Line {
  const y = mean(points, (point) => point.y)
  const all = mean(points, (point) => (point.y - y) ** 2)
  const left = mean(points, (point) => (point.y - line.overhead - line.perUnit * point.x) ** 2)
  return { ...line, r2: all === 0 ? 1 : Math.max(0, 1 - left / all) }
}

function mean(points: readonly Point[], of: (point: Point) => number): number {
  let [sum, weights] = [0, 0]
  for (const point of points) {
    const { weight = 1 } = point
    sum += weight * of(point)
    weights += weight
  }
  return sum / weights
}
