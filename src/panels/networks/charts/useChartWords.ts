import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FAMILY_LOOKS, type Family } from '../../../charts/net/kinds'
import type { UnitBase } from '../../../charts/net/unitTicks'
import { useFormat } from '../../../i18n/useFormat'
import { MEASURES, type Measure } from '../../../state/choice'
import { useApp } from '../../../state/useApp'
import { useFrameText } from '../../useFrameText'
import { useBytes } from '../useBytes'

/** The words and figures that all charts of a network share. */
export function useChartWords(unit: 'mac' | 'flop') {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const bytes = useBytes()
  const frame = useFrameText()
  const byteUnit = useApp(({ choice }) => choice.byteUnit)
  return useMemo(() => {
    const operations = t(`unit.${unit}`)
    const measureName = (measure: Measure) =>
      measure === 'macs' ? operations : t(`measure.${measure}`)
    const family = (name: Family) => t(`kind.${name}`)
    /** The amount with its unit: “569 M MACs”; `isShort` for beside an axis. */
    const amount = (measure: Measure, value: number, isShort = false): string => {
      switch (measure) {
        case 'macs':
          return isShort ? format.si(value) : format.operations(value, unit)
        case 'params':
          return isShort ? format.si(value) : format.params(value)
        case 'activationBytes':
        case 'trafficBytes':
          return bytes(value)
        case 'flopsPerByte':
          return isShort ? format.fraction(value) : format.flopsPerByte(value)
      }
    }
    return {
      frame,
      operations,
      measureName,
      measures: MEASURES.map((id) => ({ id, label: measureName(id) })),
      amount,
      /** How many of a unit make the next, for round values beside an axis. */
      base: (measure: Measure): UnitBase =>
        byteUnit === 'binary' && (measure === 'activationBytes' || measure === 'trafficBytes')
          ? 1024
          : 1000,
      bytes,
      family,
      /** Of one layer. */
      kindOf: (name: Family) => t(`kindOne.${name}`),
      legend: (families: readonly Family[]) =>
        families.map((name) => ({
          family: name,
          label: `${FAMILY_LOOKS[name].letter} ${family(name)}`,
        })),
    }
  }, [t, format, bytes, frame, byteUnit, unit])
}
