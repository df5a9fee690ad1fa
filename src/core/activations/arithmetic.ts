/** What the definitions of activations are written in. */
export interface Arithmetic<Value> {
  /** A constant. */
  number(value: number): Value
  add(value: Value, constant: number): Value
  multiply(one: Value, other: Value): Value
  divide(one: Value, other: Value): Value
  exp(value: Value): Value
  /** A flipped sign, which is no operation to speak of. */
  negate(value: Value): Value
  max(value: Value, constant: number): Value
  min(value: Value, constant: number): Value
  larger(one: Value, other: Value): Value
}

/** Plain numbers. */
export const NUMBERS: Arithmetic<number> = {
  number: (value) => value,
  add: (value, constant) => value + constant,
  multiply: (one, other) => one * other,
  divide: (one, other) => one / other,
  exp: Math.exp,
  negate: (value) => -value,
  max: Math.max,
  min: Math.min,
  larger: Math.max,
}

/** A value and how fast it changes as x grows. */
export interface Dual {
  readonly value: number
  readonly slope: number
}

/**
 * Numbers with their slopes: forward differentiation. Where a comparison is a tie, the slope is
 * the one-sided one: `side` 1 just above that place, -1 just below it.
 */
export function duals(side: 1 | -1): Arithmetic<Dual> {
  const number = (value: number): Dual => ({ value, slope: 0 })
  const larger = (one: Dual, other: Dual): Dual => {
    if (one.value !== other.value) return one.value > other.value ? one : other
    return side * (one.slope - other.slope) > 0 ? one : other
  }
  const negate = ({ value, slope }: Dual): Dual => ({ value: -value, slope: -slope })
  return {
    number,
    negate,
    larger,
    add: ({ value, slope }, constant) => ({ value: value + constant, slope }),
    multiply: (one, other) => ({
      value: one.value * other.value,
      slope: one.slope * other.value + one.value * other.slope,
    }),
    divide: (one, other) => {
      const value = one.value / other.value
      return { value, slope: (one.slope - value * other.slope) / other.value }
    },
    exp: ({ value, slope }) => ({ value: Math.exp(value), slope: slope * Math.exp(value) }),
    max: (value, constant) => larger(value, number(constant)),
    min: (value, constant) => negate(larger(negate(value), number(-constant))),
  }
}
