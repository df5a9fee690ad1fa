import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Curve } from '../../../core/activations/definitions'
import { useFormat } from '../../../i18n/useFormat'

const MINUS = '\u2212'

/** Names of the curves, and numbers as they stand on axes: −0.375. */
export function useCurveWords() {
  const { t } = useTranslation('exActivations')
  const format = useFormat()
  return useMemo(() => {
    const signed = (value: number) =>
      value < 0 && Number(value.toFixed(6)) !== 0
        ? `${MINUS}${format.fraction(-value)}`
        : format.fraction(Number(value.toFixed(6)))
    return {
      name: (curve: Curve | 'linear') => t(`curve.${curve}`),
      /** Three digits and a true minus. */
      signed,
      /** Of what is never negative, for columns of them: 0.150. */
      three: (value: number) => value.toPrecision(3),
      /** For tables' columns: always as many decimals. */
      fixed: (value: number) => {
        const printed = Math.abs(value).toFixed(3)
        return value < 0 && Number(printed) !== 0 ? `${MINUS}${printed}` : printed
      },
    }
  }, [t, format])
}
