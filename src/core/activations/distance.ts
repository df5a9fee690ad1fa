import { activated } from './activation'
import type { Curve } from './definitions'

/** A smooth curve and the cheap one made of straight pieces that stands in for it. */
export interface Stand {
  readonly smooth: Curve
  readonly hard: Curve
}

export const STANDS = [
  { smooth: 'swish', hard: 'hSwish' },
  { smooth: 'sigmoid', hard: 'hardSigmoid' },
] as const satisfies readonly Stand[]

/** The stand-in less the curve it stands for. */
export const deviation = ({ smooth, hard }: Stand, x: number): number =>
  activated(hard, x) - activated(smooth, x)

/** Where and how large: `x` is positive, and its mirror image -x is as far off. */
export interface Extreme {
  readonly x: number
  readonly deviation: number
}

/** Halves until no double lies between; `rises` is false below the place and true above. */
function placeOf(rises: (x: number) => boolean, low: number, high: number): number {
  for (let turn = 0; turn < 64; turn += 1) {
    const middle = (low + high) / 2
    if (rises(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/**
 * The two extremes of each stand-in's deviation for x > 0, the largest first.
 *
 * With σ = 1 / (1 + e^−x) and h = clamp(x + 3, 0, 6) / 6 the difference h − σ is odd, so x(h − σ),
 * h-swish − swish, is even. Beyond 3 they are 1 − σ and x(1 − σ), the second falling from there on
 * because its slope's sign is that of 1 − xσ; both are largest at the kink: 1 / (1 + e³) = 0.0474
 * and 3 / (1 + e³) = 0.1423. Below 3 the slope of h − σ is 0 where σ(1 − σ) = 1/6, at ln(2 + √3);
 * that of x(h − σ) has no closed zero and is found by halving.
 */
export function extremes({ smooth, hard }: Stand): readonly [largest: Extreme, other: Extreme] {
  const at = (x: number): Extreme => ({ x, deviation: deviation({ smooth, hard }, x) })
  if (hard === 'hardSigmoid') return [at(Math.log(2 + Math.sqrt(3))), at(3)]
  const slopeRises = (x: number) => {
    const sigma = activated('sigmoid', x)
    return (2 * x + 3) / 6 - sigma - x * sigma * (1 - sigma) > 0
  }
  return [at(3), at(placeOf(slopeRises, 1, 3))]
}
