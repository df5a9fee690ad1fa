import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { Measure } from '../../../state/choice'
import { useApp } from '../../../state/useApp'
import { useBytes } from '../useBytes'

/** What the bars show, in words: its name, an amount of it in short and in full. */
export function useMeasureWords() {
  const { t } = useTranslation('netGraph')
  const format = useFormat()
  const bytes = useBytes()
  const unit = useApp(({ choice }) => choice.unit)
  return useMemo(() => {
    const name = (measure: Measure) =>
      t(measure === 'macs' && unit === 'flop' ? 'measures.flops' : `measures.${measure}`)
    const short = (measure: Measure, amount: number) => {
      if (measure === 'macs' || measure === 'params') return format.si(amount)
      return measure === 'flopsPerByte' ? format.fraction(amount) : bytes(amount)
    }
    const full = (measure: Measure, amount: number) => {
      if (measure === 'macs') return format.operations(amount, unit)
      if (measure === 'params') return format.params(amount)
      return measure === 'flopsPerByte' ? format.flopsPerByte(amount) : bytes(amount)
    }
    return { name, short, full }
  }, [t, format, bytes, unit])
}

export type MeasureWords = ReturnType<typeof useMeasureWords>
