import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CATALOGUE } from '../../../nets/catalogue'
import type { CatalogueId } from '../../../nets/ids'
import type { Study } from '../../../state/study'
import { useWords } from '../useWords'

/** Names of a network at a setting: “MobileNetV2, α 0.75, 160 px”. */
export function useSetting() {
  const { t } = useTranslation('netAccuracy')
  const { t: names } = useTranslation()
  const words = useWords()
  return useMemo(() => {
    const at = (id: CatalogueId, network: string, alpha: number, resolution: number) =>
      t(CATALOGUE[id].rounding ? 'setting.alpha' : 'setting.plain', {
        network,
        alpha: String(alpha),
        side: String(resolution),
      })
    return {
      ofStudy: (study: Pick<Study, 'id' | 'made' | 'setting'>) =>
        at(study.id, words.name(study), study.setting.alpha, study.setting.resolution),
      ofPoint: (point: {
        netId: CatalogueId
        alpha: number
        resolution: number
        isFullTwin: boolean
      }) => {
        const name = names(`networks.${point.netId}`)
        const network = point.isFullTwin ? t('setting.twin', { network: name }) : name
        return at(point.netId, network, point.alpha, point.resolution)
      },
    }
  }, [t, names, words])
}
