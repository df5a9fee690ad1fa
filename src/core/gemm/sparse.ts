import { createRandom } from '../random'

/** A matrix's values other than zero, row by row: compressed sparse rows. */
export interface Csr {
  readonly values: Float32Array
  /** Column of each value. */
  readonly columns: Int32Array
  /** Where each row begins in `values`, and at last where all end. */
  readonly starts: Int32Array
}

/** The blocks of a matrix that hold anything: `BLOCK_ROWS` × `BLOCK_DEPTH` values each. */
export interface Blocks {
  readonly values: Float32Array
  /** First column of each block. */
  readonly columns: Int32Array
  /** Where each row of blocks begins among the blocks, and at last where all end. */
  readonly starts: Int32Array
}

/** What the dense loop takes at a time; so a pruned block is a turn of it that falls away. */
export const BLOCK_ROWS = 2
export const BLOCK_DEPTH = 4

/** Values from −8 to 8 and never 0: their products sum up exactly in float32, in any order. */
export function wholeMatrix(length: number, seed: number): Float32Array {
  const random = createRandom(seed)
  return Float32Array.from({ length }, () => {
    const drawn = Math.floor(random() * 16) - 8
    return drawn < 0 ? drawn : drawn + 1
  })
}

/**
 * A copy with exactly round(share × cells) cells set to zero, `span` neighbours of a row at a
 * time; the same seed takes away the same cells first at every share.
 */
export function pruned(matrix: Float32Array, share: number, seed: number): Float32Array {
  const kept = matrix.slice()
  const order = shuffled(matrix.length, seed)
  for (const cell of order.subarray(0, Math.round(share * matrix.length))) kept[cell] = 0
  return kept
}

/** The same with whole blocks: a pruned block leaves none of its values. */
export function prunedInBlocks(
  matrix: Float32Array,
  depth: number,
  share: number,
  seed: number,
): Float32Array {
  const kept = matrix.slice()
  const across = depth / BLOCK_DEPTH
  const count = matrix.length / (BLOCK_ROWS * BLOCK_DEPTH)
  for (const block of shuffled(count, seed).subarray(0, Math.round(share * count))) {
    const top = Math.floor(block / across) * BLOCK_ROWS
    const left = (block % across) * BLOCK_DEPTH
    for (let row = top; row < top + BLOCK_ROWS; row += 1) {
      kept.fill(0, row * depth + left, row * depth + left + BLOCK_DEPTH)
    }
  }
  return kept
}

/** The numbers below `length` in an order of the seed's, by Fisher and Yates. */
function shuffled(length: number, seed: number): Int32Array {
  const random = createRandom(seed)
  const order = Int32Array.from({ length }, (_, index) => index)
  for (let last = length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const held = order[last]!
    order[last] = order[other]!
    order[other] = held
  }
  return order
}

export function toCsr(matrix: Float32Array, depth: number): Csr {
  const rows = matrix.length / depth
  const starts = new Int32Array(rows + 1)
  const values: number[] = []
  const columns: number[] = []
  matrix.forEach((value, cell) => {
    if (value !== 0) {
      values.push(value)
      columns.push(cell % depth)
    }
    if (cell % depth === depth - 1) starts[Math.floor(cell / depth) + 1] = values.length
  })
  return { values: Float32Array.from(values), columns: Int32Array.from(columns), starts }
}

/** `matrix` has an even number of rows and a multiple of four columns. */
export function toBlocks(matrix: Float32Array, depth: number): Blocks {
  const blockRows = matrix.length / depth / BLOCK_ROWS
  const starts = new Int32Array(blockRows + 1)
  const values: number[] = []
  const columns: number[] = []
  for (let blockRow = 0; blockRow < blockRows; blockRow += 1) {
    for (let left = 0; left < depth; left += BLOCK_DEPTH) {
      const block = Array.from({ length: BLOCK_ROWS }, (_, row) => {
        const at = (blockRow * BLOCK_ROWS + row) * depth + left
        return [...matrix.subarray(at, at + BLOCK_DEPTH)]
      }).flat()
      if (block.every((value) => value === 0)) continue
      values.push(...block)
      columns.push(left)
    }
    starts[blockRow + 1] = columns.length
  }
  return { values: Float32Array.from(values), columns: Int32Array.from(columns), starts }
}
