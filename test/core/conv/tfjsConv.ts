import '@tensorflow/tfjs-backend-cpu'
import {
  concat,
  conv2d,
  depthwiseConv2d,
  split,
  type Tensor4D,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core'
import type { ConvSetting } from '../../../src/core/conv/setting'

interface Values {
  readonly shape: readonly number[]
  readonly values: Float64Array
}

/**
 * What tfjs makes of a setting with these kernels: the map after each convolution. SAME is tfjs's
 * own. It has no dilation beside a stride, so kernels are spread with zeros there.
 */
export function tfjsMaps(setting: ConvSetting, input: Values, kernels: readonly Values[]) {
  return tidy(() => {
    const maps: Tensor4D[] = [filled([1, ...input.shape], input.values)]
    for (const [index, kernel] of kernels.entries()) {
      maps.push(stage(setting, index, maps.at(-1)!, kernel))
    }
    return maps.slice(1).map((map) => ({ shape: map.shape.slice(1), values: [...map.dataSync()] }))
  })
}

const filled = (shape: readonly number[], values: Float64Array): Tensor4D =>
  tensor4d(Float32Array.from(values), shape as [number, number, number, number])

function stage(setting: ConvSetting, index: number, input: Tensor4D, kernel: Values): Tensor4D {
  const { kind, padding, stride, dilation, channelMultiplier, groups } = setting
  const isPointwise = kind === 'pointwise' || (kind === 'separable' && index === 1)
  const isDepthwise = kind === 'depthwise' || (kind === 'separable' && index === 0)
  const strides: [number, number] =
    kind === 'spatial'
      ? index === 0
        ? [stride, 1]
        : [1, stride]
      : isPointwise && kind === 'separable'
        ? [1, 1]
        : [stride, stride]
  const spread = isPointwise ? 1 : dilation
  const isPlain = strides[0] === 1 && strides[1] === 1
  const dilations: [number, number] = isPlain ? [spread, spread] : [1, 1]
  const taps = isPlain ? kernel : inflated(kernel, spread)
  const [height = 1, width = 1] = taps.shape
  if (isDepthwise) {
    const filter = filled([height, width, input.shape[3], channelMultiplier], taps.values)
    return depthwiseConv2d(input, filter, strides, padding, 'NHWC', dilations)
  }
  const filter = filled(taps.shape, taps.values)
  const parts = kind === 'grouped' ? groups : 1
  const maps: Tensor4D[] = split(input, parts, 3)
  const filters: Tensor4D[] = split(filter, parts, 3)
  return concat(
    maps.map((map, part) => conv2d(map, filters[part]!, strides, padding, 'NHWC', dilations)),
    3,
  )
}

/** The kernel with the dilation's gaps written as zeros. */
function inflated({ shape, values }: Values, dilation: number): Values {
  const [height, width, ...channels] = shape as [number, number, number, number]
  const tap = channels[0] * channels[1]
  const tall = dilation * (height - 1) + 1
  const wide = dilation * (width - 1) + 1
  const spread = new Float64Array(tall * wide * tap)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * tap
      spread.set(values.subarray(from, from + tap), dilation * (y * wide + x) * tap)
    }
  }
  return { shape: [tall, wide, ...channels], values: spread }
}
