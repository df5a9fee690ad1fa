import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import type { Transform } from '../../state/transforms'
import { useApp } from '../../state/useApp'
import type { Difference } from './changes'
import type { Study } from './study'

/** Sentences about a network that more than one place on the page says. */
export function useWords() {
  const { t } = useTranslation('networks')
  const format = useFormat()
  const unit = useApp(({ choice }) => choice.unit)
  return useMemo(() => {
    function change(made: Transform): string {
      switch (made.kind) {
        case 'separable':
          return made.node === null ? t('short.separable') : t('short.layer', { node: made.node })
        case 'kernel':
          return t('short.kernel', { size: made.kernelSize })
        case 'expansion':
          return t('short.expansion', { times: made.expansion })
        default:
          return t(`short.${made.kind}`)
      }
    }

    /** MobileNetV1 with full convolutions, then separable layers: what changed something. */
    function name({ id, made }: Pick<Study, 'id' | 'made'>): string {
      const network = t(`name.${id}`)
      if (made.length === 0) return network
      // What a full twin is made of depends on what was done before it; the rest is a list.
      const isOrdered = made.some(({ kind }) => kind === 'full')
      const changes = made.map(change).join(t(isOrdered ? 'short.then' : 'short.separator'))
      return t('headline.changed', { network, changes })
    }

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
  }, [t, format, unit])
}
