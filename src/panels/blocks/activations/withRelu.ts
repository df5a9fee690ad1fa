import type { Backend } from '../../../runtime/protocol'
import type { Choice } from '../../../state/choice'
import { PRESETS, presetSides } from '../../../state/lab/comparePresets'
import { choiceOf } from '../../../state/lab/sideFields'

/** Live's ready comparison of MobileNetV3-Large with h-swish and with ReLU, on this backend. */
export function withRelu(backend: Backend): Partial<Choice> {
  const preset = PRESETS.find(({ id }) => id === 'swish')
  if (!preset) throw new Error('Live has lost its comparison of h-swish and ReLU')
  const { a, b } = presetSides(preset, backend)
  return { view: 'live', livePart: 'compare', ...choiceOf(a, b) }
}
