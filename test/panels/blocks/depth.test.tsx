import '../../ui/browserParts'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import BlocksView from '../../../src/panels/blocks/BlocksView'
import { costAt, lawRows, powerLines } from '../../../src/panels/blocks/depth/scalingStudy'
import { published, publishedPaths, twoCuts } from '../../../src/panels/blocks/depth/twoCuts'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

async function open(part: Partial<Choice> = {}, isPseudo = false) {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks', experiment: 'depth', ...part })
  const i18n = isPseudo ? await pseudoI18n() : await createI18n('en')
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <BlocksView />
      </StoreContext>
    </I18nextProvider>,
  )
  const page = await screen.findByRole('article')
  return { store, page, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const text = (page: HTMLElement) => page.textContent?.replaceAll('\u00a0', ' ')

describe('depth or width', () => {
  it('keeps 68.4 % and 65.3 % covered until the reader has guessed', async () => {
    const { store, page, user } = await open()
    expect(text(page)).not.toMatch(/68\.4|65\.3|Three ways to save/)
    await user.click(screen.getByRole('radio', { name: 'Shallow' }))
    expect(text(page)).toContain('narrow reaches 68.4%, shallow 65.3%. 3.1 points')
    expect(text(page)).toContain('for 5.9% more MACs')
    expect(store.getState().choice.dials).toBe('guess_shallow')
    await user.click(screen.getByRole('button', { name: 'Cover the answer' }))
    expect(text(page)).not.toMatch(/68\.4|65\.3|Three ways to save/)
  })

  it('counts 28 layers and 325 M against 18 and 307 M; five pairs are gone from the middle', () => {
    const { whole, narrow, shallow } = twoCuts()
    expect([whole.length, narrow.layers.length, shallow.layers.length]).toEqual([28, 28, 18])
    expect([narrow.macs, shallow.macs]).toEqual([325_400_448, 307_323_392])
    const gone = whole.map((_, place) => place).filter((at) => !shallow.places.includes(at))
    expect(gone).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22])
    expect(published).toEqual({ narrow: 68.4, shallow: 65.3 })
  })

  it('has Tables 6 and 7 whole: four widths, four sides, and the shallow one', () => {
    const { width, resolution, depth } = publishedPaths()
    expect(width.map(({ alpha, top1 }) => [alpha, top1])).toEqual([
      [1, 70.6],
      [0.75, 68.4],
      [0.5, 63.7],
      [0.25, 50.6],
    ])
    expect(resolution.map((point) => [point.resolution, point.top1])).toEqual([
      [224, 70.6],
      [192, 69.1],
      [160, 67.2],
      [128, 64.4],
    ])
    expect(depth.map(({ top1 }) => top1)).toEqual([70.6, 65.3])
  })

  it('reads the law’s 72.5 M and the count’s 76.5 M at α ½ and 160 px, most of it depthwise', async () => {
    const { page } = await open({ alpha: 0.5, resolution: 160 })
    expect(text(page)).toContain('the law says 72.5 M MACs, the count is 76.5 M, 5.5% more')
    expect(text(page)).toContain('Furthest off: Depthwise, by 2.22 M')
    expect(text(page)).toContain('68,812,800')
  })

  it('walks α by the arrow keys on the plot and says power 1.89; ρ leaves parameters alone', async () => {
    const { store, page, user } = await open()
    expect(text(page)).toContain('α to the power 1.89')
    const ring = screen.getByRole('slider', { name: 'α on the plot' })
    ring.focus()
    await user.keyboard('{ArrowLeft}')
    expect(store.getState().choice.alpha).toBe(0.95)
    await user.click(screen.getByRole('radio', { name: 'Side, px' }))
    await user.click(screen.getByRole('radio', { name: 'Parameters' }))
    expect(text(page)).toContain('parameters go with ρ to the power 0.00')
  })

  it('stands for every network with a width multiplier at the ends of α and ρ', () => {
    for (const id of [
      'mobilenet_v1',
      'mobilenet_v2',
      'mobilenet_v3_large',
      'mobilenet_v3_small',
    ] as const) {
      for (const alpha of [0.1, 2]) {
        for (const resolution of [32, 512]) {
          const rows = lawRows({ id, alpha, resolution }, 'macs')
          expect(rows.at(-1)?.count).toBe(costAt({ id, alpha, resolution }).totals.macs)
        }
      }
      const { lines } = powerLines({ id, alpha: 1, resolution: 224 }, 'rho', 'macs')
      const total = lines.find(({ line }) => line === 'total')
      expect(total?.power).toBeGreaterThan(1.8)
    }
  })

  it('shows MobileNetV1 in the place of a network without a width multiplier', async () => {
    const { page } = await open({ netId: 'resnet18' })
    expect(text(page)).toContain('ResNet-18 has no width multiplier')
    expect(page.innerHTML).not.toContain('NaN')
  })

  it('leaves no bare English but networks, layers and sources', async () => {
    const { page } = await open({ dials: 'guess_same*count_params', alpha: 0.5 }, true)
    for (const button of screen.getAllByRole('button', { name: /Show the figures/ }))
      fireEvent.click(button)
    const sources = /^(arXiv|Table)$/
    expect(bareEnglish(page, '.katex').filter((word) => !sources.test(word))).toEqual([])
  })
})
