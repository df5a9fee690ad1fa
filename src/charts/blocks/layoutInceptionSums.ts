import { allCells, paintCells } from '../conv/sheetPaths'

/** One channel of a map, row-major, as wide as it is high; null leaves the place empty. */
export interface SumRow {
  readonly key: string
  readonly maps: readonly (Float64Array | null)[]
}

const GAP = 10
const HEAD = 26
const LABEL = 26

/** Maps in lines, all of a line on one scale, so that a difference looks as large as it is. */
export function layoutInceptionSums(rows: readonly SumRow[], side: number, width: number) {
  const columns = Math.max(1, ...rows.map(({ maps }) => maps.length))
  const size = Math.min(150, (width - (columns - 1) * GAP) / columns)
  const cell = size / side
  const cells = allCells(side, side)
  const line = LABEL + size + GAP
  return {
    size,
    cell,
    headY: HEAD - 10,
    columns: Array.from({ length: columns }, (_, index) => index * (size + GAP)),
    height: HEAD + rows.length * line,
    rows: rows.map((row, index) => {
      const most = Math.max(
        0,
        ...row.maps.flatMap((map) => (map ? [...map].map((value) => Math.abs(value)) : [])),
      )
      const y = HEAD + index * line + LABEL
      return {
        key: row.key,
        labelY: y - 9,
        maps: row.maps.flatMap((map, column) => {
          if (!map) return []
          const at = (place: { y: number; x: number }) => {
            const value = map[place.y * side + place.x] ?? 0
            // What rounding leaves is no value to be seen.
            return Math.abs(value) < 1e-9 * most ? 0 : value
          }
          const paint = paintCells(cells, at, cell, most)
          return [{ key: `${row.key} ${column}`, x: column * (size + GAP), y, paint }]
        }),
      }
    }),
  }
}
