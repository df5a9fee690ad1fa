import type { ProductShape } from '../../core/gemm/example'
import { type ProductTile, readsAfter, tileAt, tileGrid } from '../../core/gemm/tiles'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A row of the left factor, or a column of the right one laid on its side. */
export interface Strip extends Box {
  /** How often it was read so far. */
  readonly reads: number
  /** The tile in hand reads it. */
  readonly isRead: boolean
}

export interface GemmTilesLayout {
  readonly height: number
  readonly cell: number
  readonly rows: readonly Strip[]
  readonly columns: readonly Strip[]
  readonly cells: readonly (Box & { readonly isDone: boolean })[]
  /** The product as a whole, and the tile that was done last. */
  readonly product: Box
  readonly tile: Box | null
  /** Reads of a strip when all tiles are done, the most of them. */
  readonly most: number
  /** How many tiles are done when the tile under a place is. */
  readonly doneAt: (x: number, y: number) => number | null
}

const HEADING = 26
/** Room for a count before each strip. */
const COUNTS = 44
const GAP = 24
/** The product is what a finger points at. */
const PRODUCT = 44

/** The left factor under the right one, the product beside it, after `done` tiles. */
export function layoutGemmTiles(
  shape: ProductShape,
  tile: number,
  done: number,
  width: number,
): GemmTilesLayout {
  const { rows, depth, columns } = shape
  const cell = Math.min(
    22,
    (width - COUNTS - GAP) / (depth + columns),
    (width - COUNTS - GAP - PRODUCT) / depth,
    Math.max(15, 420 / (rows + columns)),
  )
  const rightY = HEADING
  const leftY = rightY + columns * cell + GAP + HEADING
  const across = Math.max(cell, PRODUCT / columns)
  const productX = COUNTS + depth * cell + GAP
  const reads = readsAfter(shape, tile, done)
  const last: ProductTile | null = done > 0 ? tileAt(shape, tile, done - 1) : null
  const [down, tilesAcross] = tileGrid(shape, tile)
  const isDone = doneCells(shape, tile, done)
  const strip = (y: number, index: number, count: number, from: number, to: number): Strip => ({
    x: COUNTS,
    y: y + index * cell,
    width: depth * cell,
    height: cell,
    reads: count,
    isRead: index >= from && index < to,
  })
  return {
    height: Math.ceil(leftY + rows * cell + 6),
    cell,
    rows: reads.rows.map((count, row) =>
      strip(leftY, row, count, last?.firstRow ?? 0, last?.endRow ?? 0),
    ),
    columns: reads.columns.map((count, column) =>
      strip(rightY, column, count, last?.firstColumn ?? 0, last?.endColumn ?? 0),
    ),
    cells: isDone.map((ready, index) => ({
      x: productX + (index % columns) * across,
      y: leftY + Math.floor(index / columns) * cell,
      width: across,
      height: cell,
      isDone: ready,
    })),
    product: { x: productX, y: leftY, width: columns * across, height: rows * cell },
    tile: last && {
      x: productX + last.firstColumn * across,
      y: leftY + last.firstRow * cell,
      width: (last.endColumn - last.firstColumn) * across,
      height: (last.endRow - last.firstRow) * cell,
    },
    most: Math.max(down, tilesAcross),
    doneAt: (x, y) => {
      const column = Math.floor((x - productX) / across)
      const row = Math.floor((y - leftY) / cell)
      const isInside = column >= 0 && row >= 0 && column < columns && row < rows
      return isInside ? Math.floor(row / tile) * tilesAcross + Math.floor(column / tile) + 1 : null
    },
  }
}

function doneCells(shape: ProductShape, tile: number, done: number): readonly boolean[] {
  const ready = Array<boolean>(shape.rows * shape.columns).fill(false)
  for (let index = 0; index < done; index += 1) {
    const { firstRow, endRow, firstColumn, endColumn } = tileAt(shape, tile, index)
    for (let row = firstRow; row < endRow; row += 1) {
      ready.fill(true, row * shape.columns + firstColumn, row * shape.columns + endColumn)
    }
  }
  return ready
}
