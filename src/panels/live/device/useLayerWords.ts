import { useTranslation } from 'react-i18next'
import type { LayerSetting } from '../../../core/closedForm'

/** “3×3, 32 → 64 channels on 112×112, stride 1 …”. */
export function useLayerWords() {
  const { t } = useTranslation('liveDevice')
  return (setting: LayerSetting) =>
    t('bench.layer', {
      k: setting.kernelSize,
      cin: setting.inChannels,
      cout: setting.outChannels,
      df: setting.featureSize,
      s: setting.stride,
      g: setting.groups,
      t: setting.expansion,
    })
}
