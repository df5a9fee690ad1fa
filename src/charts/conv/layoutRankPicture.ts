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
const SIGN = 32
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

  const lines = linesOf(pieces, cell, rim, width)
  let top = 0
  const placed = lines.flatMap((line) => {
    // Room above every grid of the line for a product's row, so that their cells are level.
    const above = line.some(({ piece }) => isProduct(piece.grid)) ? rim : 0
    const lineTop = top
    top += LABEL + above + Math.max(...line.map(({ piece }) => piece.grid.rows)) * cell + LINE_GAP
    return line.map(({ piece, left }) => {
      const { grid } = piece
      const origin = { x: left + (isProduct(grid) ? rim : 0), y: lineTop + LABEL + above }
      const rowY = origin.y - rim
      return {
        ...piece,
        labelX: left,
        labelY: (isProduct(grid) ? rowY : origin.y) - 8,
        signX: left - SIGN / 2,
        signY: origin.y + (grid.rows * cell) / 2,
        origin,
        cells: cellsOf(grid, origin, cell),
        column: isProduct(grid)
          ? grid.column.map((value, at) => ({ x: left, y: origin.y + at * cell, value }))
          : [],
        row: isProduct(grid)
          ? grid.row.map((value, at) => ({ x: origin.x + at * cell, y: rowY, value }))
          : [],
        gridWidth: grid.columns * cell,
        gridHeight: grid.rows * cell,
      }
    })
  })
  return { cell, height: top - LINE_GAP + 1, pieces: placed }
}

interface PlacedPiece {
  readonly piece: RankPiece
  readonly left: number
}

/** A sign that begins a line keeps its room; pieces without one keep the same distance. */
function linesOf(
  pieces: readonly RankPiece[],
  cell: number,
  rim: number,
  width: number,
): readonly (readonly PlacedPiece[])[] {
  const lines: PlacedPiece[][] = []
  let right = 0
  for (const piece of pieces) {
    const own = (isProduct(piece.grid) ? rim : 0) + piece.grid.columns * cell
    const isNext = lines.length > 0 && right + SIGN + own <= width
    const line = isNext ? (lines.at(-1) ?? []) : []
    if (!isNext) lines.push(line)
    const left = isNext ? right + SIGN : piece.sign === null || SIGN + own > width ? 0 : SIGN
    line.push({ piece, left })
    right = left + own
  }
  return lines
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
