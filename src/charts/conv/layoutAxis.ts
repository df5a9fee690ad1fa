import type { AxisSize } from '../../core/conv/sizes'

/** Pixels on the page. A cell is never so large that two axes side by side look like two scales. */
const LARGEST_CELL = 28
const GAP = 8
const PITCH = 14

export interface AxisLayout {
  readonly cell: number
  readonly width: number
  readonly height: number
  readonly cells: readonly {
    readonly x: number
    readonly isPadding: boolean
    /** Behind the last window. */
    readonly isUnused: boolean
  }[]
  readonly windows: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    /** Left edges of the pixels the kernel reads; dilation leaves gaps between them. */
    readonly taps: readonly number[]
  }[]
}

/** One axis from its first padding to its last, and under it the window at each position. */
export function layoutAxis(axis: AxisSize, dilation: number, width: number): AxisLayout {
  const { inSize, before, after, extent, stride, out, unused } = axis
  const total = before + inSize + after
  const cell = Math.min(LARGEST_CELL, width / total)
  return {
    cell,
    width,
    height: cell + GAP + out * PITCH,
    cells: Array.from({ length: total }, (_, index) => ({
      x: index * cell,
      isPadding: index < before || index >= before + inSize,
      isUnused: index >= total - unused,
    })),
    windows: Array.from({ length: out }, (_, index) => {
      const x = index * stride * cell
      const taps = (extent - 1) / dilation + 1
      return {
        x,
        y: cell + GAP + index * PITCH + PITCH / 2,
        width: extent * cell,
        taps: Array.from({ length: taps }, (_, tap) => x + tap * dilation * cell),
      }
    }),
  }
}
