/** The little example that is drawn: one channel, this many pixels on a side. */
export const EXAMPLE_SIZE = 5

export interface Im2colExample {
  readonly kernelSize: number
  readonly stride: number
  /** Pixels of zeros before the data on each axis, as TensorFlow pads. */
  readonly before: number
  readonly outSize: number
  /** Per window position, the input value that each kernel cell meets; `null` is padding. */
  readonly columns: readonly (readonly (number | null)[])[]
}

/** What im2col writes for a window sliding over the example; the kernel is cut to what fits. */
export function im2colExample(
  kernel: number,
  stride: number,
  padding: 'same' | 'valid',
): Im2colExample {
  const kernelSize = Math.min(kernel, EXAMPLE_SIZE)
  const outSize =
    padding === 'same'
      ? Math.ceil(EXAMPLE_SIZE / stride)
      : Math.floor((EXAMPLE_SIZE - kernelSize) / stride) + 1
  const total = Math.max(0, (outSize - 1) * stride + kernelSize - EXAMPLE_SIZE)
  const before = padding === 'same' ? Math.floor(total / 2) : 0
  const columns = Array.from({ length: outSize * outSize }, (_, position) => {
    const top = Math.floor(position / outSize) * stride - before
    const left = (position % outSize) * stride - before
    return Array.from({ length: kernelSize * kernelSize }, (_, cell) => {
      const row = top + Math.floor(cell / kernelSize)
      const column = left + (cell % kernelSize)
      const isInside = row >= 0 && column >= 0 && row < EXAMPLE_SIZE && column < EXAMPLE_SIZE
      return isInside ? row * EXAMPLE_SIZE + column : null
    })
  })
  return { kernelSize, stride, before, outSize, columns }
}

/** How often a value of the example stands in the matrix. */
export const copiesOf = ({ columns }: Im2colExample, value: number) =>
  columns.reduce((sum, column) => sum + column.filter((cell) => cell === value).length, 0)

/** Where an arrow key takes a place on a square grid; it stops at the edges. */
export function stepOnGrid(key: string, place: number, size: number): number | null {
  const [row, column] = [Math.floor(place / size), place % size]
  const inside = (value: number) => Math.min(size - 1, Math.max(0, value))
  switch (key) {
    case 'ArrowLeft':
      return row * size + inside(column - 1)
    case 'ArrowRight':
      return row * size + inside(column + 1)
    case 'ArrowUp':
      return inside(row - 1) * size + column
    case 'ArrowDown':
      return inside(row + 1) * size + column
    case 'Home':
      return 0
    case 'End':
      return size * size - 1
    default:
      return null
  }
}

export interface Im2colLayout {
  readonly height: number
  /** The matrix stands beside the input, not under it. */
  readonly isWide: boolean
  /** Pixels on the page of one input pixel and of one matrix cell. */
  readonly cell: number
  readonly matrixCell: number
  readonly input: { readonly x: number; readonly y: number }
  readonly matrix: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly windows: readonly { readonly x: number; readonly y: number; readonly size: number }[]
}

const WIDE = 620
const HEADING = 24

/** Input at the left and matrix at the right, or one over the other where the page is narrow. */
export function layoutIm2col(example: Im2colExample, width: number): Im2colLayout {
  const { kernelSize, stride, before, outSize, columns } = example
  const isWide = width >= WIDE
  const cell = isWide ? 34 : 28
  // Room for the padding that windows reach into, on every side.
  const reach = Math.max(before, (outSize - 1) * stride + kernelSize - before - EXAMPLE_SIZE, 0)
  const side = (EXAMPLE_SIZE + 2 * reach) * cell
  const matrixX = isWide ? side + 56 : 0
  const rows = kernelSize * kernelSize
  const matrixCell = Math.min(
    cell,
    (width - matrixX) / columns.length,
    isWide ? Math.max(14, 420 / rows) : 28,
  )
  const matrixY = isWide ? HEADING : HEADING + side + HEADING + 16
  const matrix = {
    x: matrixX,
    y: matrixY,
    width: matrixCell * columns.length,
    height: matrixCell * rows,
  }
  const input = { x: reach * cell, y: HEADING + reach * cell }
  return {
    isWide,
    cell,
    matrixCell,
    input,
    matrix,
    height: Math.max(HEADING + side, matrix.y + matrix.height) + 6,
    windows: columns.map((_, position) => ({
      x: input.x + ((position % outSize) * stride - before) * cell,
      y: input.y + (Math.floor(position / outSize) * stride - before) * cell,
      size: kernelSize * cell,
    })),
  }
}
