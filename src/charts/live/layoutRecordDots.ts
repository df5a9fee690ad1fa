import { scaleLog } from 'd3'
import { plainTicks } from './plainTicks'

/** Eight frames in ten of one record, and their median, in milliseconds. */
export interface RecordDot {
  readonly key: string
  readonly name: string
  /** Under the name, smaller. */
  readonly detail: string
  readonly median: number
  readonly p10: number
  readonly p90: number
  /** Something happened meanwhile that may have spoiled it. */
  readonly spoiled: boolean
}

export interface DotGroup {
  readonly key: string
  readonly title: string
  readonly dots: readonly RecordDot[]
}

const ROW = 44
/** On a phone a record's names stand over its bar. */
const STACKED_ROW = 76
const NARROW = 520
const HEAD = 30
const FOOT = 34
const LEAST_PLOT = 150

/** A line a record under the heading of its group; time runs to the right, each step ten times. */
export function layoutRecordDots(groups: readonly DotGroup[], width: number) {
  const dots = groups.flatMap((group) => group.dots)
  const least = Math.max(1e-3, Math.min(...dots.map(({ p10 }) => p10)))
  const most = Math.max(least * 1.01, ...dots.map(({ p90 }) => p90))
  const isStacked = width < NARROW
  const names = isStacked ? 8 : Math.min(width - LEAST_PLOT, Math.max(180, width * 0.36))
  const row = isStacked ? STACKED_ROW : ROW
  const scale = scaleLog([least / 1.2, most * 1.2], [names, width - 12]).clamp(true)
  let y = 0
  const placed = groups.map((group) => {
    const headY = y + 20
    y += HEAD
    const rows = group.dots.map((dot) => {
      const middle = isStacked ? y + row - 14 : y + row / 2 + 6
      const nameY = isStacked ? y + 18 : middle
      y += row
      return {
        dot,
        y: middle,
        nameY,
        x: scale(Math.max(1e-3, dot.median)),
        from: scale(Math.max(1e-3, dot.p10)),
        to: scale(Math.max(1e-3, dot.p90)),
      }
    })
    return { key: group.key, title: group.title, headY, rows }
  })
  return {
    groups: placed,
    left: names,
    names: isStacked ? width : names,
    right: width - 12,
    bottom: y,
    height: y + FOOT,
    ticks: plainTicks(least / 1.2, most * 1.2).map((value) => ({ value, x: scale(value) })),
  }
}
