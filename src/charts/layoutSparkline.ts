import { scaleLinear } from 'd3'

export interface SparklineLayout {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly path: string
  /** The band from p10 to p90, and the median's height. */
  readonly band: { readonly y: number; readonly height: number }
  readonly medianY: number
}

export interface SparklineFigures {
  readonly values: readonly number[]
  readonly median: number
  readonly p10: number
  readonly p90: number
}

/**
 * Times from left to right, the newest at the right edge of a window of `capacity`. The height
 * begins at 0, so that twice the time is twice as high, and a lone spike past three medians is cut
 * off at the top: it would flatten all the rest.
 */
export function layoutSparkline(
  { values, median, p10, p90 }: SparklineFigures,
  capacity: number,
  width: number,
  height: number,
): SparklineLayout {
  const top = Math.max(p90, Math.min(Math.max(...values, 0), 3 * median)) || 1
  const x = scaleLinear([0, Math.max(1, capacity - 1)], [1, width - 1])
  const y = scaleLinear([0, top], [height - 1, 2]).clamp(true)
  const offset = Math.max(0, capacity - values.length)
  const points = values.map((value, at) => ({ x: x(offset + at), y: y(value) }))
  return {
    points,
    path: points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
    band: { y: y(p90), height: Math.max(1, y(p10) - y(p90)) },
    medianY: y(median),
  }
}
