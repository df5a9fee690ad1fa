import type { PlainTensor } from '../protocol'
import { blocksOf } from './planes'

/** Texels of a weight texture, four floats each, row-major. */
export interface WeightTexels {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** Which channels a convolution reads, and where they lie. */
export interface ChannelPlan {
  readonly groups: number
  /** Channels of the first input block that are not this input's. */
  readonly shift: number
}

/** A convolution's kernel is [height, width, in / groups, out]. */
interface ConvKernel {
  readonly kernel: PlainTensor
  readonly bias: Float32Array
  readonly plan: ChannelPlan
}

/** Output blocks from `start` on. */
export interface BlockRange {
  readonly start: number
  readonly count: number
}

/** Input blocks that an output block reads: those of its four channels' groups. */
function readBlocks({ kernel, bias, plan }: ConvKernel, block: number): BlockRange {
  const inGroup = kernel.shape[2]!
  const outGroup = bias.length / plan.groups
  const lastOut = Math.min(block * 4 + 3, bias.length - 1)
  const start = (plan.shift + Math.floor((block * 4) / outGroup) * inGroup) >> 2
  const end = plan.shift + (Math.floor(lastOut / outGroup) + 1) * inGroup
  return { start, count: blocksOf(end) - start }
}

/** Width of the texture of a convolution's weights: four channels a block that is read. */
export function convWidth(conv: ConvKernel): number {
  const blocks = Array.from({ length: blocksOf(conv.bias.length) }, (_, block) => block)
  return Math.max(...blocks.map((block) => readBlocks(conv, block).count * 4))
}

/**
 * A convolution's kernel and bias as `windowShader` reads them: row tap·blocks + block, four output
 * channels a texel, a column for each channel of the input blocks that the block reads; biases in
 * the last row. Channels that fill up the last block have no weights: a sigmoid makes them ½, and
 * the next layer has zeros for them too.
 */
export function convTexels(conv: ConvKernel, { start, count }: BlockRange): WeightTexels {
  const { kernel, bias, plan } = conv
  const [height = 1, width = 1, inGroup = 1, outChannels = 1] = kernel.shape
  const { values } = kernel
  const columns = Math.max(convWidth(conv), count)
  const taps = height * width
  const outGroup = outChannels / plan.groups
  const texels = new Float32Array(columns * (taps * count + 1) * 4)
  const end = Math.min(outChannels, (start + count) * 4)
  for (let to = start * 4; to < end; to++) {
    const block = to >> 2
    const first = plan.shift + Math.floor(to / outGroup) * inGroup
    const column = first - readBlocks(conv, block).start * 4
    for (let tap = 0; tap < taps; tap++) {
      const row = (tap * count + block - start) * columns + column
      const source = tap * inGroup * outChannels + to
      for (let from = 0; from < inGroup; from++)
        texels[(row + from) * 4 + (to & 3)] = values[source + from * outChannels]!
    }
  }
  texels.set(bias.subarray(start * 4, end), columns * taps * count * 4)
  return { width: columns, height: taps * count + 1, values: texels }
}

/** A depthwise kernel [height, width, channels, 1] and bias: a row a tap, a texel a block. */
export function depthwiseTexels({ shape, values }: PlainTensor, bias: Float32Array): WeightTexels {
  const [height = 1, width = 1] = shape
  const channels = bias.length
  const columns = blocksOf(channels)
  const taps = height * width
  const texels = new Float32Array(columns * (taps + 1) * 4)
  for (let tap = 0; tap < taps; tap++)
    texels.set(values.subarray(tap * channels, (tap + 1) * channels), tap * columns * 4)
  texels.set(bias, taps * columns * 4)
  return { width: columns, height: taps + 1, values: texels }
}

/** A factor and a term a channel: two rows, a texel a block. */
export function affineTexels(scale: Float32Array, shift: Float32Array): WeightTexels {
  const columns = blocksOf(scale.length)
  const texels = new Float32Array(columns * 8)
  texels.set(scale)
  texels.set(shift, columns * 4)
  return { width: columns, height: 2, values: texels }
}
