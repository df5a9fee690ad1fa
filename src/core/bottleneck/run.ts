import type { ConvSpec, DepthwiseSpec, HWC } from '../layer'
import { createRandom, normal } from '../random'
import { convolved } from '../slowConv'
import { pieceSizes } from './memory'

/** A small inverted residual with weights of its own, as section 3 of arXiv:1801.04381 draws it. */
export interface SmallBlock {
  readonly input: { readonly values: Float64Array; readonly shape: HWC }
  readonly middle: number
  readonly outChannels: number
  readonly kernelSize: number
  readonly stride: 1 | 2
  /** Row-major [in, middle], [K, K, middle, 1] and [middle, out]. */
  readonly expand: Float64Array
  readonly depthwise: Float64Array
  readonly project: Float64Array
}

export interface BlockRun {
  readonly values: Float64Array
  readonly multiplications: number
}

/** A block of seeded numbers: input and weights normal, of mean 0 and variance 1. */
export function smallBlock(
  shape: HWC,
  sizes: Pick<SmallBlock, 'middle' | 'outChannels' | 'kernelSize' | 'stride'>,
  seed: number,
): SmallBlock {
  const random = createRandom(seed)
  const draw = (length: number) => Float64Array.from({ length }, () => normal(random))
  const { middle, outChannels, kernelSize } = sizes
  return {
    ...sizes,
    input: { values: draw(shape[0] * shape[1] * shape[2]), shape },
    expand: draw(shape[2] * middle),
    depthwise: draw(kernelSize ** 2 * middle),
    project: draw(middle * outChannels),
  }
}

/**
 * Runs the block with its middle in so many pieces, each expanded, filtered and projected by
 * itself and added to one sum; 1 is the block as usual. The skip is the sum's first term where
 * shapes allow one.
 */
export function runInPieces(block: SmallBlock, pieces: number): BlockRun {
  const { input, middle, outChannels, stride } = block
  const hasSkip = stride === 1 && input.shape[2] === outChannels
  let sum: Float64Array | null = hasSkip ? Float64Array.from(input.values) : null
  let multiplications = 0
  let from = 0
  for (const size of pieceSizes(middle, pieces)) {
    const piece = runPiece(block, from, from + size)
    multiplications += piece.multiplications
    const { values } = piece
    sum = sum ? sum.map((value, at) => value + values[at]!) : values
    from += size
  }
  return { values: sum!, multiplications }
}

function runPiece(block: SmallBlock, from: number, to: number): BlockRun {
  const { input, middle, outChannels, kernelSize, stride } = block
  const size = to - from
  const around = Math.floor((kernelSize - 1) / 2)
  const filter: DepthwiseSpec = {
    kind: 'depthwise',
    kernelSize: [kernelSize, kernelSize],
    stride: [stride, stride],
    padding: { top: around, bottom: around, left: around, right: around },
    dilation: [1, 1],
    channelMultiplier: 1,
    bias: false,
  }
  const expanded = convolved(pointwise(size), input, columns(block.expand, middle, from, to))
  const filtered = convolved(filter, clipped(expanded), columns(block.depthwise, middle, from, to))
  const rows = block.project.slice(from * outChannels, to * outChannels)
  const projected = convolved(pointwise(outChannels), clipped(filtered), rows)
  const { values } = projected
  const counts = [expanded, filtered, projected].map((run) => run.multiplications)
  return { values, multiplications: counts.reduce((sum, count) => sum + count, 0) }
}

/** ReLU6. */
const clipped = <Map extends { readonly values: Float64Array }>(map: Map): Map => ({
  ...map,
  values: map.values.map((value) => Math.min(6, Math.max(0, value))),
})

/** Columns `from` to `to` of a matrix `width` wide. */
function columns(matrix: Float64Array, width: number, from: number, to: number): Float64Array {
  const size = to - from
  const rows = matrix.length / width
  return Float64Array.from(
    { length: rows * size },
    (_, at) => matrix[Math.floor(at / size) * width + from + (at % size)]!,
  )
}

const pointwise = (outChannels: number): ConvSpec => ({
  kind: 'conv',
  kernelSize: [1, 1],
  stride: [1, 1],
  padding: 'valid',
  dilation: [1, 1],
  groups: 1,
  outChannels,
  bias: false,
})

/** The largest distance between two runs, value by value. */
export const largestDistance = (one: BlockRun, other: BlockRun): number =>
  one.values.reduce((most, value, at) => Math.max(most, Math.abs(value - other.values[at]!)), 0)
