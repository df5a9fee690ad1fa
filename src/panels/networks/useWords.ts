import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import type { Study } from '../../state/study'
import { useApp } from '../../state/useApp'
import { useNetworkName } from '../useNetworkName'
import type { Difference } from './changes'

/** Sentences about a network that more than one place on the page says. */
export function useWords() {
  const { t } = useTranslation('networks')
  const format = useFormat()
  const { change, name } = useNetworkName()
  const unit = useApp(({ choice }) => choice.unit)
  return useMemo(() => {
    /** MobileNetV2 at α 0.75, 160 px: 107 M MACs, 2.64 M parameters. */
    function headline(study: Study): string {
      const { spec, setting, cost } = study
      const values = { network: name(study), pixels: format.pixels(setting.resolution) }
      if (!cost.ok) return t('headline.impossible', values)
      const figures = {
        ...values,
        operations: format.operations(cost.value.totals.operations, unit),
        params: format.params(cost.value.totals.params),
      }
      if (!spec.rounding) return t('headline.plain', figures)
      return t('headline.alpha', { ...figures, alpha: String(setting.alpha) })
    }

    /** 8.56× the MACs, 6.92× the parameters. */
    function difference(of: Difference | null): string {
      if (!of) return t('difference.impossible')
      if (of.operations === 1 && of.params === 1) {
        return t('difference.none', { unit: t(`unit.${unit}`) })
      }
      return t('difference.ratio', {
        operations: format.ratio(of.operations),
        params: format.ratio(of.params),
        unit: t(`unit.${unit}`),
      })
    }

    return { change, name, headline, difference }
  }, [t, format, unit, change, name])
}
