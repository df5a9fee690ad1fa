/** Below this share of the largest entry what elimination leaves over is rounding. */
const NOTHING = 1e-9

/** Rank of a row-major matrix by elimination with full pivoting. */
export function rankOf(values: Float64Array, rows: number, columns: number): number {
  const left = Float64Array.from(values)
  const at = (row: number, column: number) => left[row * columns + column]!
  let scale = 0
  for (const value of left) scale = Math.max(scale, Math.abs(value))
  const usedRows = new Set<number>()
  const usedColumns = new Set<number>()
  for (let rank = 0; rank < Math.min(rows, columns); rank += 1) {
    let [pivotRow, pivotColumn, most] = [-1, -1, NOTHING * scale]
    for (let row = 0; row < rows; row += 1) {
      if (usedRows.has(row)) continue
      for (let column = 0; column < columns; column += 1) {
        if (usedColumns.has(column) || Math.abs(at(row, column)) <= most) continue
        ;[pivotRow, pivotColumn, most] = [row, column, Math.abs(at(row, column))]
      }
    }
    if (pivotRow < 0) return rank
    usedRows.add(pivotRow)
    usedColumns.add(pivotColumn)
    for (let row = 0; row < rows; row += 1) {
      if (usedRows.has(row)) continue
      const times = at(row, pivotColumn) / at(pivotRow, pivotColumn)
      for (let column = 0; column < columns; column += 1) {
        left[row * columns + column] = at(row, column) - times * at(pivotRow, column)
      }
    }
  }
  return Math.min(rows, columns)
}

/** Largest ranks among the slices of a kernel, row-major [taps, in, out]. */
export interface SliceRanks {
  /** Of taps × out at one input channel: 1 where its filters are one filter times numbers. */
  readonly perInput: number
  /** Of taps × in at one output channel. */
  readonly perOutput: number
}

export function sliceRanks(
  kernel: Float64Array,
  taps: number,
  inChannels: number,
  outChannels: number,
): SliceRanks {
  const value = (tap: number, input: number, output: number) =>
    kernel[(tap * inChannels + input) * outChannels + output]!
  const most = (
    count: number,
    width: number,
    at: (tap: number, one: number, of: number) => number,
  ) =>
    Math.max(
      ...Array.from({ length: count }, (_, of) =>
        rankOf(
          Float64Array.from({ length: taps * width }, (_, index) =>
            at(Math.floor(index / width), index % width, of),
          ),
          taps,
          width,
        ),
      ),
    )
  return {
    perInput: most(inChannels, outChannels, (tap, output, input) => value(tap, input, output)),
    perOutput: most(outChannels, inChannels, (tap, input, output) => value(tap, input, output)),
  }
}
