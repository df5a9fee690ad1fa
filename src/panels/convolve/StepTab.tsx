import { Impossible } from '../cost/Impossible'
import { Stage } from './Stage'
import { useScene } from './useScene'

/** One layer, step by step: the picture, time, and the layer's own settings. */
export default function StepTab() {
  const { scene, drawn } = useScene()
  return scene.ok ? <Stage drawn={drawn} scene={scene.value} /> : <Impossible fault={scene.fault} />
}
