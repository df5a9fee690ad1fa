import { useTranslation } from 'react-i18next'
import { chooseDrawn } from '../../state/convolve'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Stage } from './Stage'
import { useScene } from './useScene'

/** One layer, step by step: the picture, its time, its sums and its settings. */
export default function StepTab() {
  const { scene, drawn } = useScene()
  return scene.ok ? <Stage drawn={drawn} scene={scene.value} /> : <Undrawable />
}

/** The controls cannot choose such a layer; whatever did is undone with a press. */
function Undrawable() {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const again = () =>
    chooseDrawn(store, {
      ...{ kind: 'standard', kernelSize: 3, inChannels: 4, outChannels: 4, featureSize: 6 },
      ...{ featureWidth: 0, stride: 1, padding: 'same', dilation: 1, groups: 1, multiplier: 1 },
    })
  return (
    <Notice kind="warning" title={t('fault.title')}>
      <p>{t('fault.body')}</p>
      <Button onPress={again}>{t('fault.again')}</Button>
    </Notice>
  )
}
