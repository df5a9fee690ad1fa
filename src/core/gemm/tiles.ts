import type { ProductShape } from './example'

/** Values moved between memory and the small fast store where one tile is computed. */
export interface TileTraffic {
  /** Reads of the left factor. */
  readonly left: number
  readonly right: number
  /** Values of the product, each written once. */
  readonly written: number
  readonly total: number
}

/** A rectangle of the product; ends are exclusive. */
export interface ProductTile {
  readonly firstRow: number
  readonly endRow: number
  readonly firstColumn: number
  readonly endColumn: number
}

/** Tiles along the rows and along the columns of the product. */
export const tileGrid = (
  { rows, columns }: ProductShape,
  tile: number,
): readonly [down: number, across: number] => [Math.ceil(rows / tile), Math.ceil(columns / tile)]

/** The tile computed as number `index`, row of tiles by row of tiles; the last ones are cut. */
export function tileAt(shape: ProductShape, tile: number, index: number): ProductTile {
  const [, across] = tileGrid(shape, tile)
  const firstRow = Math.floor(index / across) * tile
  const firstColumn = (index % across) * tile
  return {
    firstRow,
    endRow: Math.min(shape.rows, firstRow + tile),
    firstColumn,
    endColumn: Math.min(shape.columns, firstColumn + tile),
  }
}

/**
 * Traffic of a product computed in square tiles of `tile` × `tile`. The sums of one tile stay in
 * the fast store while its rows of the left factor and its columns of the right one stream past,
 * each value once; nothing is kept for the next tile. So a left value is read once for each tile
 * across, ⌈columns / tile⌉ times, and a right value ⌈rows / tile⌉ times.
 */
export function tileTraffic(shape: ProductShape, tile: number): TileTraffic {
  const { rows, depth, columns } = shape
  const [down, across] = tileGrid(shape, tile)
  const left = rows * depth * across
  const right = depth * columns * down
  const written = rows * columns
  return { left, right, written, total: left + right + written }
}

/** Reads of each row of the left factor and each column of the right one after `done` tiles. */
export function readsAfter(
  shape: ProductShape,
  tile: number,
  done: number,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const rows = Array<number>(shape.rows).fill(0)
  const columns = Array<number>(shape.columns).fill(0)
  for (let index = 0; index < done; index += 1) {
    const { firstRow, endRow, firstColumn, endColumn } = tileAt(shape, tile, index)
    for (let row = firstRow; row < endRow; row += 1) rows[row]! += 1
    for (let column = firstColumn; column < endColumn; column += 1) columns[column]! += 1
  }
  return { rows, columns }
}
