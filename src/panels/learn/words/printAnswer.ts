import type { NumericQuestion } from '../../../core/questions/question'
import type { Format } from '../../../i18n/format'

/** The right answer as a reader of the page would see it anywhere else. */
export function printAnswer(question: NumericQuestion, value: number, format: Format): string {
  switch (question.unit) {
    case 'macs':
    case 'params':
    case 'count':
      return format.integer(value)
    case 'times':
      return format.ratio(value)
    case 'share':
    case 'number':
      return format.fraction(value)
    case 'pixels':
      return format.pixels(value)
    case 'bytes':
      return format.bytes(value)
  }
}
