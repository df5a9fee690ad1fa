/** Row-major. */
export interface RankGrid {
  readonly rows: number
  readonly columns: number
  readonly values: readonly number[]
}

/** An outer product: its column down, its row across, the grid they make in the corner. */
export interface RankProduct extends RankGrid {
  readonly column: readonly number[]
  readonly row: readonly number[]
}

export interface RankPiece {
  readonly key: string
  /** Between this piece and the one before: =, ≈, +. */
  readonly sign: string | null
  readonly label: string
  /** Of the label and of where the piece stands in its story. */
  readonly hue: 'k' | 'ink' | 'cout'
  readonly grid: RankGrid | RankProduct
}

export interface PlacedCell {
  readonly x: number
  readonly y: number
  readonly value: number
}

const LABEL = 26
const SIGN = 30
const GAP = 6
const LINE_GAP = 22
const MOST_CELL = 46
const LEAST_CELL = 34

export const isProduct = (grid: RankGrid | RankProduct): grid is RankProduct => 'column' in grid

/**
 * Grids and outer products in a line that breaks where the width ends. Cells are as large as lets
 * the first two pieces stand side by side, within what a number needs to be read.
 */
export function layoutRankPicture(pieces: readonly RankPiece[], width: number) {
  const columns = Math.max(1, ...pieces.map((piece) => piece.grid.columns))
  const alone = (width - GAP) / (columns + 1)
  const inPairs = (width - SIGN - GAP) / (2 * columns + 1)
  const cell = Math.floor(Math.min(MOST_CELL, alone, Math.max(LEAST_CELL, inPairs)))
  const rim = cell + GAP

  let left = 0
  let top = 0
  let lineHeight = 0
  const placed = pieces.map((piece) => {
    const { grid, sign } = piece
    const edge = isProduct(grid) ? rim : 0
    const before = sign === null ? 0 : SIGN
    const needed = before + edge + grid.columns * cell
    if (left > 0 && left + needed > width) {
      left = 0
      top += lineHeight + LINE_GAP
      lineHeight = 0
    }
    const x = left + before
    const y = top + LABEL
    lineHeight = Math.max(lineHeight, LABEL + rim + grid.rows * cell)
    left = x + edge + grid.columns * cell
    // Every grid leaves room above for a product's row, so that all cells of a line are level.
    const origin = { x: x + edge, y: y + rim }
    return {
      ...piece,
      labelX: x,
      labelY: isProduct(grid) ? y - 8 : origin.y - 8,
      signX: x - SIGN / 2,
      signY: origin.y + (grid.rows * cell) / 2,
      origin,
      cells: cellsOf(grid, origin, cell),
      column: isProduct(grid)
        ? grid.column.map((value, row) => ({ x, y: origin.y + row * cell, value }))
        : [],
      row: isProduct(grid)
        ? grid.row.map((value, at) => ({ x: origin.x + at * cell, y, value }))
        : [],
      gridWidth: grid.columns * cell,
      gridHeight: grid.rows * cell,
    }
  })
  return { cell, height: top + lineHeight + 1, pieces: placed }
}

const cellsOf = (
  { columns, values }: RankGrid,
  origin: { readonly x: number; readonly y: number },
  cell: number,
): readonly PlacedCell[] =>
  values.map((value, index) => ({
    x: origin.x + (index % columns) * cell,
    y: origin.y + Math.floor(index / columns) * cell,
    value,
  }))
