import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartFrameText } from '../../../charts/ChartFrame'
import { FAMILY_LOOKS, type Family } from '../../../charts/net/kinds'
import { MEASURES, type Measure } from '../../../state/choice'

/** The words that all charts of a network share. */
export function useWords(unit: 'mac' | 'flop') {
  const { t } = useTranslation('netCharts')
  return useMemo(() => {
    const frame: ChartFrameText = {
      showTable: t('frame.showTable'),
      hideTable: t('frame.hideTable'),
      download: t('frame.download'),
      downloadAs: (format, title) => t('frame.downloadAs', { format, title }),
    }
    const operations = t(`unit.${unit}`)
    const measureName = (measure: Measure) =>
      measure === 'macs' ? operations : t(`measure.${measure}`)
    const family = (name: Family) => t(`kind.${name}`)
    return {
      frame,
      operations,
      measureName,
      measures: MEASURES.map((id) => ({ id, label: measureName(id) })),
      family,
      /** Of one layer. */
      kindOf: (name: Family) => t(`kindOne.${name}`),
      legend: (families: readonly Family[]) =>
        families.map((name) => ({
          family: name,
          label: `${FAMILY_LOOKS[name].letter} ${family(name)}`,
        })),
    }
  }, [t, unit])
}
