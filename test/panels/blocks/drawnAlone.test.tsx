import '../../ui/browserParts'
import { act, cleanup, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import ActivationsExperiment from '../../../src/panels/blocks/activations/ActivationsExperiment'
import DepthExperiment from '../../../src/panels/blocks/depth/DepthExperiment'
import GemmExperiment from '../../../src/panels/blocks/gemm/GemmExperiment'
import InceptionExperiment from '../../../src/panels/blocks/inception/InceptionExperiment'
import ManifoldExperiment from '../../../src/panels/blocks/manifold/ManifoldExperiment'
import ResidualExperiment from '../../../src/panels/blocks/residual/ResidualExperiment'
import V1BlockExperiment from '../../../src/panels/blocks/v1block/V1BlockExperiment'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { choose, createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

/** A worker that never answers. */
class Silent {
  addEventListener() {}
  postMessage() {}
  terminate() {}
}
beforeEach(() => vi.stubGlobal('Worker', Silent))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

interface Messages {
  getResource(language: string, area: string, key?: string, options?: object): unknown
}

async function shown(Page: ComponentType) {
  const i18n = await createI18n('en')
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks' })
  const { container } = render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <Page />
      </StoreContext>
    </I18nextProvider>,
  )
  return { i18n, store, container }
}

/** The first parts of the keys that are looked up while the dials become these. */
async function sectionsDrawn(Page: ComponentType, dials: string): Promise<ReadonlySet<string>> {
  const { i18n, store } = await shown(Page)
  const read = new Set<string>()
  // i18next types a store's listeners alone; every message is looked up through this method.
  const messages = i18n.store as unknown as Messages
  const look = messages.getResource.bind(messages)
  messages.getResource = (language, area, key, options) => {
    // Without a key it is asked whether the area is there at all.
    if (area.startsWith('ex') && key) read.add(key.split('.')[0] ?? '')
    return look(language, area, key, options)
  }
  await act(async () => choose(store, { dials }))
  return read
}

it.each([
  ['gemm', 'block_128', GemmExperiment, 'layer', ['picture', 'controls', 'tiles', 'sparse']],
  ['gemm', 'tile_3', GemmExperiment, 'tiles', ['controls', 'layer', 'sparse']],
  ['gemm', 'cell_p4', GemmExperiment, 'cell', ['tiles', 'layer', 'sparse']],
  ['v1block', 'full_2.0.0.1', V1BlockExperiment, 'trail', ['costs', 'fold', 'clip']],
  ['v1block', 'gamma_1', V1BlockExperiment, 'fold', ['chains', 'trail', 'costs', 'clip']],
  ['activations', 'x_1', ActivationsExperiment, 'distance', ['range', 'cost', 'bench']],
  ['residual', 'row_5', ResidualExperiment, 'field', ['picture', 'presets', 'memory', 'cost']],
  ['inception', 'output_2', InceptionExperiment, 'flow', ['curve', 'field', 'kernels']],
  ['depth', 'count_params', DepthExperiment, 'powers', ['cuts', 'guess']],
  ['manifold', 'at_3', ManifoldExperiment, 'stage', ['sheet', 'curves', 'lemma', 'finding']],
] as const)('%s: %s draws its own section and leaves others alone', async (...row) => {
  const [, dials, Page, own, others] = row
  const drawn = await sectionsDrawn(Page, dials)
  expect(drawn).toContain(own)
  expect(others.filter((section) => drawn.has(section))).toEqual([])
})

/** What of the page is changed, in order: dials, the mark that a picture follows, its drawing. */
async function changesIn(Page: ComponentType, dials: string) {
  const { store, container } = await shown(Page)
  const watch = new MutationObserver(() => {})
  watch.observe(container, { subtree: true, attributes: true, childList: true })
  act(() => choose(store, { dials }))
  return watch.takeRecords().flatMap(({ target, attributeName }) => {
    if (attributeName === 'aria-busy') return ['mark']
    if (!(target instanceof Element)) return []
    return target.closest('[aria-busy] svg') ? ['picture'] : target.closest('input') ? ['dial'] : []
  })
}

it.each([
  ['gemm', 'size_5', GemmExperiment],
  ['v1block', 'seed_9', V1BlockExperiment],
] as const)(
  '%s: %s moves the dial first, and its picture is marked until it follows',
  async (...row) => {
    const [, dials, Page] = row
    const changes = await changesIn(Page, dials)
    const first = changes.indexOf('picture')
    expect(changes.slice(0, first)).toEqual(expect.arrayContaining(['dial', 'mark']))
    expect(changes.filter((change) => change === 'mark')).toHaveLength(2)
    expect(changes.indexOf('mark')).toBeLessThan(first)
  },
)
