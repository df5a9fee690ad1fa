import { activated, KINKS, slopes } from '../../../core/activations/activation'
import type { Curve } from '../../../core/activations/definitions'
import { type Grid, type Range, snapped } from '../../../core/quantise/grid'

type Points = readonly (readonly [x: number, y: number])[]

/** So many inputs, evenly spaced, both ends in. */
export const spaced = ({ min, max }: Range, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => min + ((max - min) * place) / (count - 1))

/** Enough for a curve to look smooth on the widest page. */
const SMOOTH = 241

const inputsOf = (curve: Curve, range: Range): readonly number[] =>
  [...new Set([...spaced(range, SMOOTH), ...KINKS[curve]])]
    .filter((x) => x >= range.min && x <= range.max)
    .toSorted((one, other) => one - other)

export const valuePoints = (curve: Curve, range: Range, leak: number): Points =>
  inputsOf(curve, range).map((x) => [x, activated(curve, x, leak)])

/** Broken at the kinks, where a slope leaps. */
export const slopePoints = (curve: Curve, range: Range, leak: number): Points =>
  inputsOf(curve, range).flatMap((x) => {
    const { below, above } = slopes(curve, x, leak)
    if (!KINKS[curve].includes(x)) return [[x, above] as const]
    return [
      [x, below],
      [x, Number.NaN],
      [x, above],
    ] as const
  })

/** At 8 bits some five for each level. */
const FINE = 1281

interface Rounded {
  readonly stairs: Points
  readonly errors: Points
}

/** A curve's outputs on their grid, as stairs, and how far they were moved. */
export function roundedPoints(curve: Curve, range: Range, leak: number, grid: Grid): Rounded {
  const stairs: (readonly [number, number])[] = []
  const errors: (readonly [number, number])[] = []
  let last: number | null = null
  for (const x of spaced(range, FINE)) {
    const value = activated(curve, x, leak)
    const level = snapped(value, grid)
    if (last !== null && level !== last) stairs.push([x, last])
    stairs.push([x, level])
    errors.push([x, level - value])
    last = level
  }
  return { stairs, errors }
}
