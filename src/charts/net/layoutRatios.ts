import { scaleLog } from 'd3'
import { textWidth } from './layoutLegend'

export interface RatioRow {
  readonly key: string
  /** The second by the first. */
  readonly ratio: number
  /** What stands at the bar's end. */
  readonly figure: string
}

export const RATIO_ROW = { label: 24, bar: 22, gap: 16 } as const
const HEAD = 6
const FOOT = 26

/** Bars from “as much” to a ratio on one scale of doublings, less to the left, more to the right. */
export function layoutRatios(rows: readonly RatioRow[], width: number) {
  const reach = Math.max(2, ...rows.map(({ ratio }) => (ratio > 1 ? ratio : 1 / ratio)))
  const hasLess = rows.some(({ ratio }) => ratio < 1)
  const hasMore = rows.some(({ ratio }) => ratio > 1)
  const room = Math.max(0, ...rows.map(({ figure }) => textWidth(figure))) + 10
  const x = scaleLog(
    [hasLess || !hasMore ? 1 / reach : 1, hasMore || !hasLess ? reach : 1],
    [hasLess || !hasMore ? room : 1, width - (hasMore || !hasLess ? room : 1)],
  )
  const pitch = RATIO_ROW.label + RATIO_ROW.bar + RATIO_ROW.gap
  const octaves = Math.ceil(Math.log2(reach))
  const every = Math.max(1, Math.ceil(octaves / (width < 520 ? 3 : 5)))
  const ticks = Array.from({ length: 2 * octaves + 1 }, (_, index) => index - octaves)
    .filter((power) => power % every === 0)
    .map((power) => 2 ** power)
    .filter((value) => value >= (x.domain()[0] ?? 0) && value <= (x.domain()[1] ?? 0))
  const even = x(1)
  return {
    height: HEAD + rows.length * pitch + FOOT,
    bottom: HEAD + rows.length * pitch,
    even,
    ticks: ticks.map((value) => ({ value, x: x(value) })),
    rows: rows.map(({ key, ratio }, index) => {
      const end = x(ratio)
      return {
        key,
        y: HEAD + index * pitch + RATIO_ROW.label,
        x: Math.min(even, end),
        width: Math.abs(end - even),
        end,
        side: ratio < 1 ? ('less' as const) : ('more' as const),
      }
    }),
  }
}
