import { line, scaleLog } from 'd3'

/** A rate as it was found at one size, and the points of one search in growing size. */
export interface RateAt {
  readonly size: number
  readonly perSecond: number
}

export interface RateSearch {
  readonly key: string
  readonly points: readonly RateAt[]
  /** What was taken for the limit: the rate at one of the points. */
  readonly limit: number
  /** Words over it, under it, and of its figures. */
  readonly title: string
  readonly xAxis: string
  readonly tick: (value: number) => string
}

const WIDE = 560
const GAP = 40
const HEIGHT = 220

/** Searches beside each other, or under each other on a phone; each on its own two log scales. */
export function layoutRates(searches: readonly RateSearch[], width: number) {
  const isWide = width >= WIDE
  const count = Math.max(1, searches.length)
  const own = isWide ? (width - GAP * (count - 1)) / count : width
  return {
    height: isWide ? HEIGHT : HEIGHT * count,
    panels: searches.map((search, index) => {
      const x0 = isWide ? index * (own + GAP) : 0
      const y0 = isWide ? 0 : index * HEIGHT
      const plot = { left: 56, right: own - 14, top: 34, bottom: HEIGHT - 46 }
      const sizes = search.points.map(({ size }) => size)
      const rates = search.points.map(({ perSecond }) => perSecond)
      const x = scaleLog(
        [Math.min(...sizes) / 1.3, Math.max(...sizes) * 1.3],
        [plot.left, plot.right],
      )
      const y = scaleLog(
        [Math.min(...rates) / 1.5, Math.max(...rates) * 1.3],
        [plot.bottom, plot.top],
      )
      const { limit } = search
      const draw = line<RateAt>(
        ({ size }) => x(size),
        ({ perSecond }) => y(perSecond),
      )
      return {
        search,
        x0,
        y0,
        plot,
        path: draw([...search.points]) ?? '',
        limitY: y(limit),
        dots: search.points.map((point) => ({
          point,
          x: x(point.size),
          y: y(point.perSecond),
          isLimit: point.perSecond === limit,
        })),
        ticks: {
          x: few(search.points, 3).map(({ size }) => ({ value: size, x: x(size) })),
          y: [limit, Math.min(...rates), Math.max(...rates)]
            .filter((value, at, all) => all.indexOf(value) === at)
            .map((value) => ({ value, y: y(value) }))
            .filter(({ y: at }, place, all) => place === 0 || Math.abs(at - all[0]!.y) > 18),
        },
      }
    }),
  }
}

/** The first, the last, and what lies evenly between. */
function few<Value>(values: readonly Value[], most: number): readonly Value[] {
  if (values.length <= most) return values
  return Array.from(
    { length: most },
    (_, at) => values[Math.round((at * (values.length - 1)) / (most - 1))]!,
  )
}
