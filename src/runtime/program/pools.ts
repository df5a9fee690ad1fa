import type { AdaptivePoolSpec, GlobalPoolSpec, HWC, PoolSpec } from '../../core/layer'
import { NO_DILATION } from '../../core/window'
import { as4D, avgPool, fused, maxPool, reshape, tensor2d } from '../tf'
import { countsPadding, poolPadding, spread } from './geometry'
import type { StepOp } from './ops'
import { windowOp } from './windows'

export function poolOp(layer: PoolSpec, input: HWC, output: HWC): StepOp {
  if (countsPadding(layer)) return countingMeanOp(layer, input[2])
  const pool = layer.mode === 'max' ? maxPool : avgPool
  const [height, width] = layer.kernelSize
  const [down, across] = layer.stride
  const pad = poolPadding(layer, input, output)
  return { constants: [], run: ([x]) => pool(x!, [height, width], [down, across], pad) }
}

/** tfjs' mean leaves padding out; a depthwise layer of equal weights does not. */
function countingMeanOp({ kernelSize, stride, padding }: PoolSpec, channels: number): StepOp {
  const [height, width] = kernelSize
  const area = height * width
  const kernel = {
    shape: [height, width, channels, 1],
    values: new Float32Array(area * channels).fill(1 / area),
  }
  const bias = new Float32Array(channels)
  const window = { stride, padding, dilation: NO_DILATION }
  return windowOp('FusedDepthwiseConv2D', window, kernel, bias, 'linear')
}

/** A pool over the whole map needs no transposition, as a mean over two outer axes would. */
export function globalPoolOp({ mode }: GlobalPoolSpec, [height, width]: HWC): StepOp {
  const pool = mode === 'max' ? maxPool : avgPool
  return { constants: [], run: ([x]) => pool(x!, [height, width], 1, 'valid') }
}

/**
 * Windows of one size are a pool; the rest are one matrix product over the pixels, a row of shares
 * for each window, since tfjs has no pool whose windows differ.
 */
export function adaptivePoolOp({ outSize }: AdaptivePoolSpec, input: HWC): StepOp {
  const [height, width, channels] = input
  const [rows, columns] = outSize
  if (height === rows && width === columns) return { constants: [], run: ([x]) => x!.clone() }
  if (height % rows === 0 && width % columns === 0) {
    const size: [number, number] = [height / rows, width / columns]
    return { constants: [], run: ([x]) => avgPool(x!, size, size, 'valid') }
  }
  const shares = tensor2d(spread(outSize, input), [rows * columns, height * width])
  return {
    constants: [shares],
    run: ([x]) => {
      const pixels = reshape(x!, [height * width, channels])
      const means = fused.matMul({ a: shares, b: pixels })
      return as4D(reshape(means, [1, rows, columns, channels]))
    },
  }
}
