import { area, line, scaleLinear } from 'd3'

/** A measure at n coordinates over many matrices. */
export interface OverNRow {
  readonly n: number
  readonly median: number
  readonly p10: number
  readonly p90: number
}

export interface OverNPoint {
  readonly n: number
  readonly value: number
}

export interface OverNInput {
  readonly rows: readonly OverNRow[]
  /** One matrix: the reader's. */
  readonly own: readonly OverNPoint[]
  /** What arithmetic expects on average; empty where it expects nothing. */
  readonly law: readonly OverNPoint[]
  readonly ownN: number
  /** The first n and the last. */
  readonly range: readonly [number, number]
}

/** More than so many times the input's own size is off the chart. */
const MOST = 1.6

/** Shares or errors over n; the value axis begins at 0. */
export function layoutOverN({ rows, own, law, ownN, range }: OverNInput, width: number) {
  const height = width < 420 ? 280 : 320
  const plot = { left: 48, right: width - 12, top: 34, bottom: height - 44 }
  const largest = Math.max(
    0.05,
    ...rows.map((row) => row.p90),
    ...own.map((point) => point.value),
    ...law.map((point) => point.value),
  )
  const x = scaleLinear(range, [plot.left, plot.right])
  const y = scaleLinear([0, Math.min(MOST, largest)], [plot.bottom, plot.top])
    .nice(4)
    .clamp(true)
  const along = (points: readonly OverNPoint[]) =>
    line<OverNPoint>(
      (point) => x(point.n),
      (point) => y(point.value),
    )(points) ?? ''
  const mine = own.find((point) => point.n === ownN)
  return {
    height,
    plot,
    band:
      area<OverNRow>()
        .x((row) => x(row.n))
        .y0((row) => y(row.p10))
        .y1((row) => y(row.p90))(rows) ?? '',
    median: along(rows.map(({ n, median }) => ({ n, value: median }))),
    own: along(own),
    law: along(law),
    mine: { x: x(ownN), y: y(mine?.value ?? 0), isKnown: mine !== undefined },
    ticks: {
      x: [2, 3, 5, 10, 15, 20, 25, 30]
        .filter((n) => n >= range[0] && n <= range[1] && (width >= 420 || n % 5 === 0 || n === 2))
        .map((value) => ({ value, x: x(value) })),
      y: y.ticks(4).map((value) => ({ value, y: y(value) })),
    },
    nAt: (place: number) => Math.round(Math.min(range[1], Math.max(range[0], x.invert(place)))),
  }
}
