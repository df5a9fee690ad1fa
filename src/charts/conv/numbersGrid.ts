import type { ExplicitPadding, HWC } from '../../core/layer'

export const NO_PADDING: ExplicitPadding = { top: 0, bottom: 0, left: 0, right: 0 }

/** Sizes on the page, in pixels, of a value's cell and of a padding pixel's, which may be less. */
export interface CellSizes {
  readonly cell: number
  readonly pad: number
}

/** One channel of a map with the padding around it; every channel of a map has the same. */
export interface NumbersGrid extends CellSizes {
  /** Left edges of the padded pixels, and the last one's right edge; from the sheet's corner. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly padding: ExplicitPadding
  /** Of the values, without padding. */
  readonly size: readonly [height: number, width: number]
  readonly width: number
  readonly height: number
}

/** No number is drawn in a smaller cell than this. */
const SMALLEST_CELL = 20
/** Padding is drawn as large as values down to here; then it gives way first. */
const EVEN = 26
const SLIM_PAD = 9
/** A band of padding is never thicker than this many values. */
const THICKEST_BAND = 3

/** The largest cells, up to `most`, that let a padded row of a map stand in `room` pixels. */
export function fitCells(
  room: number,
  [, width]: HWC,
  padding: ExplicitPadding,
  most: number,
): CellSizes {
  const around = padding.left + padding.right
  const even = room / (width + around)
  const thickest = Math.max(padding.left, padding.right, padding.top, padding.bottom, 1)
  const slim = (cell: number, pad: number) => ({
    cell,
    pad: Math.max(2, Math.floor(Math.min(cell, pad, (THICKEST_BAND * cell) / thickest))),
  })
  const wanted = Math.min(EVEN, most)
  if (even >= wanted || around === 0) {
    const cell = Math.floor(Math.min(most, Math.max(SMALLEST_CELL, even)))
    return slim(cell, cell)
  }
  const left = Math.floor((room - around * SLIM_PAD) / width)
  const cell = Math.max(SMALLEST_CELL, Math.min(wanted, left))
  return slim(cell, (room - cell * width) / around)
}

export function numbersGrid(
  [height, width]: HWC,
  padding: ExplicitPadding,
  { cell, pad }: CellSizes,
): NumbersGrid {
  const columns = edges(padding.left, width, padding.right, cell, pad)
  const rows = edges(padding.top, height, padding.bottom, cell, pad)
  return {
    ...{ cell, pad, columns, rows, padding, size: [height, width] },
    width: columns.at(-1) ?? 0,
    height: rows.at(-1) ?? 0,
  }
}

function edges(before: number, count: number, after: number, cell: number, pad: number) {
  const all = [0]
  for (let pixel = 0; pixel < before + count + after; pixel += 1) {
    const isValue = pixel >= before && pixel < before + count
    all.push(all[pixel]! + (isValue ? cell : pad))
  }
  return all
}

/** Left edge of pixel `x`, which may lie in the padding; past its end, the end. */
export const columnAt = ({ columns, padding }: NumbersGrid, x: number) =>
  columns[Math.min(columns.length - 1, Math.max(0, x + padding.left))]!

export const rowAt = ({ rows, padding }: NumbersGrid, y: number) =>
  rows[Math.min(rows.length - 1, Math.max(0, y + padding.top))]!

/** The value under a point of the sheet; null outside of the values. */
export function pixelUnder(grid: NumbersGrid, x: number, y: number) {
  const [height, width] = grid.size
  const column = Math.floor((x - columnAt(grid, 0)) / grid.cell)
  const row = Math.floor((y - rowAt(grid, 0)) / grid.cell)
  const isInside = row >= 0 && column >= 0 && row < height && column < width
  return isInside ? { y: row, x: column } : null
}
