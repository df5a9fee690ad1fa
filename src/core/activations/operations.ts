import type { Arithmetic } from './arithmetic'
import { CURVES, type Curve, DEFINITIONS } from './definitions'

/** Operations for one element; a maximum or minimum of two is one comparison. */
export interface Operations {
  readonly comparisons: number
  readonly additions: number
  readonly multiplications: number
  readonly divisions: number
  readonly exponentials: number
}

const NONE: Operations = {
  comparisons: 0,
  additions: 0,
  multiplications: 0,
  divisions: 0,
  exponentials: 0,
}

const sum = (one: Operations, other: Operations): Operations => ({
  comparisons: one.comparisons + other.comparisons,
  additions: one.additions + other.additions,
  multiplications: one.multiplications + other.multiplications,
  divisions: one.divisions + other.divisions,
  exponentials: one.exponentials + other.exponentials,
})

/** A count in place of each value: what it took to come by it. */
const counting = (): Arithmetic<Operations> => {
  const one = (kind: keyof Operations, of: Operations): Operations => ({
    ...of,
    [kind]: of[kind] + 1,
  })
  return {
    number: () => NONE,
    negate: (value) => value,
    add: (value) => one('additions', value),
    multiply: (value, other) => one('multiplications', sum(value, other)),
    divide: (value, other) => one('divisions', sum(value, other)),
    exp: (value) => one('exponentials', value),
    max: (value) => one('comparisons', value),
    min: (value) => one('comparisons', value),
    larger: (value, other) => one('comparisons', sum(value, other)),
  }
}

/** Counted in the definition itself, x being there already. */
export const OPERATIONS: Readonly<Record<Curve, Operations>> = Object.fromEntries(
  CURVES.map((curve) => [curve, DEFINITIONS[curve](counting(), NONE, 0)]),
) as Record<Curve, Operations> // an entry for each curve

export const operationsOf = (of: Operations): number =>
  Object.values(of).reduce((total, count) => total + count, 0)
