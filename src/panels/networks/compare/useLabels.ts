import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import { useWords } from '../useWords'

/** Names of two studies, each with the settings in which they differ. */
export function useLabels(one: PossibleStudy, two: PossibleStudy): readonly [string, string] {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const { name } = useWords()
  const hasAlpha = one.setting.alpha !== two.setting.alpha
  const hasPixels = one.setting.resolution !== two.setting.resolution
  const label = (study: PossibleStudy) => {
    const { alpha, resolution } = study.setting
    // A network of one width has no α to name.
    const saysAlpha = hasAlpha && study.spec.rounding !== null
    const values = {
      network: name(study),
      alpha: format.decimal(alpha),
      pixels: format.pixels(resolution),
    }
    if (saysAlpha && hasPixels) return t('compare.both', values)
    if (saysAlpha) return t('compare.alpha', values)
    return hasPixels ? t('compare.pixels', values) : values.network
  }
  return [label(one), label(two)]
}
