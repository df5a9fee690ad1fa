import { useMemo } from 'react'
import { useFormat } from '../../../i18n/useFormat'

/** Numbers as this experiment writes them, each with a minus as long as a figure. */
export function useNumbers() {
  const format = useFormat()
  return useMemo(() => {
    const long = (text: string) => text.replace('-', '−')
    return {
      /** Into a cell: one decimal. */
      short: (value: number) => long(format.decimal(Math.round(value * 10) / 10 + 0)),
      /** Into a sentence: three significant digits, an error as small as it is. */
      value: (value: number) => long(format.fraction(value)),
    }
  }, [format])
}
