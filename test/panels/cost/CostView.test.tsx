import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import CostView from '../../../src/panels/cost/CostView'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

// Nothing on this page is hidden from readers by style, and asking jsdom for the style of every
// part of every drawing would take most of the test's time.
beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

async function openCost(part: Partial<Choice> = {}) {
  const store = createAppStore({ ...DEFAULT_CHOICE, ...part })
  const i18n = await createI18n(store.getState().choice.language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <CostView />
      </StoreContext>
    </I18nextProvider>,
  )
  // The sections below the answer are a chunk of their own.
  await screen.findByRole('button', { name: /α\s?=\s?0.75/ })
  return { store, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const headline = () => screen.getByRole('heading', { level: 1 })

describe('the Cost view', () => {
  it('answers 7.89× fewer MACs for MobileNetV1’s first pair', async () => {
    await openCost()
    expect(headline().textContent).toContain('7.89× fewer MACs')
  })

  it('reads 462,422,016 and 52,283,392 once Table 3 is chosen', async () => {
    const { user } = await openCost()
    const name = screen.getByRole('option', { name: /Table 3/ })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Start from' }), name)
    const answer = screen.getByRole('region', { name: 'The answer' })
    expect(within(answer).getByText(/462,422,016 MACs.*52,283,392/, { selector: 'p' })).toBeTruthy()
    expect(headline().textContent).toContain('8.84×')
  })

  it('follows K from 3 to 5: the equation goes from 0.127 to 0.0556', async () => {
    await openCost()
    // By label: jsdom cannot tell the style of the <math> elements that a search by role would ask.
    const ratio = () => screen.getByLabelText(/^1 over C out/).getAttribute('aria-label')
    expect(ratio()).toContain('is 0.127')
    const kernel = screen.getByRole('slider', { name: /kernel size/ })
    fireEvent.change(kernel, { target: { value: '5' } })
    expect(ratio()).toContain('is 0.0556')
  })

  it('moves the point on the curve with the arrow keys, and C_out with it', async () => {
    const { store, user } = await openCost()
    const point = screen.getByRole('slider', { name: 'Output channels on the curve' })
    point.focus()
    await user.keyboard('{PageUp}')
    expect(store.getState().choice.outChannels).toBe(128)
    expect(point.getAttribute('aria-valuetext')).toBe('128 output channels, ratio 0.119')
  })

  it('admits that nothing is saved with one output channel: 1.11× the MACs', async () => {
    await openCost({ outChannels: 1 })
    expect(headline().textContent).toContain('1.11× the MACs: it saves nothing')
    expect(screen.getByText(/With one output channel nothing is shared/)).toBeTruthy()
  })

  it('counts FLOPs where the reader does, and says so', async () => {
    await openCost({ unit: 'flop' })
    expect(headline().textContent).toContain('7.89× fewer FLOPs')
    expect(screen.getByText(/takes 462,422,016 FLOPs/, { selector: 'p' })).toBeTruthy()
  })

  it('opens a chart’s figures as a table: the pair at 1,024 channels and K = 3 costs 0.112', async () => {
    const { user } = await openCost()
    const curve = screen.getByRole('figure', { name: /The more outputs/ })
    await user.click(within(curve).getByRole('button', { name: 'Show the figures' }))
    const row = within(curve).getByRole('row', { name: /^1024/ })
    expect(within(row).getByText('0.112')).toBeTruthy()
  })

  it('compares by parameters when asked: the pair has 2.34 k', async () => {
    const { user } = await openCost()
    await user.click(screen.getByRole('radio', { name: 'parameters' }))
    expect(screen.getAllByText('2.34 k parameters').length).toBeGreaterThan(0)
  })

  it('sets the page to the paper’s third step: α 0.75 and 29,578,752 MACs', async () => {
    const { store, user } = await openCost()
    await user.click(screen.getByRole('button', { name: /with α\s=\s0.75/ }))
    expect(store.getState().choice).toMatchObject({ alpha: 0.75, inChannels: 512 })
    const answer = screen.getByRole('region', { name: 'The answer' })
    expect(within(answer).getByText(/29,578,752/, { selector: 'p' })).toBeTruthy()
  })

  it('says under the knobs what α 0.5 and 160 px make of 32 → 64 on 112×112', async () => {
    await openCost({ alpha: 0.5, resolution: 160 })
    const knobs = screen.getByRole('region', { name: 'Set the layer' })
    expect(knobs.textContent).toContain('With α: Cin 16, Cout 32.')
    expect(knobs.textContent).toContain('With ρ: a map of 80×80.')
  })

  it('says nothing of scaling where nothing is scaled', async () => {
    await openCost()
    expect(screen.getByRole('region', { name: 'Set the layer' }).textContent).not.toContain('With')
  })

  it('draws a message instead of numbers for a layer that cannot be', async () => {
    await openCost({ kernelSize: 11, featureSize: 7, padding: 'valid' })
    expect(screen.getByText('This layer cannot be built')).toBeTruthy()
    expect(document.body.textContent).not.toContain('NaN')
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)(
    'speaks %s: 1/7.89 and no hole left open',
    async (language) => {
      await openCost({ language })
      expect(headline().textContent).toContain('1/7.89')
      expect(document.body.textContent).not.toMatch(/\{\{|answer\.|undefined/)
    },
  )
})
