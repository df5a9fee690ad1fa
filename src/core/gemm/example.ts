import type { HWC } from '../layer'
import { createRandom } from '../random'
import { samePadding } from '../window'

/** A convolution small enough to be drawn number by number. Sizes in pixels, square. */
export interface GemmSetting {
  /** Depthwise: one filter for each input channel, whatever `filters` says. */
  readonly kind: 'standard' | 'depthwise'
  readonly size: number
  readonly channels: number
  readonly kernelSize: number
  readonly stride: number
  readonly padding: 'same' | 'valid'
  readonly filters: number
  readonly seed: number
}

/** `source` of a matrix cell that holds padding's zero. */
export const PADDING = -1

/** A convolution written as `matrix` × `kernel` = `product`, all row-major. */
export interface GemmExample {
  readonly setting: GemmSetting
  readonly input: HWC
  readonly inputValues: Float64Array
  /** Output pixels on a side. */
  readonly outSize: number
  /** Output positions, rows of the matrix and of the product. */
  readonly rows: number
  /** K² × C_in: columns of the matrix, rows of the kernel's. */
  readonly columns: number
  /** Columns of the kernel's matrix and of the product. */
  readonly filters: number
  /** For each matrix cell the input value it is a copy of, or `PADDING`. */
  readonly source: Int32Array
  readonly matrix: Float64Array
  /** `columns` × `filters`; block-diagonal where the convolution is depthwise. */
  readonly kernel: Float64Array
  readonly product: Float64Array
}

/** Input from 0 to 9 and weights from −2 to 2, whole numbers, so that sums are done in the head. */
export function gemmExample(setting: GemmSetting): GemmExample {
  const { size, channels, kernelSize } = setting
  const random = createRandom(setting.seed)
  const inputValues = Float64Array.from({ length: size * size * channels }, () =>
    Math.floor(random() * 10),
  )
  const filters = setting.kind === 'depthwise' ? channels : setting.filters
  const { source, outSize } = im2colSource(setting)
  const rows = outSize * outSize
  const columns = kernelSize * kernelSize * channels
  const matrix = Float64Array.from(source, (from) => (from === PADDING ? 0 : inputValues[from]!))
  const kernel = Float64Array.from({ length: columns * filters }, (_, index) => {
    const weight = Math.floor(random() * 5) - 2
    return isWeight(setting, Math.floor(index / filters), index % filters) ? weight : 0
  })
  return {
    setting,
    input: [size, size, channels],
    inputValues,
    outSize,
    rows,
    columns,
    filters,
    source,
    matrix,
    kernel,
    product: slowProduct(matrix, kernel, { rows, depth: columns, columns: filters }),
  }
}

/** Rows, inner length and columns of a matrix product. */
export interface ProductShape {
  readonly rows: number
  readonly depth: number
  readonly columns: number
}

/** A matrix product by its definition; row-major. */
export function slowProduct(
  left: Float64Array,
  right: Float64Array,
  { rows, depth, columns }: ProductShape,
): Float64Array {
  const product = new Float64Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let sum = 0
      for (let at = 0; at < depth; at += 1) {
        sum += left[row * depth + at]! * right[at * columns + column]!
      }
      product[row * columns + column] = sum
    }
  }
  return product
}

/**
 * Which input value, counted through [height, width, channels], each cell of the matrix copies. A
 * row is a window position; its columns run through channel, kernel row, kernel column, as in
 * Caffe, so that each channel's weights stand together.
 */
function im2colSource({ size, channels, kernelSize, stride, padding }: GemmSetting) {
  const isSame = padding === 'same'
  const before = isSame ? samePadding(size, kernelSize, stride)[0] : 0
  const outSize = isSame ? Math.ceil(size / stride) : Math.floor((size - kernelSize) / stride) + 1
  const taps = kernelSize * kernelSize
  const columns = taps * channels
  const source = Int32Array.from({ length: outSize * outSize * columns }, (_, index) => {
    const row = Math.floor(index / columns)
    const column = index % columns
    const tap = column % taps
    const y = Math.floor(row / outSize) * stride - before + Math.floor(tap / kernelSize)
    const x = (row % outSize) * stride - before + (tap % kernelSize)
    const isInside = y >= 0 && x >= 0 && y < size && x < size
    return isInside ? (y * size + x) * channels + Math.floor(column / taps) : PADDING
  })
  return { source, outSize }
}

/** Whether a cell of the kernel's matrix is a weight, and not a zero between depthwise blocks. */
export const isWeight = (
  { kind, kernelSize }: Pick<GemmSetting, 'kind' | 'kernelSize'>,
  column: number,
  filter: number,
): boolean => kind === 'standard' || Math.floor(column / kernelSize ** 2) === filter

/** A 1×1 that visits every pixel copies nothing: its input, row by row, is the matrix. */
export const copiesNothing = ({ kernelSize, stride }: GemmSetting): boolean =>
  kernelSize === 1 && stride === 1

/** How often each input value is written into the first `rows` rows of the matrix. */
export function copyCounts(example: GemmExample, rows = example.rows): Uint16Array {
  const counts = new Uint16Array(example.inputValues.length)
  for (const from of example.source.subarray(0, rows * example.columns)) {
    if (from !== PADDING) counts[from]! += 1
  }
  return counts
}
