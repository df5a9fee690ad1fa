import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { createI18n } from '../../../../src/i18n/i18n'
import type { CatalogueId } from '../../../../src/nets/ids'
import { GraphPart } from '../../../../src/panels/networks/graph/GraphPart'
import { type Choice, DEFAULT_CHOICE } from '../../../../src/state/choice'
import { choose, createAppStore } from '../../../../src/state/store'
import { studyOf } from '../../../../src/state/study'
import { StoreContext } from '../../../../src/state/useApp'

afterEach(cleanup)

async function openGraph(netId: CatalogueId, part: Partial<Choice> = {}) {
  const store = createAppStore({ ...DEFAULT_CHOICE, netId, ...part })
  const { choice } = store.getState()
  const study = studyOf({ ...choice, id: netId })
  if (!study.cost.ok) throw new Error(`${netId} cannot be`)
  const i18n = await createI18n(choice.language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <GraphPart study={{ ...study, cost: study.cost.value }} place="one" />
      </StoreContext>
    </I18nextProvider>,
  )
  return store
}

const tree = () => screen.getByRole('tree')
const box = (name: RegExp) => within(tree()).getByRole('treeitem', { name })
const inHand = () =>
  document.getElementById(tree().getAttribute('aria-activedescendant')!)?.getAttribute('aria-label')

describe('the graph of a network', () => {
  it('says that MobileNetV1 is a chain of 30 boxes', async () => {
    await openGraph('mobilenet_v1')
    expect(screen.getByText(/^30 boxes.*One chain/, { selector: 'p' })).toBeTruthy()
    expect(within(tree()).getAllByRole('treeitem').length).toBe(30)
  })

  it('says that ResNet-18 has 8 skips, and which ones in its table', async () => {
    await openGraph('resnet18')
    expect(screen.getByText(/8 skips go around other boxes/, { selector: 'p' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show the figures' }))
    expect(screen.getAllByRole('cell', { name: 'identity skip' }).length).toBe(5)
    expect(screen.getAllByRole('cell', { name: 'projection skip' }).length).toBe(3)
  })

  it('selects the row of a layer that is pressed, lets go of it at a second press', async () => {
    const store = await openGraph('resnet18')
    fireEvent.click(box(/^layer2\.0\.conv1,/))
    expect(store.getState().choice.node).toBe('layer2.0.conv1')
    expect(box(/^layer2\.0\.conv1,/).getAttribute('aria-selected')).toBe('true')
    fireEvent.click(box(/^layer2\.0\.conv1,/))
    expect(store.getState().choice.node).toBe('')
  })

  it('marks the box of a row that was chosen elsewhere, by any of its nodes', async () => {
    const store = await openGraph('resnet18')
    choose(store, { node: 'layer1.0.relu1' })
    await screen.findByRole('treeitem', { name: /^layer1\.0\.conv1,/, selected: true })
    expect(inHand()).toMatch(/^layer1\.0\.conv1,/)
  })

  it('opens a block by press and closes it by Enter on its heading', async () => {
    const store = await openGraph('resnet18', { fold: 'blocks' })
    expect(within(tree()).getAllByRole('treeitem').length).toBe(13)
    fireEvent.click(box(/^layer1\.0,/))
    expect(store.getState().choice.opened).toBe('layer1.0')
    // The block's heading and its three layers in place of its one box.
    expect(within(tree()).getAllByRole('treeitem').length).toBe(16)
    expect(box(/^layer1\.0,/).getAttribute('aria-expanded')).toBe('true')
    expect(inHand()).toMatch(/^layer1\.0, residual block/)
    fireEvent.keyDown(tree(), { key: 'Enter' })
    expect(within(tree()).getAllByRole('treeitem').length).toBe(13)
  })

  it('S makes the one box in hand separable', async () => {
    const store = await openGraph('resnet18', { node: 'layer1.0.conv1' })
    fireEvent.keyDown(tree(), { key: 's' })
    expect(store.getState().choice.transforms).toBe('sep~layer1.0.conv1')
    expect(screen.getByRole('button', { name: /Make layer1\.0\.conv1 separable/ })).toBeTruthy()
  })

  it('fills the page where the browser has no full screen, and Escape leaves: 1 press each', async () => {
    await openGraph('resnet18')
    fireEvent.click(screen.getByRole('button', { name: 'Fill the screen' }))
    const leave = screen.getByRole('button', { name: 'Leave the full screen' })
    expect(leave.closest('[data-full="true"]')?.contains(tree())).toBe(true)
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(tree().closest('[data-full="true"]')).toBeNull()
  })

  it('walks down the connections and to the branch beside', async () => {
    await openGraph('resnet18', { node: 'layer1.1.add' })
    fireEvent.keyDown(tree(), { key: 'ArrowDown' })
    expect(inHand()).toMatch(/^layer2\.0\.conv1, convolution 3×3 stride 2, output 28 × 28 × 128/)
    fireEvent.keyDown(tree(), { key: 'ArrowRight' })
    expect(inHand()).toMatch(/^layer2\.0\.downsample\.0, pointwise convolution/)
    fireEvent.keyDown(tree(), { key: 'ArrowDown' })
    expect(inHand()).toMatch(/^layer2\.0\.add, sum/)
    fireEvent.keyDown(tree(), { key: 'End' })
    expect(inHand()).toMatch(/^fc, dense layer/)
  })

  it('grows at +, and shows everything at 0', async () => {
    await openGraph('mobilenet_v1')
    const seen = () => tree().style.transform
    const before = seen()
    fireEvent.keyDown(tree(), { key: '+' })
    expect(seen()).not.toBe(before)
    fireEvent.keyDown(tree(), { key: '0' })
    expect(seen()).toContain('scale')
    expect(Number(/scale\((.*)\)/.exec(seen())?.[1])).toBeLessThanOrEqual(1)
  })

  it('by parameters the classifier has 1.02 M and the largest box, the last pointwise, 1.05 M', async () => {
    await openGraph('mobilenet_v1', { measure: 'params' })
    const figures = within(tree())
      .getAllByRole('treeitem')
      .map((one) => Number(/([\d.]+)\u00a0M parameters/.exec(one.getAttribute('aria-label')!)?.[1]))
      .filter((figure) => !Number.isNaN(figure))
    expect(box(/dense layer/).textContent).toContain('1.02\u00a0M')
    expect(Math.max(...figures)).toBe(1.05)
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)('speaks %s', async (language) => {
    await openGraph('mobilenet_v3_large', { language, fold: 'stages' })
    expect(tree().textContent).not.toMatch(/layers|skips|stage/)
  })
})
