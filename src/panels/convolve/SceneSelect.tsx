import { useTranslation } from 'react-i18next'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Select } from '../../ui/Select'
import { SCENE_IDS, SCENES, type SceneId, sceneOf } from './scenes'

/** Layers worth a look, and the reader's own while it is none of them. */
export function SceneSelect() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const scene = useApp(({ choice }) => sceneOf(choice))
  const ids: readonly (SceneId | 'own')[] = scene ? SCENE_IDS : ['own', ...SCENE_IDS]
  return (
    <Select
      label={t('scene.label')}
      value={scene ?? 'own'}
      options={ids.map((id) => ({ id, label: t(`scene.${id}`) }))}
      onChange={(id) => id !== 'own' && choose(store, SCENES[id])}
    />
  )
}
