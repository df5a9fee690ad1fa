import { scaleBand } from 'd3'

/** A grid of figures; null cannot be, undefined is not known yet. */
export interface HeatGrid {
  readonly columns: readonly number[]
  /** From the bottom up. */
  readonly rows: readonly number[]
  /** By column, then by row. */
  readonly values: readonly (readonly (number | null | undefined)[])[]
}

export interface HeatCell {
  readonly column: number
  readonly row: number
  readonly x: number
  readonly y: number
  readonly value: number | null | undefined
}

export interface HeatLayout {
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly height: number
  readonly cell: { readonly width: number; readonly height: number }
  readonly cells: readonly HeatCell[]
  readonly ticks: {
    readonly x: readonly { readonly value: number; readonly x: number }[]
    readonly y: readonly { readonly value: number; readonly y: number }[]
  }
  /** Place of any value on an axis, between and a little past the grid's. */
  readonly xOf: (value: number) => number
  readonly yOf: (value: number) => number
  /** Column and row under a place, nearest where it is outside. */
  readonly cellAt: (x: number, y: number) => { readonly column: number; readonly row: number }
}

const TICK_ROOM = 34
/** Right of the grid, for the names of lines that leave it there. */
const ISO_ROOM = 58

export function layoutHeat({ columns, rows, values }: HeatGrid, width: number): HeatLayout {
  const isOne = columns.length === 1
  const left = 44
  const most = isOne ? Math.min(width - ISO_ROOM, left + 220) : width - ISO_ROOM
  const cellWidth = (most - left) / columns.length
  const cellHeight = Math.min(32, Math.max(24, cellWidth * 0.8))
  const top = 44
  const bottom = top + cellHeight * rows.length
  const x = scaleBand(
    columns.map((_, index) => index),
    [left, most],
  )
  const y = scaleBand(
    rows.map((_, index) => index),
    [bottom, top],
  )
  const everyX = Math.ceil(TICK_ROOM / x.bandwidth())
  const middle = { x: x.bandwidth() / 2, y: y.bandwidth() / 2 }
  const inRange = (index: number, count: number) => Math.min(count - 1, Math.max(0, index))
  return {
    plot: { left, right: most, top, bottom },
    height: bottom + 48,
    cell: { width: x.bandwidth(), height: y.bandwidth() },
    cells: columns.flatMap((_, column) =>
      rows.map((_, row) => ({
        column,
        row,
        x: x(column) ?? 0,
        y: y(row) ?? 0,
        value: values[column]?.[row],
      })),
    ),
    ticks: {
      x: columns
        .map((value, index) => ({ value, x: (x(index) ?? 0) + middle.x, index }))
        .filter(({ index }) => index % everyX === 0),
      y: rows.map((value, index) => ({ value, y: (y(index) ?? 0) + middle.y })),
    },
    xOf: (value) => left + (indexOf(value, columns) + 0.5) * x.bandwidth(),
    yOf: (value) => bottom - (indexOf(value, rows) + 0.5) * y.bandwidth(),
    cellAt: (px, py) => ({
      column: inRange(Math.floor((px - left) / x.bandwidth()), columns.length),
      row: inRange(Math.floor((bottom - py) / y.bandwidth()), rows.length),
    }),
  }
}

/** Where a value lies among ascending stops, counted from 0; half a step past either end. */
function indexOf(value: number, stops: readonly number[]): number {
  const above = stops.findIndex((stop) => stop >= value)
  if (above < 0) return stops.length - 0.6
  const high = stops[above] ?? value
  const low = stops[above - 1]
  if (low === undefined) return high === value ? above : -0.4
  return high === value ? above : above - (high - value) / (high - low)
}

