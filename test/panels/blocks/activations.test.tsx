import '../../ui/browserParts'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import ActivationsExperiment from '../../../src/panels/blocks/activations/ActivationsExperiment'
import type { Choice } from '../../../src/state/choice'
import { createLab } from '../../../src/state/lab/lab'
import { setLabOf } from '../../../src/state/lab/labBrowser'
import { choose } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'
import { LAPTOP, labBench } from '../../state/lab/labFakes'

afterEach(cleanup)

async function open(part: Partial<Choice> = {}, i18n?: I18n) {
  const device = labBench({ webgl: { ...LAPTOP, noise: 0.005 } })
  const { store } = device
  setLabOf(store, createLab(store, device.edges))
  choose(store, { view: 'blocks', experiment: 'activations', featureSize: 28, ...part })
  const words = i18n ?? (await createI18n('en'))
  render(
    <I18nextProvider i18n={words}>
      <StoreContext value={store}>
        <ActivationsExperiment />
      </StoreContext>
    </I18nextProvider>,
  )
  return { store, device, user: userEvent.setup() }
}

/** A curve's row of the readout; names of roles are dear on a page of so many cells. */
function cells(name: string) {
  const table = screen.getByText(/^At x = .* shows or hides its curve$/).closest('table')!
  const row = within(table).getByText(name).closest('tr')!
  return [...row.querySelectorAll('td')].map((cell) => cell.textContent)
}

describe('the curves', () => {
  it('at -1.5 are read out, and ten arrow keys to the right lead to -1', async () => {
    const { user, store } = await open()
    expect(cells('h-swish')).toEqual(['−0.375', '0.000'])
    expect(cells('swish')).toEqual(['−0.274', '−0.041'])
    const [cursor] = screen.getAllByRole('slider', { name: 'Input x' })
    act(() => cursor!.focus())
    await user.keyboard('{ArrowRight>10/}')
    expect(store.getState().choice.dials).toBe('x_-1')
    expect(cells('h-swish')).toEqual(['−0.333', '0.167'])
    await user.keyboard('{PageUp}')
    expect(cells('ReLU')).toEqual(['0.000', '0.000 → 1.000'])
    await user.keyboard('{End}{ArrowRight}')
    expect(cells('ReLU6')).toEqual(['6.000', '0.000'])
  })

  it('are hidden and shown by their names, and the link says which are left', async () => {
    const { user, store } = await open()
    const plot = () => screen.getByRole('group', { name: 'Seven curves and their slopes' })
    const lines = () => plot().querySelectorAll('g[clip-path] path').length
    expect(lines()).toBe(14)
    await user.click(screen.getByRole('button', { name: 'h-swish' }))
    await user.click(screen.getByRole('button', { name: 'ReLU6' }))
    expect(lines()).toBe(10)
    expect(store.getState().choice.dials).toBe('shown_02345')
    await user.click(screen.getByRole('button', { name: 'h-swish' }))
    expect(lines()).toBe(12)
    expect(cells('ReLU6')[0]).toBe('0.000')
  })

  it('say where a stand-in is furthest: h-swish 0.142 at 3, hard-sigmoid 0.0692 at 1.32', async () => {
    await open()
    expect(
      screen.getByText(
        /never further from swish than 0\.142, at x = −3 and x = 3.*0\.0692.*±1\.32/,
      ),
    ).toBeTruthy()
  })
})

describe('the grids', () => {
  it('at 4 bits of inputs up to 8 have steps of 0.533 for ReLU and 0.400 for ReLU6, at 64 of 4.27', async () => {
    const { store } = await open()
    const steps = (name: string) => {
      const table = screen.getByRole('table', { name: /^Step and error of every activation/ })
      const row = within(table).getByRole('row', { name: new RegExp(`^${name} `) })
      return within(row).getAllByRole('cell')[3]!.textContent
    }
    expect([steps('ReLU'), steps('ReLU6')]).toEqual(['0.533', '0.400'])
    act(() => choose(store, { dials: 'high_64' }))
    expect([steps('ReLU'), steps('ReLU6')]).toEqual(['4.27', '0.400'])
    expect(screen.getByText(/ReLU’s grid is 10\.7 times as coarse as ReLU6’s/)).toBeTruthy()
  })

  it('of ReLU6 at 8 bits move no output by more than half of 6/255 = 0.0235', async () => {
    const { user, store } = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Activation' }), 'ReLU6')
    await user.click(screen.getByRole('radio', { name: '8 bits' }))
    expect(store.getState().choice.dials).toBe('of_relu6*bits_8')
    expect(
      screen.getAllByText(/ReLU6 at 8 bits has steps of 0\.0235\. The largest error is 0\.0118/),
    ).toBeTruthy()
  })

  it('know no bits but 8 and 4: an address with 5 is put right', async () => {
    const { store } = await open({ dials: 'bits_5*high_20' })
    expect(store.getState().choice.dials).toBe('high_20')
  })
})

describe('the costs', () => {
  it('of h-swish are 2 comparisons, 1 addition, 2 products: 5 operations and no exponential', async () => {
    await open()
    const table = screen.getByRole('table', { name: 'Operations for one element' })
    const row = within(table).getByRole('row', { name: /^h-swish / })
    const counts = within(row).getAllByRole('cell').slice(1)
    expect(counts.map((cell) => cell.textContent)).toEqual(['2', '1', '2', '0', '0', '5'])
  })

  it('are measured when asked and not before, and stay while the layer changes', async () => {
    const { user, device, store } = await open({ inChannels: 16, outChannels: 32 })
    expect(device.counts.opened).toBe(0)
    await user.click(screen.getByRole('button', { name: 'Time the activations' }))
    await screen.findAllByText(/^16 → 32 channels on 28×28, on WebGL: with ReLU the layer takes/)
    expect(screen.getByText(/^Here h-swish cannot be told from no activation at all/)).toBeTruthy()
    expect(screen.getByText(/draws convolution and activation in one pass/)).toBeTruthy()
    act(() => choose(store, { dials: 'x_2', inChannels: 64 }))
    expect(screen.getByText(/^These figures are of 16 → 32 channels on 28×28/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Go back to it' }))
    expect(store.getState().choice.inChannels).toBe(16)
    expect(screen.queryByText(/^These figures are of/)).toBeNull()
  })

  it('lead with one click to Live’s comparison of MobileNetV3-Large with h-swish and with ReLU', async () => {
    const { user, store } = await open()
    await user.click(
      screen.getByRole('link', { name: /^Compare MobileNetV3-Large with h-swish and with ReLU/ }),
    )
    expect(store.getState().choice).toMatchObject({
      ...{ view: 'live', livePart: 'compare', netId: 'mobilenet_v3_large', transforms: '' },
      ...{ netId2: 'mobilenet_v3_large', transforms2: 'relu', alpha: 1, alpha2: 1 },
    })
  })
})

/** Rows as the paper's table names them, papers, and the definitions' functions. */
const SAME =
  /^(arXiv|Large|Small|ReLU|swish|Mobile.*|Page|Up|Down|Keras|max|min|exp|RMS|SIMD|WebGL)$/

it('leaves no bare English in the pseudo-locale', async () => {
  await open({}, await pseudoI18n())
  const bare = bareEnglish(document.body, '.katex, .katex-error, kbd')
  expect(bare.filter((word) => !SAME.test(word))).toEqual([])
})
