import type { ConvSpec, DepthwiseSpec, HWC } from '../layer'
import { never } from '../result'
import { convolved } from '../slowConv'
import { type Filter, foldAfter, foldBefore, inFloat32 } from './fold'
import { applyNorm, type Norm } from './norm'

/**
 * Where a batch norm stands: behind the convolution (V1), behind its activation, before the
 * convolution with the activation between (pre-activation, arXiv:1603.05027), or right before it.
 */
export const ORDERS = ['after', 'afterAct', 'preAct', 'before'] as const
export type Order = (typeof ORDERS)[number]

export interface FoldCase {
  readonly order: Order
  readonly layer: ConvSpec | DepthwiseSpec
  readonly input: { readonly values: Float64Array; readonly shape: HWC }
  readonly kernel: Float64Array
  /** Of the output's channels in the first two orders, of the input's in the others. */
  readonly norm: Norm
}

export interface FoldOutcome {
  readonly shape: HWC
  /** What the layers give one after the other. */
  readonly unfolded: Float64Array
  /** What one convolution with folded, float32 weights gives in their place. */
  readonly folded: Float64Array
  readonly filter: Filter
  /** Largest distance between the two. */
  readonly largest: number
  /** Values further apart than float32's rounding explains. */
  readonly wrong: number
}

/** Beside values of this size, float32 rounds some 1e-7 of them; a hundred sums stay far below. */
const ROUNDING = 1e-4

export const relu6 = (value: number): number => Math.min(6, Math.max(0, value))

/** One block both ways; a kernel of another shape is a mistake and throws. */
export function foldOutcome({ order, layer, input, kernel, norm }: FoldCase): FoldOutcome {
  const conv = (values: Float64Array, filter: Float64Array, bias?: Float64Array) =>
    convolved(layer, { values, shape: input.shape }, filter, bias)
  const isAfter = order === 'after' || order === 'afterAct'
  const exact = isAfter ? foldAfter(kernel, null, norm) : foldBefore(layer, kernel, null, norm)
  const filter = inFloat32(exact)
  const foldedConv = (values: Float64Array) => conv(values, filter.kernel, filter.bias)
  const { unfolded, folded, shape } = ((): Pick<FoldOutcome, 'unfolded' | 'folded' | 'shape'> => {
    const { values } = input
    switch (order) {
      case 'after': {
        const made = conv(values, kernel)
        return {
          shape: made.shape,
          unfolded: applyNorm(made.values, norm).map(relu6),
          folded: foldedConv(values).values.map(relu6),
        }
      }
      case 'afterAct': {
        const made = conv(values, kernel)
        return {
          shape: made.shape,
          unfolded: applyNorm(made.values.map(relu6), norm),
          folded: foldedConv(values).values.map(relu6),
        }
      }
      case 'preAct': {
        const made = conv(applyNorm(values, norm).map(relu6), kernel)
        return {
          shape: made.shape,
          unfolded: made.values,
          folded: foldedConv(values.map(relu6)).values,
        }
      }
      case 'before': {
        const made = conv(applyNorm(values, norm), kernel)
        return { shape: made.shape, unfolded: made.values, folded: foldedConv(values).values }
      }
      default:
        return never(order)
    }
  })()
  let largest = 0
  let wrong = 0
  for (const [index, value] of unfolded.entries()) {
    const distance = Math.abs(value - folded[index]!)
    largest = Math.max(largest, distance)
    if (distance > ROUNDING * (1 + Math.abs(value))) wrong += 1
  }
  return { shape, unfolded, folded, filter, largest, wrong }
}
