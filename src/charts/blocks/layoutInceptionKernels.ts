import { allCells, paintCells, type SheetPaint } from '../conv/sheetPaths'

/** A pair's composite kernels, row-major [kernel, kernel, in, out]. */
export interface KernelGrid {
  readonly kernelSize: number
  readonly inChannels: number
  readonly outChannels: number
  readonly values: Float64Array
}

const LABEL = { left: 34, top: 30 }
const GAP = 9

/**
 * A K×K kernel for each pair of an output, down, and an input, across; and the boxes around those
 * that are one kernel times numbers: columns where the filters come first, rows where the mix does.
 */
export function layoutInceptionKernels(grid: KernelGrid, alike: 'columns' | 'rows', width: number) {
  const { kernelSize, inChannels, outChannels, values } = grid
  const room = Math.min(width, 460) - LABEL.left - GAP
  const side = Math.min(64, room / inChannels - GAP)
  const cell = side / kernelSize
  const step = side + GAP
  const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  const cells = allCells(kernelSize, kernelSize)
  const left = (index: number) => LABEL.left + GAP / 2 + index * step
  const top = (index: number) => LABEL.top + GAP / 2 + index * step
  const kernels: { key: string; x: number; y: number; paint: SheetPaint }[] = []
  for (let output = 0; output < outChannels; output += 1) {
    for (let input = 0; input < inChannels; input += 1) {
      const at = ({ y, x }: { y: number; x: number }) =>
        values[((y * kernelSize + x) * inChannels + input) * outChannels + output] ?? 0
      const paint = paintCells(cells, at, cell, most)
      kernels.push({ key: `${output} ${input}`, x: left(input), y: top(output), paint })
    }
  }
  const [across, down] = [inChannels * step, outChannels * step]
  const boxes =
    alike === 'columns'
      ? Array.from({ length: inChannels }, (_, index) => ({
          x: left(index) - GAP / 2 + 1.5,
          y: LABEL.top,
          width: step - 3,
          height: down,
        }))
      : Array.from({ length: outChannels }, (_, index) => ({
          x: LABEL.left,
          y: top(index) - GAP / 2 + 1.5,
          width: across,
          height: step - 3,
        }))
  return {
    side,
    cell,
    kernels,
    boxes,
    inputs: Array.from({ length: inChannels }, (_, index) => left(index) + side / 2),
    outputs: Array.from({ length: outChannels }, (_, index) => top(index) + side / 2),
    labelTop: LABEL.top - 10,
    labelLeft: LABEL.left - 10,
    height: LABEL.top + down + 2,
  }
}
