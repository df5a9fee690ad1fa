import { createRandom, type Random } from '../random'
import { readQuantity } from './quantity'

/** The numbers a question is asked with; another seed asks with others. */
export type Values = Readonly<Record<string, number>>

/** What an answer is printed as, and what a reader is told to answer in. */
export type AnswerUnit =
  | 'count'
  | 'macs'
  | 'params'
  | 'times'
  | 'share'
  | 'pixels'
  | 'bytes'
  | 'number'

interface Varied {
  /** Draws the numbers; the same seed draws the same. */
  readonly vary?: (random: Random) => Values
}

export interface NumericQuestion extends Varied {
  readonly kind: 'numeric'
  readonly answer: (values: Values) => number
  readonly unit: AnswerUnit
  /** Largest allowed error as a share of the answer; 0 asks for the exact number. */
  readonly tolerance: number
  /** Answers that a known misunderstanding leads to, by the name its explanation has. */
  readonly mistakes?: Readonly<Record<string, (values: Values) => number>>
}

export interface ChoiceQuestion extends Varied {
  readonly kind: 'choice'
  readonly options: readonly string[]
  readonly answer: (values: Values) => string
}

/** A curve drawn by hand, its height dragged at a few places. */
export interface LineQuestion extends Varied {
  readonly kind: 'line'
  /** Places along the axis, evenly apart in its drawing, in their order from the left. */
  readonly at: readonly number[]
  readonly range: readonly [low: number, high: number]
  readonly answer: (x: number, values: Values) => number
  /** Heights at whose places nothing is asked: the first is given. */
  readonly given: number
  /** Largest allowed mean error as a share of the range. */
  readonly tolerance: number
}

export type Question = NumericQuestion | ChoiceQuestion | LineQuestion

/**
 * `right`; `wrong`; `unread` for what is no number; or the name of the option that was taken or of
 * the misunderstanding that leads there.
 */
export type Verdict = string

export const valuesOf = ({ vary }: Question, seed: number): Values =>
  vary?.(createRandom(seed)) ?? {}

const isNear = (value: number, target: number, tolerance: number) =>
  Math.abs(value - target) <= Math.max(Math.abs(target) * tolerance, 1e-9)

/** Heights as the text an answer is kept in: `1_0.5_0.25`. */
export const printHeights = (heights: readonly number[]): string =>
  heights.map((height) => String(Math.round(height * 1000) / 1000)).join('_')

export function readHeights(text: string, count: number): readonly number[] | undefined {
  const heights = text.split('_').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  return heights.length === count && heights.every(Number.isFinite) ? heights : undefined
}

/** What an answer, as text, is worth. */
export function judge(question: Question, values: Values, text: string): Verdict {
  switch (question.kind) {
    case 'numeric':
      return judgeNumber(question, values, text)
    case 'choice':
      return text === question.answer(values) ? 'right' : text
    case 'line':
      return judgeLine(question, values, text)
  }
}

function judgeNumber(question: NumericQuestion, values: Values, text: string): Verdict {
  const read = readQuantity(text)
  if (!read) return 'unread'
  // Who writes 12 for 12 % means the same where a share is asked for.
  const isPercent = question.unit === 'share' && read.unit !== '%' && read.value > 1
  const value = isPercent ? read.value / 100 : read.value
  if (isNear(value, question.answer(values), question.tolerance)) return 'right'
  const known = Object.entries(question.mistakes ?? {}).find(([, mistake]) =>
    isNear(value, mistake(values), Math.max(question.tolerance, 1e-6)),
  )
  return known?.[0] ?? 'wrong'
}

function judgeLine(question: LineQuestion, values: Values, text: string): Verdict {
  const { at, range, given, tolerance, answer } = question
  const heights = readHeights(text, at.length)
  if (!heights) return 'unread'
  const errors = at.slice(given).map((x, index) => {
    const height = heights[index + given] ?? Number.NaN
    return Math.abs(height - answer(x, values))
  })
  const mean = errors.reduce((sum, error) => sum + error, 0) / Math.max(1, errors.length)
  return mean <= tolerance * (range[1] - range[0]) ? 'right' : 'wrong'
}

/** The right answer as text, such as a reader could have given. */
export function rightAnswer(question: Question, values: Values): string {
  switch (question.kind) {
    case 'numeric':
      return String(question.answer(values))
    case 'choice':
      return question.answer(values)
    case 'line':
      return printHeights(question.at.map((x) => question.answer(x, values)))
  }
}
