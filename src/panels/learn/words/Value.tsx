import { useContext } from 'react'
import { useFormat } from '../../../i18n/useFormat'
import { AskContext } from './scope'

interface ValueProps {
  /** Which of the question's numbers. */
  readonly of: string
  /** How it is printed; every digit unless said. */
  readonly as?: 'integer' | 'si' | 'ratio' | 'fraction' | 'percent'
}

/** One of the numbers a question is asked with. */
export function Value({ of, as = 'integer' }: ValueProps) {
  const format = useFormat()
  const value = useContext(AskContext)?.values[of]
  if (value === undefined) throw new Error(`the question has no number ${of}`)
  // A true minus, as on the page beside it.
  return format[as](value).replace(/^-/, '−')
}
