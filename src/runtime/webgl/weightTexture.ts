import type { PlainTensor } from '../protocol'
import { blocksOf } from './planes'

/** Texels of a weight texture, four floats each, row-major. */
export interface WeightTexels {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/**
 * A convolution's kernel [height, width, in, out] and bias as `windowShader` reads them: row
 * tap·blocks + block, column the input channel, four output channels a texel; biases in the last
 * row. Channels that fill up the last block have no weights: a sigmoid makes them ½, and the next
 * layer has zeros for them too.
 */
export function convTexels({ shape, values }: PlainTensor, bias: Float32Array): WeightTexels {
  const [height = 1, width = 1, inChannels = 1, outChannels = 1] = shape
  const blocks = blocksOf(outChannels)
  const columns = Math.max(blocksOf(inChannels) * 4, blocks)
  const taps = height * width
  const texels = new Float32Array(columns * (taps * blocks + 1) * 4)
  for (let tap = 0; tap < taps; tap++)
    for (let from = 0; from < inChannels; from++)
      for (let to = 0; to < outChannels; to++) {
        const row = tap * blocks + (to >> 2)
        texels[(row * columns + from) * 4 + (to & 3)] =
          values[(tap * inChannels + from) * outChannels + to]!
      }
  texels.set(bias, columns * taps * blocks * 4)
  return { width: columns, height: taps * blocks + 1, values: texels }
}

/** A depthwise kernel [height, width, channels, 1] and bias: a row a tap, a texel a block. */
export function depthwiseTexels({ shape, values }: PlainTensor, bias: Float32Array): WeightTexels {
  const [height = 1, width = 1, channels = 1] = shape
  const columns = blocksOf(channels)
  const taps = height * width
  const texels = new Float32Array(columns * (taps + 1) * 4)
  for (let tap = 0; tap < taps; tap++)
    texels.set(values.subarray(tap * channels, (tap + 1) * channels), tap * columns * 4)
  texels.set(bias, taps * columns * 4)
  return { width: columns, height: taps + 1, values: texels }
}
