import type { HWC } from './layer'

/** Whole numbers in a layer stop here; nothing a browser could hold comes near it. */
export const LARGEST_WHOLE = 2 ** 31 - 1

/**
 * Why a layer or a network cannot be. `code` is a key of the messages, `node` names the layer,
 * and the other values say what was found and what would make it possible. Sizes are in pixels.
 */
export type ShapeFault =
  /** `field` must be a whole number from `min` to `max`; NaN and Infinity end here too. */
  | NumberFault<'not-a-whole-number'>
  /** `field` may be a fraction, but only from `min` to `max`. */
  | NumberFault<'not-in-range'>
  | {
      readonly code: 'groups-do-not-divide'
      readonly node: string
      readonly groups: number
      readonly inChannels: number
      readonly outChannels: number
      /** The one or two allowed group counts next to the one given, ascending. */
      readonly nearest: readonly number[]
    }
  | {
      readonly code: 'kernel-too-large'
      readonly node: string
      readonly axis: 'height' | 'width'
      /** What the kernel spans with its dilation. */
      readonly extent: number
      /** The input with its padding. */
      readonly available: number
      /** The largest kernel size that fits at the same dilation. */
      readonly largestKernel: number
    }
  | {
      readonly code: 'wrong-input-count'
      readonly node: string
      readonly received: number
      readonly least: number
    }
  | MismatchFault<'add-shapes-differ'>
  /** A factor must have its map's shape or be 1×1 with as many channels. */
  | MismatchFault<'multiply-shapes-differ'>
  /** Heights and widths must agree; channels may differ. */
  | MismatchFault<'concat-shapes-differ'>
  | {
      readonly code: 'unknown-input'
      readonly node: string
      readonly input: string
      /** Names that this node could have read: the input and the nodes before it. */
      readonly known: readonly string[]
    }
  | { readonly code: 'duplicate-name'; readonly node: string }
  | { readonly code: 'no-layers'; readonly node: string }
  /** A count would pass 2^53, beyond which whole numbers are no longer exact. */
  | { readonly code: 'too-large'; readonly node: string; readonly limit: number }

export type ShapeFaultCode = ShapeFault['code']

interface NumberFault<Code extends string> {
  readonly code: Code
  readonly node: string
  readonly field: string
  readonly value: number
  readonly min: number
  readonly max: number
}

interface MismatchFault<Code extends string> {
  readonly code: Code
  readonly node: string
  /** The first input, which the others must match. */
  readonly expected: HWC
  /** The first input that does not. */
  readonly received: HWC
}

/** The fault of a number that is not whole or not within `min` and `LARGEST_WHOLE`, else null. */
export function wholeFault(
  node: string,
  field: string,
  value: number,
  min = 1,
  max = LARGEST_WHOLE,
): ShapeFault | null {
  if (Number.isInteger(value) && value >= min && value <= max) return null
  return { code: 'not-a-whole-number', node, field, value, min, max }
}

/** The fault of a number outside `min` to `max`, both allowed, else null. NaN is outside. */
export function rangeFault(
  node: string,
  field: string,
  value: number,
  min: number,
  max: number,
): ShapeFault | null {
  if (value >= min && value <= max) return null
  return { code: 'not-in-range', node, field, value, min, max }
}
