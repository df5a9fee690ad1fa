import { type GemmExample, isWeight, PADDING } from './example'

/** The four arrays, and a row of the matrix as a whole. */
export const GEMM_PARTS = ['input', 'matrix', 'kernel', 'product', 'row'] as const
export type GemmPart = (typeof GEMM_PARTS)[number]

/** A cell of an array, counted row-major, or row `index` of the matrix. */
export interface GemmCell {
  readonly part: GemmPart
  readonly index: number
}

/** What lights up with a cell: all that it came from, meets or goes into. */
export interface GemmTrace {
  readonly input: ReadonlySet<number>
  readonly matrix: ReadonlySet<number>
  readonly kernel: ReadonlySet<number>
  readonly product: ReadonlySet<number>
}

/** Cells of an array, or rows of the matrix. */
export function cellCount(example: GemmExample, part: GemmPart): number {
  return part === 'input'
    ? example.inputValues.length
    : part === 'row'
      ? example.rows
      : example[part].length
}

/** The same cell where there is one, and the last of its array where there is not. */
export const cellWithin = (example: GemmExample, { part, index }: GemmCell): GemmCell => ({
  part,
  index: Math.min(index, cellCount(example, part) - 1),
})

/**
 * Everything that has to do with a cell. Zeros between depthwise blocks are no weights: nothing
 * comes from them and they light up nothing.
 */
export function trace(example: GemmExample, cell: GemmCell): GemmTrace {
  const { rows, columns, filters, source, setting } = example
  const lit = {
    input: new Set<number>(),
    matrix: new Set<number>(),
    kernel: new Set<number>(),
    product: new Set<number>(),
  }
  /** One multiplication: matrix (row, column) by kernel (column, filter). */
  const add = (row: number, column: number, filter: number) => {
    const from = source[row * columns + column]!
    if (from !== PADDING) lit.input.add(from)
    lit.matrix.add(row * columns + column)
    lit.kernel.add(column * filters + filter)
    lit.product.add(row * filters + filter)
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let filter = 0; filter < filters; filter += 1) {
        if (isWeight(setting, column, filter) && meets(example, cell, row, column, filter)) {
          add(row, column, filter)
        }
      }
    }
  }
  // A cell that no window reads, or a zero that no product needs, still is the one in hand.
  if (cell.part !== 'row') lit[cell.part].add(cell.index)
  return lit
}

/** Whether the cell takes part in the multiplication of (row, column) by (column, filter). */
function meets(
  { columns, filters, source }: GemmExample,
  { part, index }: GemmCell,
  row: number,
  column: number,
  filter: number,
): boolean {
  switch (part) {
    case 'input':
      return source[row * columns + column] === index
    case 'matrix':
      return row * columns + column === index
    case 'kernel':
      return column * filters + filter === index
    case 'product':
      return row * filters + filter === index
    case 'row':
      return row === index
  }
}

/** The terms of one product cell, in the order of the columns; padding's zeros among them. */
export function terms(
  example: GemmExample,
  index: number,
): readonly { readonly value: number; readonly weight: number }[] {
  const { columns, filters, matrix, kernel, setting } = example
  const row = Math.floor(index / filters)
  const filter = index % filters
  return Array.from({ length: columns }, (_, column) => column)
    .filter((column) => isWeight(setting, column, filter))
    .map((column) => ({
      value: matrix[row * columns + column]!,
      weight: kernel[column * filters + filter]!,
    }))
}
