import '../ui/browserParts'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import ConvolveView from '../../src/panels/convolve/ConvolveView'
import NetworksView from '../../src/panels/networks/NetworksView'
import { type Choice, DEFAULT_CHOICE, PARTS, TABS } from '../../src/state/choice'
import { createAppStore } from '../../src/state/store'
import { StoreContext } from '../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../i18n/pseudo'

// jsdom draws nothing and says so each time it is asked to.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

/** A view in the pseudo-locale once the part that is asked for stands in its tab. */
async function open(view: ReactNode, part: Partial<Choice>): Promise<Element> {
  const store = createAppStore({ ...DEFAULT_CHOICE, ...part })
  const i18n = await pseudoI18n()
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <StoreContext value={store}>{view}</StoreContext>
      </I18nextProvider>,
    )
  })
  const panel = await screen.findByRole('tabpanel')
  await waitFor(() => expect(panel.textContent?.length).toBeGreaterThan(200))
  // What a part fetches for itself, such as its formulas, comes in the turns that follow.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  return document.body
}

const LAYER = { inChannels: 4, outChannels: 4, featureSize: 6, step: 57, pinned: 'm0121' }

it.each(TABS)('no bare English is left in Convolve’s %s', async (tab) => {
  const page = await open(<ConvolveView />, {
    ...{ view: 'convolve', tab, raceAnswer: 'told', rankKernel: 'emboss', ...LAYER },
  })
  expect(bareEnglish(page, '.katex, .katex-error, kbd, [lang=en]')).toEqual([])
})

/** Networks as their papers call them, and where a figure is printed. */
const SOURCES =
  /^(AlexNet|Efficient.*|GoogLeNet|Inception|Mobile.*|ResNet|Shuffle.*|Squeeze.*|VGG|Xception|mobilenet|Keras|README|Slim|Table|arXiv|section)$/

it.each(PARTS)('no bare English is left in Networks’ %s', async (part) => {
  const page = await open(<NetworksView />, {
    ...{ view: 'networks', part, netId: 'mobilenet_v1', netId2: 'squeezenet1_1', node: 'conv1' },
  })
  const bare = bareEnglish(page, '.katex, .katex-error, kbd, pre, code')
  expect(part === 'accuracy' ? bare.filter((word) => !SOURCES.test(word)) : bare).toEqual([])
})
