import type { LayerSetting } from '../closedForm'
import { BYTES, flopsPerByte } from '../cost'
import { im2col } from '../im2col'
import { fail, ok, type Result } from '../result'
import type { ShapeFault } from '../shapeFault'
import { samePadding } from '../window'
import type { ProductShape } from './example'
import { tileTraffic } from './tiles'

export const GEMM_WAYS = ['direct', 'copied', 'implicit', 'depthwise', 'pointwise'] as const

/**
 * - direct: the standard layer, every value of input, kernel and output moved once, as no machine
 *   with a small fast store can;
 * - copied: im2col into memory, then the product in tiles;
 * - implicit: the same tiles, each gathering its rows from the input as it goes, as cuDNN does
 *   (arXiv:1410.0759, section 3.2);
 * - depthwise: the layer's depthwise stage by im2col, one small product for each channel;
 * - pointwise: the 1×1 behind it, whose input is the matrix.
 */
export type GemmWayId = (typeof GEMM_WAYS)[number]

/** Bytes of float32 values, for one image. */
export interface GemmWay {
  readonly id: GemmWayId
  /** One product; a depthwise layer has `products` of them. */
  readonly shape: ProductShape
  readonly products: number
  readonly macs: number
  /** What im2col writes, 0 where it need not. */
  readonly copyBytes: number
  /** All that must be in memory at once. */
  readonly memoryBytes: number
  readonly traffic: {
    /** im2col itself: the input read once and the matrix written. */
    readonly copying: number
    readonly left: number
    readonly right: number
    readonly written: number
  }
  readonly trafficBytes: number
  readonly flopsPerByte: number
}

/** The reader's layer in five ways, its products in tiles of `tile` × `tile`. */
export function gemmWays(
  setting: LayerSetting,
  tile: number,
): Result<readonly GemmWay[], ShapeFault> {
  const counts = im2col(setting)
  if (!counts.ok) return counts
  const { rows, copiedElements: copied, inputElements: values } = counts.value
  const { kernelSize, inChannels, outChannels } = setting
  const taps = kernelSize ** 2
  const whole: ProductShape = { rows, depth: taps * inChannels, columns: outChannels }
  const between = rows * inChannels
  const full = tileTraffic(whole, tile)
  const one = tileTraffic({ rows, depth: taps, columns: 1 }, tile)
  const pointwise = { rows, depth: inChannels, columns: outChannels }
  const mixed = tileTraffic(pointwise, tile)
  const weights = whole.depth * outChannels
  const copying = copied === 0 ? 0 : values + copied
  const seen = tapsInside(setting, Math.sqrt(rows)) ** 2 * inChannels
  const across = Math.ceil(outChannels / tile)
  const ways = [
    way('direct', whole, 1, {
      kept: values + weights + full.written,
      copied: 0,
      traffic: [0, values, weights, full.written],
    }),
    way('copied', whole, 1, {
      kept: values + weights + full.written,
      copied,
      traffic: [copying, full.left, full.right, full.written],
    }),
    way('implicit', whole, 1, {
      kept: values + weights + full.written,
      copied: 0,
      traffic: [0, seen * across, full.right, full.written],
    }),
    way('depthwise', { rows, depth: taps, columns: 1 }, inChannels, {
      kept: values + taps * inChannels + between,
      copied,
      traffic: [copying, one.left * inChannels, one.right * inChannels, one.written * inChannels],
    }),
    way('pointwise', pointwise, 1, {
      kept: between + inChannels * outChannels + mixed.written,
      copied: 0,
      traffic: [0, mixed.left, mixed.right, mixed.written],
    }),
  ]
  const isExact = ways.every((each) => Number.isSafeInteger(each.trafficBytes))
  return isExact
    ? ok(ways)
    : fail({ code: 'too-large', node: 'full', limit: Number.MAX_SAFE_INTEGER })
}

function way(
  id: GemmWayId,
  shape: ProductShape,
  products: number,
  moved: {
    readonly kept: number
    readonly copied: number
    readonly traffic: readonly [copying: number, left: number, right: number, written: number]
  },
): GemmWay {
  const [copying, left, right, written] = moved.traffic
  const macs = shape.rows * shape.depth * shape.columns * products
  const trafficBytes = BYTES * (copying + left + right + written)
  return {
    id,
    shape,
    products,
    macs,
    copyBytes: BYTES * moved.copied,
    memoryBytes: BYTES * (moved.kept + moved.copied),
    traffic: {
      copying: BYTES * copying,
      left: BYTES * left,
      right: BYTES * right,
      written: BYTES * written,
    },
    trafficBytes,
    flopsPerByte: flopsPerByte(macs, trafficBytes),
  }
}

/** Taps of all windows along one axis that fall on the data and not on its padding. */
export function tapsInside(setting: LayerSetting, positions: number): number {
  const { featureSize, kernelSize, stride, dilation, padding } = setting
  const before = padding === 'same' ? samePadding(featureSize, kernelSize, stride, dilation)[0] : 0
  let inside = 0
  for (let position = 0; position < positions; position += 1) {
    for (let tap = 0; tap < kernelSize; tap += 1) {
      const at = position * stride - before + tap * dilation
      if (at >= 0 && at < featureSize) inside += 1
    }
  }
  return inside
}
