import type { ExplicitPadding, HWC, PoolSpec, Size2, Window } from '../../../core/layer'
import { NO_DILATION, paddingAround } from '../../../core/window'

/** Pixels on the four sides of a convolution's input of this shape. */
export const convPads = (
  layer: Window & { readonly dilation: Size2 },
  input: HWC,
): ExplicitPadding => paddingAround(layer, layer.dilation, input)

/** Padding as TensorFlow has it: a word where one pads this input just so, else null. */
export function paddingWord(
  layer: Window,
  dilation: Size2,
  input: HWC,
  pads: ExplicitPadding,
): 'valid' | 'same' | null {
  if (hasNone(pads)) return 'valid'
  const same = paddingAround({ ...layer, padding: 'same' }, dilation, input)
  return equal(same, pads) ? 'same' : null
}

/**
 * Pixels around a pool's input, with those that its last, partial window reads past the edge
 * where the pool rounds up.
 */
export function poolPads(layer: PoolSpec, input: HWC, output: HWC): ExplicitPadding {
  const pads = paddingAround(layer, NO_DILATION, input)
  if (layer.rounding === 'floor') return pads
  const after = (axis: 0 | 1, before: number) =>
    Math.max(
      0,
      (output[axis] - 1) * layer.stride[axis] + layer.kernelSize[axis] - input[axis] - before,
    )
  return { ...pads, bottom: after(0, pads.top), right: after(1, pads.left) }
}

export const hasNone = ({ top, bottom, left, right }: ExplicitPadding): boolean =>
  top + bottom + left + right === 0

export const isEven = ({ top, bottom, left, right }: ExplicitPadding): boolean =>
  top === bottom && left === right

/**
 * Whether an average divides by the padding's zeros too: PyTorch's way with padding written out.
 * TensorFlow's `same` and a window that hangs over the end count only what is there.
 */
export const countsPadding = ({ padding, rounding }: PoolSpec): boolean =>
  padding !== 'same' && rounding === 'floor'

const equal = (one: ExplicitPadding, other: ExplicitPadding): boolean =>
  one.top === other.top &&
  one.bottom === other.bottom &&
  one.left === other.left &&
  one.right === other.right
