import type { GemmExample } from '../../core/gemm/example'
import type { GemmCell } from '../../core/gemm/trace'

/** An array with cells of its own; a row of the matrix has none. */
export type GemmArray = Exclude<GemmCell['part'], 'row'>

interface Place {
  readonly x: number
  readonly y: number
}

export interface GemmBox extends Place {
  readonly width: number
  readonly height: number
}

interface Grid extends Place {
  readonly columns: number
  readonly rows: number
  /** Of one cell: its height, and its width where that differs. */
  readonly cell: number
  readonly cellWidth: number
}

export interface GemmLayout {
  readonly height: number
  /** The input stands beside the matrices and not above them. */
  readonly isWide: boolean
  /** One grid a channel. */
  readonly input: readonly Grid[]
  /** On its side: a row a filter, so that each weight stands over the column it meets. */
  readonly kernel: Grid
  readonly matrix: Grid
  readonly product: Grid
}

const WIDE = 640
const HEADING = 26
const LABEL = 22
/** Between the input and the matrix, and between the matrix and the product. */
const GUTTER = 44
const GAP = 24
const TALLEST = 880
/** A product has up to three digits and a sign, so its cells stay as wide as those need. */
const PRODUCT_CELL = 27

type GemmShape = Pick<GemmExample, 'input' | 'rows' | 'columns' | 'filters'>

/** Where the four arrays stand: the input first, then the matrix with the kernel over it. */
export function layoutGemm(example: GemmShape, width: number): GemmLayout {
  const { rows, columns, filters } = example
  const [size, , channels] = example.input
  const isWide = width >= WIDE
  const gap = isWide ? GAP : 12
  const inputCell = isWide
    ? Math.max(22, Math.min(36, 168 / size))
    : Math.min(30, (width - GAP * (channels - 1)) / (size * channels))
  const left = isWide ? size * inputCell + GUTTER : 0
  const room = width - left - gap - 2
  const cell = Math.min(
    isWide ? 32 : 26,
    room / (columns + filters),
    (room - filters * PRODUCT_CELL) / columns,
    Math.max(17, TALLEST / (rows + filters)),
  )
  const input = Array.from({ length: channels }, (_, channel) => ({
    x: isWide ? 0 : channel * (size * inputCell + GAP),
    y: HEADING + LABEL + (isWide ? channel * (size * inputCell + LABEL + 6) : 0),
    columns: size,
    rows: size,
    cell: inputCell,
    cellWidth: inputCell,
  }))
  const last = input.at(-1)
  const inputEnd = last ? last.y + size * inputCell : HEADING
  const kernelY = isWide ? HEADING + LABEL : inputEnd + GAP + HEADING + LABEL
  const matrixY = kernelY + filters * cell + GAP + HEADING
  const right = left + columns * cell + gap
  return {
    isWide,
    input,
    kernel: { x: left, y: kernelY, columns, rows: filters, cell, cellWidth: cell },
    matrix: { x: left, y: matrixY, columns, rows, cell, cellWidth: cell },
    product: {
      ...{ x: right, y: matrixY, columns: filters, rows, cell },
      cellWidth: Math.max(cell, PRODUCT_CELL),
    },
    height: Math.ceil(Math.max(inputEnd, matrixY + rows * cell) + 4),
  }
}

/** The array's row and column of a cell; of the input also its channel. */
export function cellPlace(
  example: GemmShape,
  part: GemmArray,
  index: number,
): { readonly row: number; readonly column: number; readonly channel: number } {
  const { columns, filters } = example
  const [, size, channels] = example.input
  if (part === 'input') {
    const pixel = Math.floor(index / channels)
    return { row: Math.floor(pixel / size), column: pixel % size, channel: index % channels }
  }
  if (part === 'kernel') {
    return { row: index % filters, column: Math.floor(index / filters), channel: 0 }
  }
  const across = part === 'matrix' ? columns : filters
  return { row: Math.floor(index / across), column: index % across, channel: 0 }
}

/** The index of the cell at a row and a column; the inverse of `cellPlace`. */
export function cellIndex(
  example: GemmShape,
  part: GemmArray,
  { row, column, channel }: ReturnType<typeof cellPlace>,
): number {
  const [, size, channels] = example.input
  if (part === 'input') return (row * size + column) * channels + channel
  if (part === 'kernel') return column * example.filters + row
  return row * (part === 'matrix' ? example.columns : example.filters) + column
}

/** The box of a cell in the drawing. */
export function cellBox(
  layout: GemmLayout,
  example: GemmShape,
  part: GemmArray,
  index: number,
): GemmBox {
  const { row, column, channel } = cellPlace(example, part, index)
  const grid = part === 'input' ? layout.input[channel]! : layout[part]
  const { cell: height, cellWidth: width } = grid
  return { x: grid.x + column * width, y: grid.y + row * height, width, height }
}

/** The cell under a place in the drawing. */
export function cellAt(
  layout: GemmLayout,
  example: GemmShape,
  [x, y]: readonly [x: number, y: number],
): GemmCell | null {
  const grids = [
    ...layout.input.map((grid, channel) => ({ part: 'input' as const, grid, channel })),
    ...(['kernel', 'matrix', 'product'] as const).map((part) => ({
      ...{ part, grid: layout[part], channel: 0 },
    })),
  ]
  for (const { part, grid, channel } of grids) {
    const column = Math.floor((x - grid.x) / grid.cellWidth)
    const row = Math.floor((y - grid.y) / grid.cell)
    const isInside = column >= 0 && row >= 0 && column < grid.columns && row < grid.rows
    if (isInside) return { part, index: cellIndex(example, part, { row, column, channel }) }
  }
  return null
}

/** Where an arrow key takes a cell of its array; from one channel's image on into the next. */
export function stepCell(
  key: string,
  layout: GemmLayout,
  example: GemmShape,
  { part, index }: { readonly part: GemmArray; readonly index: number },
): number | null {
  const place = cellPlace(example, part, index)
  const grid = part === 'input' ? layout.input[0]! : layout[part]
  const channels = part === 'input' ? layout.input.length : 1
  // Channels are stacked where the page is wide and stand side by side where it is not.
  const down = part === 'input' && layout.isWide ? channels : 1
  const across = part === 'input' && !layout.isWide ? channels : 1
  const row = place.row + (down > 1 ? place.channel * grid.rows : 0)
  const column = place.column + (across > 1 ? place.channel * grid.columns : 0)
  const move = (nextRow: number, nextColumn: number) => {
    const y = Math.min(down * grid.rows - 1, Math.max(0, nextRow))
    const x = Math.min(across * grid.columns - 1, Math.max(0, nextColumn))
    return cellIndex(example, part, {
      row: y % grid.rows,
      column: x % grid.columns,
      channel: Math.floor(y / grid.rows) + Math.floor(x / grid.columns),
    })
  }
  switch (key) {
    case 'ArrowLeft':
      return move(row, column - 1)
    case 'ArrowRight':
      return move(row, column + 1)
    case 'ArrowUp':
      return move(row - 1, column)
    case 'ArrowDown':
      return move(row + 1, column)
    case 'Home':
      return move(0, 0)
    case 'End':
      return move(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    default:
      return null
  }
}
