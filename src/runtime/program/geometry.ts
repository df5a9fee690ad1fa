import type { HWC, Padding, PoolSpec, Size2 } from '../../core/layer'
import { isExplicit, NO_DILATION, paddingAround } from '../../core/window'
import type { PlainTensor } from '../protocol'

/** Padding as tfjs takes it: a word, or [before, after] for batch, height, width and channels. */
type TfPadding =
  | 'same'
  | 'valid'
  | [[number, number], [number, number], [number, number], [number, number]]

export function tfPadding(padding: Padding): TfPadding {
  if (padding === 'same' || padding === 'valid') return padding
  const { top, bottom, left, right } = padding
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]
}

/**
 * Padding of a pool whose last window may be partial. tfjs only rounds down, so the rows and
 * columns that the ceil mode reads past the edge are asked for by name.
 */
export function poolPadding(layer: PoolSpec, input: HWC, output: HWC): TfPadding {
  if (layer.rounding === 'floor' || layer.padding === 'same') return tfPadding(layer.padding)
  const { top, left } = paddingAround(layer, NO_DILATION, input)
  const before = [top, left]
  const after = [0, 1].map((axis) => {
    const reach = (output[axis]! - 1) * layer.stride[axis]! + layer.kernelSize[axis]!
    return Math.max(0, reach - input[axis]! - before[axis]!)
  })
  return [
    [0, 0],
    [before[0]!, after[0]!],
    [before[1]!, after[1]!],
    [0, 0],
  ]
}

/**
 * Whether a mean divides by the padding's zeros too: PyTorch's way with padding written out.
 * TensorFlow's `same` and a window that hangs over the end count only what is there.
 */
export const countsPadding = ({ mode, rounding, padding }: PoolSpec): boolean =>
  mode === 'average' &&
  rounding === 'floor' &&
  isExplicit(padding) &&
  Math.max(padding.top, padding.bottom, padding.left, padding.right) > 0

/** Shares of every pixel in every window of an adaptive mean: a row a window, a column a pixel. */
export function spread([rows, columns]: Size2, [height, width]: HWC): Float32Array {
  const shares = new Float32Array(rows * columns * height * width)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [top, bottom] = adaptiveWindow(row, rows, height)
      const [left, right] = adaptiveWindow(column, columns, width)
      const share = 1 / ((bottom - top) * (right - left))
      const from = (row * columns + column) * height * width
      for (let y = top; y < bottom; y++)
        shares.fill(share, from + y * width + left, from + y * width + right)
    }
  return shares
}

const adaptiveWindow = (at: number, count: number, size: number): readonly [number, number] => [
  Math.floor((at * size) / count),
  Math.ceil(((at + 1) * size) / count),
]

/** The same kernel with its holes written out as zeros: tfjs has no stride with dilation. */
export function inflated(kernel: PlainTensor, dilation: Size2): PlainTensor {
  const [height = 1, width = 1, inChannels = 1, last = 1] = kernel.shape
  const tall = (height - 1) * dilation[0] + 1
  const wide = (width - 1) * dilation[1] + 1
  const row = inChannels * last
  const values = new Float32Array(tall * wide * row)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * row
      const to = (y * dilation[0] * wide + x * dilation[1]) * row
      values.set(kernel.values.subarray(from, from + row), to)
    }
  return { shape: [tall, wide, inChannels, last], values }
}
