import type { ExplicitPadding, HWC, Padding, PoolSpec, Size2, Window } from './layer'

/** Pixels from a kernel's first tap to its last, both included. */
export const kernelExtent = (kernelSize: number, dilation: number): number =>
  dilation * (kernelSize - 1) + 1

/**
 * Pixels of zero padding on each side of one axis under `'same'`, so that ⌈inSize / stride⌉
 * positions fit.
 *
 * An odd total puts the extra pixel after the data, as TensorFlow does: a 3-wide kernel with
 * stride 2 over 224 pixels pads 0 before and 1 after. PyTorch's MobileNets pad 1 and 1 there,
 * so their maps are shifted by one pixel against ours; the sizes agree.
 */
export function samePadding(
  inSize: number,
  kernelSize: number,
  stride: number,
  dilation = 1,
): readonly [before: number, after: number] {
  const spanned = (Math.ceil(inSize / stride) - 1) * stride + kernelExtent(kernelSize, dilation)
  const total = Math.max(0, spanned - inSize)
  const before = Math.floor(total / 2)
  return [before, total - before]
}

const NO_PADDING: ExplicitPadding = { top: 0, bottom: 0, left: 0, right: 0 }
export const NO_DILATION: Size2 = [1, 1]

/** What a window's padding comes to on the four sides of this input, in pixels. */
export function paddingAround(window: Window, dilation: Size2, input: HWC): ExplicitPadding {
  if (window.padding === 'valid') return NO_PADDING
  if (window.padding !== 'same') return window.padding
  const { kernelSize, stride } = window
  const [top, bottom] = samePadding(input[0], kernelSize[0], stride[0], dilation[0])
  const [left, right] = samePadding(input[1], kernelSize[1], stride[1], dilation[1])
  return { top, bottom, left, right }
}

/**
 * Positions a window takes along one axis; below 1 when it does not fit at all.
 *
 * `'ceil'` keeps a last window that hangs over the end, unless it would start in the padding
 * after the data, where it would see nothing: PyTorch's rule for `ceil_mode`.
 */
export function windowPositions(
  inSize: number,
  extent: number,
  stride: number,
  before: number,
  after: number,
  rounding: PoolSpec['rounding'],
): number {
  const span = inSize + before + after - extent
  if (rounding === 'floor') return Math.floor(span / stride) + 1
  const positions = Math.ceil(span / stride) + 1
  return (positions - 1) * stride >= inSize + before ? positions - 1 : positions
}

export const isExplicit = (padding: Padding): padding is ExplicitPadding =>
  typeof padding !== 'string'
