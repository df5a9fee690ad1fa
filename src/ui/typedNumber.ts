import type { Refusal } from './words'

/** What a number may be: a range with a step, or a list of the only values allowed, ascending. */
export interface NumberRule {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly stops?: readonly number[] | undefined
}

export interface Taken {
  readonly value: number
  readonly refused: Refusal['reason'] | null
}

const isWhole = ({ min, step }: NumberRule) => Number.isInteger(step) && Number.isInteger(min)

/** Full-width digits, decimal commas, grouping spaces and long minuses are what readers enter. */
function readNumber(text: string): number {
  const plain = text.normalize('NFKC').trim().replace(/\s/g, '').replace('−', '-')
  const dotted = /^[^.,]*,\d{3}$/.test(plain) ? plain.replace(',', '') : plain.replace(',', '.')
  return dotted === '' ? Number.NaN : Number(dotted)
}

const closest = (value: number, stops: readonly number[]) =>
  stops.reduce((best, stop) => (Math.abs(stop - value) < Math.abs(best - value) ? stop : best))

/**
 * The nearest value the rule allows to what was typed, and why it differs. A step of less than 1
 * binds the slider's hand only: a typed α of 0.33 is taken as it is, to three decimals.
 */
export function takeTyped(text: string, before: number, rule: NumberRule): Taken {
  if (text.trim() === '') return { value: before, refused: 'empty' }
  const asked = readNumber(text)
  if (Number.isNaN(asked)) return { value: before, refused: 'notANumber' }
  if (rule.stops && rule.stops.length > 0) {
    const value = closest(asked, rule.stops)
    return { value, refused: value === asked ? null : 'notAllowed' }
  }
  if (asked < rule.min) return { value: rule.min, refused: 'tooSmall' }
  if (asked > rule.max) return { value: rule.max, refused: 'tooLarge' }
  if (isWhole(rule)) {
    const value = Math.round(asked)
    return { value, refused: value === asked ? null : 'notWhole' }
  }
  return { value: Math.round(asked * 1000) / 1000, refused: null }
}

/**
 * Where a value lies among places on the slider's track, counted from 0 and linear between two
 * neighbours: 12 among 4, 8, 16 lies at 1.5.
 */
export function placeOf(value: number, places: readonly number[]): number {
  const above = places.findIndex((place) => place >= value)
  if (above < 0) return places.length - 1
  const high = places[above] ?? value
  const low = places[above - 1]
  return low === undefined || high === low ? above : above - (high - value) / (high - low)
}
