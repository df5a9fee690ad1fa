import type { AdaptivePoolSpec, GlobalPoolSpec, HWC, PoolSpec } from '../../core/layer'
import { as4D, avgPool, fused, maxPool, mul, reshape, tensor2d, tensor4d } from '../tf'
import { poolPadding, shareInside, spread } from './geometry'
import type { StepOp } from './ops'

export function poolOp(layer: PoolSpec, input: HWC, output: HWC): StepOp {
  const pad = poolPadding(layer, input, output)
  const [height, width] = layer.kernelSize
  const [down, across] = layer.stride
  const pool = layer.mode === 'max' ? maxPool : avgPool
  const share = shareInside(layer, input, output)
  if (!share) return { constants: [], run: ([x]) => pool(x!, [height, width], [down, across], pad) }
  // tfjs' mean leaves padding out; the windows that reach into it are put right on the smaller map.
  const factor = tensor4d(share, [1, output[0], output[1], 1])
  return {
    constants: [factor],
    run: ([x]) => mul(pool(x!, [height, width], [down, across], pad), factor),
  }
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
