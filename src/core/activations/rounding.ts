import { type Grid, gridOf, type Range, snapped } from '../quantise/grid'
import { activated } from './activation'
import type { Curve } from './definitions'

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
export function outputRange(curve: Curve, { min, max }: Range, leak: number): Range {
  const turn = TURNS[curve]
  const places = turn !== undefined && turn > min && turn < max ? [min, turn, max] : [min, max]
  const values = places.map((x) => activated(curve, x, leak))
  return { min: Math.min(...values), max: Math.max(...values) }
}

/** The uniform grid of 2^bits levels over what a range of inputs comes to; 0 is one of them. */
export const outputGrid = (curve: Curve, inputs: Range, bits: number, leak: number): Grid =>
  gridOf(outputRange(curve, inputs, leak), { bits, isSymmetric: false })

/** What rounding a curve's outputs does to them, every input of the range being as likely. */
export interface RoundingError {
  readonly grid: Grid
  readonly largest: number
  /** Root of the mean square. */
  readonly rms: number
}

/** Inputs that are tried; at 8 bits some 16 for each level. */
const SAMPLES = 4096

export function roundingError(
  curve: Curve,
  inputs: Range,
  bits: number,
  leak: number,
): RoundingError {
  const grid = outputGrid(curve, inputs, bits, leak)
  const pitch = (inputs.max - inputs.min) / SAMPLES
  let [largest, squares] = [0, 0]
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const value = activated(curve, inputs.min + pitch * sample, leak)
    const error = snapped(value, grid) - value
    largest = Math.max(largest, Math.abs(error))
    squares += error * error
  }
  return { grid, largest, rms: Math.sqrt(squares / (SAMPLES + 1)) }
}
