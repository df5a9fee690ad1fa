import { BLOCK_DEPTH, BLOCK_ROWS, type Blocks, type Csr } from './sparse'

/*
 * The loops that are timed against each other. Each is the fastest of several written for it in
 * plain scalar code; what is left between them is what the layout of the zeros costs.
 */

/**
 * `out` = left × right, row-major, [rows, depth] × [depth, width]. Two rows by four of the depth
 * at a time, so that a value of `right` that was fetched is used twice and a sum that was fetched
 * is added to four times. Rows are even, depth is a multiple of four.
 */
export function denseProduct(
  left: Float32Array,
  right: Float32Array,
  out: Float32Array,
  depth: number,
  width: number,
): void {
  out.fill(0)
  const rows = left.length / depth
  for (let row = 0; row < rows; row += BLOCK_ROWS) {
    const above = row * width
    const below = above + width
    for (let at = 0; at < depth; at += BLOCK_DEPTH) {
      const one = row * depth + at
      const two = one + depth
      const a0 = left[one]!
      const a1 = left[one + 1]!
      const a2 = left[one + 2]!
      const a3 = left[one + 3]!
      const c0 = left[two]!
      const c1 = left[two + 1]!
      const c2 = left[two + 2]!
      const c3 = left[two + 3]!
      const r0 = at * width
      const r1 = r0 + width
      const r2 = r1 + width
      const r3 = r2 + width
      for (let x = 0; x < width; x += 1) {
        const b0 = right[r0 + x]!
        const b1 = right[r1 + x]!
        const b2 = right[r2 + x]!
        const b3 = right[r3 + x]!
        out[above + x]! += a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3
        out[below + x]! += c0 * b0 + c1 * b1 + c2 * b2 + c3 * b3
      }
    }
  }
}

/** The dense loop over the blocks that are left: the same work a block, none for the others. */
export function blockProduct(
  left: Blocks,
  right: Float32Array,
  out: Float32Array,
  width: number,
): void {
  out.fill(0)
  const { values, columns, starts } = left
  for (let blockRow = 0; blockRow < starts.length - 1; blockRow += 1) {
    const above = blockRow * BLOCK_ROWS * width
    const below = above + width
    for (let block = starts[blockRow]!; block < starts[blockRow + 1]!; block += 1) {
      const one = block * BLOCK_ROWS * BLOCK_DEPTH
      const two = one + BLOCK_DEPTH
      const a0 = values[one]!
      const a1 = values[one + 1]!
      const a2 = values[one + 2]!
      const a3 = values[one + 3]!
      const c0 = values[two]!
      const c1 = values[two + 1]!
      const c2 = values[two + 2]!
      const c3 = values[two + 3]!
      const r0 = columns[block]! * width
      const r1 = r0 + width
      const r2 = r1 + width
      const r3 = r2 + width
      for (let x = 0; x < width; x += 1) {
        const b0 = right[r0 + x]!
        const b1 = right[r1 + x]!
        const b2 = right[r2 + x]!
        const b3 = right[r3 + x]!
        out[above + x]! += a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3
        out[below + x]! += c0 * b0 + c1 * b1 + c2 * b2 + c3 * b3
      }
    }
  }
}

/**
 * The sparse loop: eight sums of a row at a time, over the row's values. Each value must look up
 * its column, and no two rows have theirs in the same places, so nothing fetched serves two.
 */
export function csrProduct(left: Csr, right: Float32Array, out: Float32Array, width: number): void {
  const { values, columns, starts } = left
  const even = width - (width % 8)
  for (let row = 0; row < starts.length - 1; row += 1) {
    const first = starts[row]!
    const end = starts[row + 1]!
    const place = row * width
    for (let x = 0; x < even; x += 8) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let s4 = 0
      let s5 = 0
      let s6 = 0
      let s7 = 0
      for (let at = first; at < end; at += 1) {
        const value = values[at]!
        const from = columns[at]! * width + x
        s0 += value * right[from]!
        s1 += value * right[from + 1]!
        s2 += value * right[from + 2]!
        s3 += value * right[from + 3]!
        s4 += value * right[from + 4]!
        s5 += value * right[from + 5]!
        s6 += value * right[from + 6]!
        s7 += value * right[from + 7]!
      }
      const to = place + x
      out[to] = s0
      out[to + 1] = s1
      out[to + 2] = s2
      out[to + 3] = s3
      out[to + 4] = s4
      out[to + 5] = s5
      out[to + 6] = s6
      out[to + 7] = s7
    }
    for (let x = even; x < width; x += 1) {
      let sum = 0
      for (let at = first; at < end; at += 1) sum += values[at]! * right[columns[at]! * width + x]!
      out[place + x] = sum
    }
  }
}
