import { interpolatePlasma, lab } from 'd3'

/** Lightness of a ground between black, 0, and white, 100. */
const MIDDLE = 50

/**
 * The colour along a curve, 0 where it begins and 1 where it ends: evenly graded to the eye, and
 * only that part of the scale that stands out from this ground.
 */
export function rampOn(ground: string): (share: number) => string {
  const isDark = lab(ground).l < MIDDLE
  const [from, to] = isDark ? [0.42, 1] : [0, 0.66]
  return (share) => interpolatePlasma(from + share * (to - from))
}
