import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { ConvScene } from '../../../src/core/conv/setting'
import { createI18n } from '../../../src/i18n/i18n'
import { useScene } from '../../../src/panels/convolve/useScene'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import type { Drawn } from '../../../src/state/convolve'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

/** The layer of the sketch: 6×6×3 through 3×3 kernels to 4 channels, 3,888 MACs in 144 steps. */
export const SKETCH: Partial<Choice> = { featureSize: 6, inChannels: 3, outChannels: 4 }

interface Parts {
  readonly scene: ConvScene
  readonly drawn: Drawn
}

/** A part of the view, in a page of its own, with the scene that the choice gives. */
export async function openPart(part: Partial<Choice>, draw: (parts: Parts) => ReactNode) {
  const store = createAppStore({ ...DEFAULT_CHOICE, ...part })
  const i18n = await createI18n(store.getState().choice.language)
  const seen: { scene?: ConvScene } = {}
  function Part() {
    const { drawn, scene } = useScene()
    if (!scene.ok) throw new Error(scene.fault.code)
    seen.scene = scene.value
    return draw({ scene: scene.value, drawn })
  }
  const page = render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <Part />
      </StoreContext>
    </I18nextProvider>,
  )
  if (!seen.scene) throw new Error('nothing was drawn')
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  return { store, user, page, scene: seen.scene, latest: () => seen.scene! }
}
