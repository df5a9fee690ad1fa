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

/**
 * Bars from “as much” to a ratio on one scale of doublings, less to the left, more to the right.
 */
export function layoutRatios(rows: readonly RatioRow[], width: number) {
  const room = Math.max(0, ...rows.map(({ figure }) => textWidth(figure))) + 10
  const ratios = rows.map(({ ratio }) => ratio)
  const isEven = ratios.every((ratio) => ratio === 1)
  const low = isEven ? 1 / 2 : Math.min(1, ...ratios)
  const high = isEven ? 2 : Math.max(1, ...ratios)
  const x = scaleLog([low, high], [low < 1 ? room : 1, high > 1 ? width - room : width - 1])
  const pitch = RATIO_ROW.label + RATIO_ROW.bar + RATIO_ROW.gap
  const [from, to] = [Math.ceil(Math.log2(low) - 1e-9), Math.floor(Math.log2(high) + 1e-9)]
  const every = Math.max(1, Math.ceil((to - from) / (width < 520 ? 4 : 8)))
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((power) => power % every === 0)
    .map((power) => 2 ** power)
  const even = x(1)
  return {
    height: HEAD + rows.length * pitch + FOOT,
    bottom: HEAD + rows.length * pitch,
    even,
    ticks: ticks.map((value) => ({ value, x: x(value) })),
    rows: rows.map(({ key, ratio, figure }, index) => {
      const end = x(ratio)
      // A figure that says “as much” at the right edge stands before it.
      const isLess = ratio < 1 || end + 6 + textWidth(figure) > width
      return {
        key,
        y: HEAD + index * pitch + RATIO_ROW.label,
        x: Math.min(even, end),
        width: Math.abs(end - even),
        end,
        side: isLess ? ('less' as const) : ('more' as const),
      }
    }),
  }
}
