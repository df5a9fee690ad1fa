import { shadeOf } from './shade'
import { cut, type Point } from './solidBlock'

/** A sheet's values as few paths, its top left corner at 0, 0. */
export interface SheetPaint {
  readonly fills: readonly { readonly shade: number; readonly d: string }[]
  /** A minus in each negative cell. */
  readonly minus: string
}

/** A cell's place; outside the sheet it lies in the padding. */
export interface CellPlace {
  readonly y: number
  readonly x: number
}

export const cellPath = ({ y, x }: CellPlace, cell: number) =>
  `M${cut(x * cell)},${cut(y * cell)}h${cut(cell)}v${cut(cell)}h${cut(-cell)}z`

/** Cells of a sheet that has its top left corner at `at`. */
export const cellsPath = (places: readonly CellPlace[], cell: number, at: Point) =>
  places.map(({ y, x }) => cellPath({ y: y + at.y / cell, x: x + at.x / cell }, cell)).join('')

/** Lines around and between cells that fill a rectangle, row by row; to be stroked only. */
export function rectanglePath(places: readonly CellPlace[], cell: number, at: Point): string {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return ''
  const [columns, rows] = [last.x - first.x + 1, last.y - first.y + 1]
  const [left, top] = [at.x + first.x * cell, at.y + first.y * cell]
  let d = ''
  for (let x = 0; x <= columns; x += 1)
    d += `M${cut(left + x * cell)},${cut(top)}v${cut(rows * cell)}`
  for (let y = 0; y <= rows; y += 1)
    d += `M${cut(left)},${cut(top + y * cell)}h${cut(columns * cell)}`
  return d
}

/** Paints some cells by value; neighbours in a row that share a shade are one rectangle. */
export function paintCells(
  places: readonly CellPlace[],
  valueAt: (place: CellPlace) => number,
  cell: number,
  most: number,
): SheetPaint {
  const byShade = new Map<number, string>()
  let minus = ''
  for (let at = 0; at < places.length; ) {
    const place = places[at]!
    const shade = shadeOf(valueAt(place), most)
    let run = 1
    while (isNext(places[at + run], place, run) && sameShade(places[at + run]!)) run += 1
    at += run
    if (shade !== 0) {
      const width = cut(run * cell)
      const d = `M${cut(place.x * cell)},${cut(place.y * cell)}h${width}v${cut(cell)}h${-width}z`
      byShade.set(shade, (byShade.get(shade) ?? '') + d)
    }
    if (shade < 0) for (let step = 0; step < run; step += 1) minus += minusAt(place, step)

    function sameShade(next: CellPlace) {
      return shadeOf(valueAt(next), most) === shade
    }
  }
  return { fills: [...byShade].map(([shade, d]) => ({ shade, d })), minus }

  function minusAt({ y, x }: CellPlace, step: number) {
    return `M${cut((x + step + 0.3) * cell)},${cut((y + 0.5) * cell)}h${cut(0.4 * cell)}`
  }
}

const isNext = (next: CellPlace | undefined, place: CellPlace, run: number) =>
  next?.y === place.y && next.x === place.x + run

export const allCells = (rows: number, columns: number): readonly CellPlace[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    y: Math.floor(at / columns),
    x: at % columns,
  }))

/** Lines between the cells. */
export function gridPath(rows: number, columns: number, cell: number): string {
  let d = ''
  for (let x = 1; x < columns; x += 1) d += `M${cut(x * cell)},0v${cut(rows * cell)}`
  for (let y = 1; y < rows; y += 1) d += `M0,${cut(y * cell)}h${cut(columns * cell)}`
  return d
}

/** What is left after `done` cells in reading order: the rest of a row, and all rows below. */
export function restPath(done: number, rows: number, columns: number, cell: number): string {
  const row = Math.floor(done / columns)
  const column = done % columns
  const [width, height] = [cut(columns * cell), cut(rows * cell)]
  const left = cut(column * cell)
  const top = row + (column > 0 ? 1 : 0)
  const rest = column > 0 ? `M${left},${cut(row * cell)}H${width}V${cut(top * cell)}H${left}z` : ''
  return top < rows ? `${rest}M0,${cut(top * cell)}H${width}V${height}H0z` : rest
}

/** A region of cells as runs along its rows, to be filled. */
export function regionPath(
  isIn: (y: number, x: number) => boolean,
  rows: number,
  columns: number,
  cell: number,
): string {
  let d = ''
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (!isIn(y, x)) continue
      const start = x
      while (x < columns && isIn(y, x)) x += 1
      const width = cut((x - start) * cell)
      d += `M${cut(start * cell)},${cut(y * cell)}h${width}v${cut(cell)}h${-width}z`
    }
  }
  return d
}

/** The edge of a region of cells: only between a cell that is in and one that is not. */
export function edgePath(
  isIn: (y: number, x: number) => boolean,
  rows: number,
  columns: number,
  cell: number,
): string {
  let d = ''
  for (let y = 0; y <= rows; y += 1) {
    for (let x = 0; x <= columns; x += 1) {
      const here = isIn(y, x)
      const at = `M${cut(x * cell)},${cut(y * cell)}`
      if (x < columns && here !== isIn(y - 1, x)) d += `${at}h${cut(cell)}`
      if (y < rows && here !== isIn(y, x - 1)) d += `${at}v${cut(cell)}`
    }
  }
  return d
}
