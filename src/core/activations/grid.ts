import { activated } from './activation'
import type { Curve } from './definitions'

/** Inputs, both ends in. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** So many levels at equal steps; 0 is one of them. */
export interface Grid {
  readonly bits: number
  readonly step: number
  readonly low: number
  readonly high: number
}

/**
 * The uniform grid of 2^bits levels over values from `low` to `high`, widened to hold 0 and
 * shifted by at most half a step so that 0 falls on a level: a map's zero padding must be exact
 * (arXiv:1712.05877, section 2.1). No value between the two is further than half a step from a
 * level.
 */
export function gridOver({ low, high }: Range, bits: number): Grid {
  const [from, to] = [Math.min(0, low), Math.max(0, high)]
  const steps = 2 ** bits - 1
  const step = (to - from) / steps
  if (step === 0) return { bits, step: 0, low: 0, high: 0 }
  const below = Math.round(-from / step)
  return { bits, step, low: -below * step, high: (steps - below) * step }
}

/** The nearest level; beyond the grid its last one. */
export function quantised({ step, low, high }: Grid, value: number): number {
  if (step === 0) return 0
  return Math.min(high, Math.max(low, Math.round(value / step) * step))
}

/** Where swish is lowest, about -1.278: its slope, σ(1 + x(1 − σ)), has no closed zero. */
function lowestOfSwish(): number {
  let [low, high] = [-2, -1]
  for (let turn = 0; turn < 64; turn += 1) {
    const middle = (low + high) / 2
    if (1 + middle * (1 - activated('sigmoid', middle)) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** Places where a curve turns round; elsewhere it rises or is level. */
const TURNS: Readonly<Partial<Record<Curve, number>>> = { hSwish: -1.5, swish: lowestOfSwish() }

/** The values that inputs of a range come to. */
export function outputRange(curve: Curve, { low, high }: Range, leak: number): Range {
  const turn = TURNS[curve]
  const places = turn !== undefined && turn > low && turn < high ? [low, turn, high] : [low, high]
  const values = places.map((x) => activated(curve, x, leak))
  return { low: Math.min(...values), high: Math.max(...values) }
}

/** What rounding a curve's outputs does to them, every input of the range being as likely. */
export interface RoundingError {
  readonly grid: Grid
  readonly largest: number
  /** Root of the mean square. */
  readonly rms: number
}

/** Inputs that are tried; at 8 bits some 16 for each step. */
const SAMPLES = 4096

export function roundingError(
  curve: Curve,
  range: Range,
  bits: number,
  leak: number,
): RoundingError {
  const grid = gridOver(outputRange(curve, range, leak), bits)
  let [largest, squares] = [0, 0]
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const value = activated(curve, range.low + ((range.high - range.low) * sample) / SAMPLES, leak)
    const error = quantised(grid, value) - value
    largest = Math.max(largest, Math.abs(error))
    squares += error * error
  }
  return { grid, largest, rms: Math.sqrt(squares / (SAMPLES + 1)) }
}