/** Lines along which a grid of figures has one value, between the middles of its cells. */
export function isoPath(
  { columns, rows, values }: HeatGrid,
  level: number,
  layout: Pick<HeatLayout, 'plot' | 'cell'>,
): string {
  const { plot, cell } = layout
  const at = (column: number, row: number) => values[column]?.[row]
  const place = (column: number, row: number) =>
    [plot.left + (column + 0.5) * cell.width, plot.bottom - (row + 0.5) * cell.height]
      .map((pixel) => pixel.toFixed(1))
      .join(',')
  const parts: string[] = []
  for (let column = 0; column + 1 < columns.length; column++) {
    for (let row = 0; row + 1 < rows.length; row++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const
      const crossings = corners.flatMap((corner, index): readonly string[] => {
        const next = corners[(index + 1) % 4]!
        const [a, b] = [at(...corner), at(...next)]
        if (!a || !b || a >= level === b >= level) return []
        // Costs are powers of α and ρ, so their logarithms are nearly straight.
        const share = (Math.log(level) - Math.log(a)) / (Math.log(b) - Math.log(a))
        return [
          place(
            corner[0] + (next[0] - corner[0]) * share,
            corner[1] + (next[1] - corner[1]) * share,
          ),
        ]
      })
      if (crossings.length === 2) parts.push(`M${crossings[0]}L${crossings[1]}`)
    }
  }
  return parts.join('')
}

const MOST_LEVELS = 7

/** 1, 2 and 5 of each power of ten units between the least and the most of a grid. */
export function isoLevels({ values }: HeatGrid, unit = 1): readonly number[] {
  const known = values.flat().filter((value): value is number => !!value && value > 0)
  if (known.length === 0) return []
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const first = Math.floor(Math.log10(low / unit))
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high / unit)) - first + 1 },
    (_, index) => unit * 10 ** (first + index),
  )
  const levels = powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((level) => level > low && level < high)
  return levels.length <= MOST_LEVELS ? levels : levels.filter((_, index) => index % 2 === 1)
}

export interface IsoLabel {
  readonly level: number
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
}

const LABEL_DISTANCE = 15

/** Where each line leaves the grid: at its right edge, else at its top; crowded ones go unnamed. */
export function isoLabels(
  { columns, rows, values }: HeatGrid,
  levels: readonly number[],
  { plot, cell }: Pick<HeatLayout, 'plot' | 'cell'>,
): readonly IsoLabel[] {
  const lastColumn = values.at(-1) ?? []
  const topRow = columns.map((_, column) => values[column]?.[rows.length - 1])
  let lastY = Number.POSITIVE_INFINITY
  let lastX = Number.NEGATIVE_INFINITY
  return levels.flatMap((level): readonly IsoLabel[] => {
    const row = crossing(lastColumn, level)
    if (row !== null) {
      const y = plot.bottom - (row + 0.5) * cell.height
      if (lastY - y < LABEL_DISTANCE) return []
      lastY = y
      return [{ level, x: plot.right + 6, y, anchor: 'start' }]
    }
    const column = crossing(topRow, level)
    if (column === null) return []
    const x = plot.left + (column + 0.5) * cell.width
    if (x - lastX < 4 * LABEL_DISTANCE) return []
    lastX = x
    return [{ level, x, y: plot.top - 10, anchor: 'middle' }]
  })
}

/** Where a row of figures passes a level, counted from 0 between its members. */
function crossing(values: readonly (number | null | undefined)[], level: number): number | null {
  for (let index = 0; index + 1 < values.length; index++) {
    const [a, b] = [values[index], values[index + 1]]
    if (!a || !b || a >= level === b >= level) continue
    return index + (Math.log(level) - Math.log(a)) / (Math.log(b) - Math.log(a))
  }
  return null
}

/** The stop before or after a value, among ascending ones. */
export function nextStop(value: number, stops: readonly number[], by: 1 | -1): number {
  const next = by > 0 ? stops.find((stop) => stop > value) : stops.findLast((stop) => stop < value)
  return next ?? value
}

/** 0 to 1: where a figure lies between the least and the most, by its logarithm. */
export function heatScale(values: HeatGrid['values']): (value: number) => number {
  const known = values.flat().filter((value): value is number => !!value && value > 0)
  const [low, high] = [Math.log(Math.min(...known)), Math.log(Math.max(...known))]
  return (value) => (high > low ? (Math.log(value) - low) / (high - low) : 0.5)
}
