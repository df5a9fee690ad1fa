import '../../ui/browserParts'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import BlocksView from '../../../src/panels/blocks/BlocksView'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

async function open(dials = '', i18n?: Awaited<ReturnType<typeof pseudoI18n>>) {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks', experiment: 'residual', dials })
  const language = i18n ?? (await createI18n('en'))
  render(
    <I18nextProvider i18n={language}>
      <StoreContext value={store}>
        <BlocksView />
      </StoreContext>
    </I18nextProvider>,
  )
  await screen.findByRole('article')
  return { store, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const page = () => document.body.textContent ?? ''
const figure = (name: string) => screen.getByRole('figure', { name })

describe('the experiment of bottleneck and inverted residual', () => {
  it('begins at 24→144→24: 25.7 M MACs against 37.9 M, and a skip', async () => {
    await open()
    const picture = figure('The two blocks, drawn to one scale').textContent
    expect(picture).toContain('25.7\u00a0M MACs, 8.83\u00a0k parameters')
    expect(picture).toContain('37.9\u00a0M MACs')
    expect(picture).toContain('Skip: stride 1, and 24 = 24 channels.')
  })

  it('takes ResNet’s 256→64→256 from its card: 218 M MACs', async () => {
    const { user, store } = await open()
    await user.click(screen.getByRole('button', { name: /^ResNet/ }))
    expect(figure('The two blocks, drawn to one scale').textContent).toContain('256 → 64 → 256')
    expect(page()).toContain('218\u00a0M MACs')
    expect(store.getState().choice.dials).toContain('in_64')
    await user.click(screen.getByRole('button', { name: 'Start again' }))
    expect(store.getState().choice.dials).toBe('')
  })

  it('says why the skip went when the stride is 2, and what the bottleneck does instead', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: '2' }))
    expect(page()).toContain('No skip: stride 2 halves the map.')
    expect(page()).toContain('Shapes differ: a 1×1 fits the skip.')
    expect(page()).not.toContain('Skip: stride 1')
  })

  it('cut into four pieces the peak falls from 3.73 MiB to 1.44 MiB, the MACs stay', async () => {
    await open()
    expect(page()).toContain('In one piece the block holds 3.73\u00a0MiB')
    const slider = screen.getByRole('slider', { name: 'Pieces of the middle' })
    fireEvent.change(slider, { target: { value: '3' } })
    expect(page()).toContain(
      'In 4 pieces the peak falls from 3.73\u00a0MiB to 1.44\u00a0MiB, 38.5% of it. ' +
        'The MACs stay 25,740,288',
    )
    expect(page()).toMatch(/in 4 pieces it takes 26,112 multiplications/)
  })

  it('walks the curve with the arrow keys from 1 piece to 2: 2.01 MiB', async () => {
    const { user } = await open()
    const point = screen.getByRole('slider', { name: 'Pieces on the curve' })
    point.focus()
    await user.keyboard('{ArrowRight}')
    expect(point.getAttribute('aria-valuetext')).toBe('Pieces: 2. Peak: 2.01\u00a0MiB')
  })

  it('at the second moment x waits for the skip while the depthwise layer runs', async () => {
    await open('at_2')
    const picture = figure('The two blocks, drawn to one scale').textContent
    expect(picture).toContain('3.73\u00a0MiB held now; 3.73\u00a0MiB at the peak')
    expect(picture).toContain('waits')
    expect(page()).toContain('3×3 depthwise: 3.73\u00a0MiB held.')
  })

  it('three of ConvNeXt’s blocks see 19 pixels where three bottlenecks see 7', async () => {
    await open('in_96*out_96*t_4*k_7*order_convnext')
    const text = figure('What one output value sees').textContent
    expect(text).toContain('7×7\u00a0px of the input map, one of the inverted residuals 19×19')
  })

  it('leaves no bare English in a pseudo-locale, at rest and in pieces', async () => {
    await open('pieces_40*at_3', await pseudoI18n())
    expect(bareEnglish(document.body, '.katex')).toEqual([])
  })
})
