import { useMemo } from 'react'
import { useFormat } from '../../../i18n/useFormat'

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 3.33e-7 as it is written by hand: 3.33 × 10⁻⁷. */
const asPower = (text: string) =>
  text.replace(/e[-−](\d+)$/, (_, power: string) => {
    const digits = [...power].map((digit) => RAISED[Number(digit)]).join('')
    return `\u00a0×\u00a010⁻${digits}`
  })

/** Numbers as this experiment writes them, each with a minus as long as a figure. */
export function useNumbers() {
  const format = useFormat()
  return useMemo(() => {
    const long = (text: string) => text.replace('-', '−')
    const value = (number: number) => long(asPower(format.fraction(number)))
    return {
      /** Into a cell: one decimal. */
      short: (value: number) => long(format.decimal(Math.round(value * 10) / 10 + 0)),
      /** Into a sentence: three significant digits, an error as small as it is. */
      value,
      /** Behind another sign: −2 stands in brackets. */
      behind: (number: number) => (number < 0 ? `(${value(number)})` : value(number)),
      /** A share as a percentage, however small: 0.01%. */
      percent: (share: number) => `${asPower(format.fraction(100 * share))}%`,
    }
  }, [format])
}
