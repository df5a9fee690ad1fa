import '../../ui/browserParts'
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import BlocksView from '../../../src/panels/blocks/BlocksView'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

async function open(part: Partial<Choice> = {}, isPseudo = false) {
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    view: 'blocks',
    experiment: 'inception',
    ...part,
  })
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

describe('from Inception to separable', () => {
  it('walks 112×112×32 → 64 from 231 M MACs to 32.9 M, and towers cost what groups cost', async () => {
    const { store, page } = await open()
    expect(text(page)).toContain('4 towers, each with its own 1×1 to 16 channels')
    expect(text(page)).toContain('11,264 weights, 141 M MACs')
    const dial = screen.getByRole('slider', { name: /From standard to separable/ })
    fireEvent.change(dial, { target: { value: '2' } })
    expect(text(page)).toContain('11,264 weights, 141 M MACs, exactly as many as 4 towers')
    fireEvent.change(dial, { target: { value: '3' } })
    expect(text(page)).toContain('2,624 weights, 32.9 M MACs')
    expect(store.getState().choice.dials).toBe('form_extreme')
    fireEvent.change(dial, { target: { value: '0' } })
    expect(text(page)).toContain('18,432 weights, 231 M MACs')
  })

  it('the point on the curve turns the dial: End is a filter each, Home is standard', async () => {
    const { store, user } = await open()
    const point = screen.getByRole('slider', { name: 'Place on the dial' })
    point.focus()
    await user.keyboard('{End}')
    expect(store.getState().choice.dials).toBe('form_extreme')
    expect(point.getAttribute('aria-valuetext')).toContain('32.9')
    await user.keyboard('{ArrowLeft}')
    expect(store.getState().choice.dials).toBe('segments_32')
    await user.keyboard('{Home}')
    expect(store.getState().choice.dials).toContain('form_standard')
  })

  it('says which channels an output reads: 20 of 64 in 4 towers reads 17 to 32', async () => {
    const { page } = await open({ dials: 'output_20' })
    expect(text(page)).toContain('Output 20 sees only the channels 17 to 32 of its own tower')
  })

  it('with nothing between adding leaves no gap, with ReLU it leaves 14.9 % and 10.0 %', async () => {
    const { store, page, user } = await open()
    const rows = () =>
      within(screen.getByRole('table', { name: /Both orders/ }))
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[0]?.textContent)
    expect(rows()).toEqual(['0.0%', '0.0%'])
    expect(text(page)).toContain('rank 1 for each input, rank 6 for each output')
    await user.click(screen.getByRole('radio', { name: 'ReLU' }))
    expect(store.getState().choice.dials).toBe('between_relu')
    expect(rows()).toEqual(['14.9%', '10.0%'])
    expect(text(page)).toContain('no kernel does what both stages do')
  })

  it('starts again: dials and the shared layer as they were', async () => {
    const { store, user } = await open({ dials: 'form_grouped*seed_7', outChannels: 12 })
    await user.click(screen.getByRole('button', { name: 'Start again' }))
    const { dials, outChannels } = store.getState().choice
    expect([dials, outChannels]).toEqual(['', 64])
  })

  it.each([1, 7, 4096])(
    'stands with %i output channels, drawn without NaN',
    async (outChannels) => {
      const { page } = await open({ outChannels, inChannels: 1, dials: 'segments_64*output_4000' })
      expect(page.innerHTML).not.toContain('NaN')
      expect(text(page)).toContain('What each place of the dial costs')
    },
  )

  it('leaves no bare English', async () => {
    const { page } = await open({ dials: 'form_grouped*between_relu' }, true)
    for (const button of screen.getAllByRole('button', { name: /Show the figures/ }))
      fireEvent.click(button)
    expect(bareEnglish(page, '.katex')).toEqual([])
  })
})
