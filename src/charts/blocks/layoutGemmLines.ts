import { line, scaleLinear, scaleLog } from 'd3'

export interface GemmPoint {
  readonly x: number
  readonly y: number
  /** What was measured lies between these, nine times in ten. */
  readonly low?: number
  readonly high?: number
}

export interface GemmSeries {
  readonly key: string
  readonly points: readonly GemmPoint[]
}

export interface GemmAxis {
  readonly kind: 'linear' | 'log'
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

export interface GemmLinesLayout {
  readonly height: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly lines: readonly {
    readonly key: string
    readonly path: string
    readonly dots: readonly {
      readonly x: number
      readonly y: number
      readonly low: number
      readonly high: number
    }[]
  }[]
  readonly ticks: {
    readonly x: readonly { readonly value: number; readonly x: number }[]
    readonly y: readonly { readonly value: number; readonly y: number }[]
  }
  readonly xOf: (value: number) => number
  readonly yOf: (value: number) => number
  /** Where each line stands at a value of x, of those that are in the plot there. */
  readonly atX: (value: number) => readonly { readonly key: string; readonly y: number }[]
  /** Which of these values is nearest to a place. */
  readonly nearest: (values: readonly number[], place: number) => number
}

const HEIGHT = 360
const LEGEND_LINE = 22

/** Lines over a shared axis; who draws them cuts off what lies outside the plot. */
export function layoutGemmLines(
  series: readonly GemmSeries[],
  { x: xAxis, y: yAxis }: { readonly x: GemmAxis; readonly y: GemmAxis },
  width: number,
  legendLines: number,
): GemmLinesLayout {
  const top = 34 + legendLines * LEGEND_LINE
  const height = HEIGHT + legendLines * LEGEND_LINE
  const plot = { left: 68, right: width - 24, top, bottom: height - 52 }
  const scaleOf = ({ kind, domain }: GemmAxis, range: [number, number]) =>
    kind === 'log' ? scaleLog([...domain], range) : scaleLinear([...domain], range)
  const x = scaleOf(xAxis, [plot.left, plot.right])
  const y = scaleOf(yAxis, [plot.bottom, plot.top])
  const draw = line<GemmPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  )
  const known = (points: readonly GemmPoint[]) => points.filter((point) => Number.isFinite(point.y))
  return {
    height,
    plot,
    lines: series.map(({ key, points }) => ({
      key,
      path: draw(known(points)) ?? '',
      dots: known(points).map((point) => ({
        x: x(point.x),
        y: y(point.y),
        low: y(point.low ?? point.y),
        high: y(point.high ?? point.y),
      })),
    })),
    ticks: {
      x: xAxis.ticks.map((value) => ({ value, x: x(value) })),
      y: yAxis.ticks.map((value) => ({ value, y: y(value) })),
    },
    xOf: (value) => x(value),
    yOf: (value) => y(value),
    atX: (value) =>
      series.flatMap(({ key, points }) => {
        const height = heightAt(known(points), value)
        const [low, high] = yAxis.domain
        return height !== null && height >= low && height <= high ? [{ key, y: y(height) }] : []
      }),
    nearest: (values, place) =>
      values.reduce(
        (best, value, index) =>
          Math.abs(x(value) - place) < Math.abs(x(values[best]!) - place) ? index : best,
        0,
      ),
  }
}

/** Between two points the straight line through them; beyond the first and the last, nothing. */
function heightAt(points: readonly GemmPoint[], x: number): number | null {
  const next = points.findIndex((point) => point.x >= x)
  const after = points[next]
  if (!after) return null
  if (after.x === x) return after.y
  const before = points[next - 1]
  if (!before) return null
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}
