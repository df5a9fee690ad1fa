import '../../ui/browserParts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import ManifoldExperiment from '../../../src/panels/blocks/manifold/ManifoldExperiment'
import { ALL_N, sweepRow } from '../../../src/panels/blocks/manifold/sweep'
import type { SweepAsk, SweepSaid } from '../../../src/panels/blocks/manifold/sweepWorker'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

/** The worker's port: it answers when told to, with three matrices for each n instead of 200. */
class Port {
  static opened: Port[] = []
  onmessage: ((event: { readonly data: SweepSaid }) => void) | null = null
  onerror: (() => void) | null = null
  asked: SweepAsk[] = []
  isOver = false
  constructor() {
    Port.opened.push(this)
  }
  postMessage(ask: SweepAsk) {
    this.asked.push(ask)
  }
  terminate() {
    this.isOver = true
  }
  answer(from: number, to: number) {
    const ask = this.asked.at(-1)
    if (!ask) throw new Error('nothing was asked')
    for (const n of ALL_N.slice(from, to)) {
      this.onmessage?.({ data: { id: ask.id, row: sweepRow(ask.question, n, 3) } })
    }
  }
}

beforeEach(() => {
  Port.opened = []
  vi.stubGlobal('Worker', Port)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(dials = '', i18n?: I18n) {
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    ...{ view: 'blocks', experiment: 'manifold', dials },
  })
  const spoken = i18n ?? (await createI18n('en'))
  if (!i18n) {
    const { bringAreas } = await import('../../../src/i18n/i18n')
    await bringAreas(spoken, ['blocks', 'exManifold'])
  }
  await act(async () => {
    render(
      <I18nextProvider i18n={spoken}>
        <StoreContext value={store}>
          <ManifoldExperiment />
        </StoreContext>
      </I18nextProvider>,
    )
  })
  return { store, dials: () => store.getState().choice.dials }
}

const text = (element: Element) => (element.textContent ?? '').replaceAll('\u00a0', ' ')
const page = () => text(document.body)
const follower = () => screen.getByLabelText('The point that is followed')
const port = () => {
  const last = Port.opened.at(-1)
  if (!last) throw new Error('no worker was opened')
  return last
}

describe('the manifold experiment', () => {
  it('begins with 56.9 % of the spiral collapsed, and without an activation loses nothing', async () => {
    const { dials } = await open()
    expect(page()).toContain('n = 3 with ReLU: 56.9% of the points are collapsed.')
    fireEvent.click(screen.getByRole('radio', { name: 'linear' }))
    expect(page()).toContain('n = 3 without an activation: nothing collapses')
    expect(page()).toContain('error of 0.0%')
    expect(dials()).toBe('act_linear')
  })

  it('a press on the picture of 30 coordinates takes them; equations bring every point back', async () => {
    const { dials } = await open()
    fireEvent.click(screen.getByRole('button', { name: /n\s=\s30, as in the paper/ }))
    expect(dials()).toBe('n_30')
    expect(page()).toContain('no point is collapsed, but this way back bends the curve by 9.6%')
    fireEvent.click(screen.getByRole('radio', { name: 'equations' }))
    expect(page()).toMatch(/no point is collapsed, and the curve comes back with an error of 0\.0%/)
  })

  it('arrow keys walk along the curve, and each point says what is left of it', async () => {
    const { dials } = await open('at_112')
    expect(follower().getAttribute('aria-valuenow')).toBe('113')
    expect(page()).toContain('Point 113 of 181: 1 of 3 coordinates still tells where it is')
    fireEvent.keyDown(follower(), { key: 'End' })
    expect(dials()).toBe('at_180')
    expect(follower().getAttribute('aria-valuetext')).toContain('2 of 3 coordinates still tell')
    fireEvent.keyDown(follower(), { key: 'ArrowLeft' })
    expect(dials()).toBe('at_179')
  })

  it('a line drawn with the keyboard stands in the link; Backspace and Clear take it away', async () => {
    const { dials } = await open()
    fireEvent.click(screen.getByRole('radio', { name: 'my drawing' }))
    expect(page()).toContain('There is no curve yet.')
    const pen = () => screen.getByLabelText('Drawing pen')
    const line = () => {
      fireEvent.keyDown(pen(), { key: ' ' })
      fireEvent.keyDown(pen(), { key: 'ArrowRight', shiftKey: true })
      fireEvent.keyDown(pen(), { key: 'ArrowUp', shiftKey: true })
      fireEvent.keyDown(pen(), { key: ' ' })
    }
    line()
    // Down at (−0.5, 0), then 0.2 to the right and 0.2 up: three points of three letters.
    expect(dials()).toMatch(/^shape_drawn\*draw_[\w-]{9}$/)
    expect(page()).toContain('3 of 120 points used')
    line()
    expect(dials()).toMatch(/^shape_drawn\*draw_[\w-]{9}\.[\w-]{9}$/)
    fireEvent.keyDown(pen(), { key: 'Backspace' })
    expect(dials()).toMatch(/^shape_drawn\*draw_[\w-]{9}$/)
    fireEvent.click(screen.getByText('Clear'))
    expect(dials()).toBe('shape_drawn')
  })

  it('a link to a drawing opens it, and one that no pen can have drawn is taken out', async () => {
    const { dials } = await open('shape_drawn*draw_AAA___')
    expect(page()).not.toContain('There is no curve yet.')
    cleanup()
    const { dials: left } = await open('shape_drawn*draw_AAA__')
    expect(dials()).toContain('draw_AAA___')
    expect(left()).toBe('shape_drawn')
  })

  it('size means nothing to ReLU; at 16 ReLU6 collapses points of 15 coordinates', async () => {
    await open('n_15*scale_16')
    expect(page()).toContain('n = 15 with ReLU: no point is collapsed')
    fireEvent.click(screen.getByRole('radio', { name: 'ReLU6' }))
    expect(page()).toMatch(/n = 15 with ReLU6: \d+\.\d% of the points are collapsed/)
  })
})

describe('the curves over many matrices', () => {
  const collapse = () => screen.getByRole('figure', { name: 'Points collapsed' })

  it('come one n after another, and the last answer stays while the next is computed', async () => {
    await open()
    expect(text(collapse())).toMatch(/still being computed\. Your matrix: 56\.9%/)
    act(() => port().answer(0, 2))
    expect(page()).toContain('2 of 29')
    expect(text(collapse())).toMatch(/half of the 200 matrices/)
    act(() => port().answer(2, 29))
    expect(page()).toContain('200 matrices for each n from 2 to 30, computed in this page.')
    fireEvent.click(screen.getByRole('radio', { name: 'h-swish' }))
    expect(port().asked.at(-1)?.question.activation).toBe('hswish')
    expect(page()).toContain('0 of 29')
    expect(text(collapse())).not.toMatch(/still being computed/)
  })

  it('a seed or an n asks nothing anew, and the point of the chart moves n', async () => {
    const { dials } = await open()
    fireEvent.click(screen.getByRole('button', { name: 'Another' }))
    fireEvent.keyDown(within(collapse()).getByRole('slider', { name: 'Your n' }), { key: 'End' })
    expect(dials()).toBe('n_30*seed_5')
    expect(port().asked).toHaveLength(1)
  })

  it('can be stopped and gone on with, and say so when they cannot be computed', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(port().isOver).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Compute' }))
    expect(Port.opened).toHaveLength(2)
    act(() => port().onerror?.())
    expect(text(screen.getByRole('alert'))).toContain('The curves could not be computed.')
  })
})

it.each(['', 'shape_drawn', 'act_hswish*way_solve*n_15', 'act_linear*way_fit*fit_off'])(
  'no bare English is left with the dials “%s”',
  async (dials) => {
    await open(dials, await pseudoI18n())
    // Without a curve there is nothing to compute, and nobody is asked.
    expect(Port.opened).toHaveLength(dials === 'shape_drawn' ? 0 : 1)
    act(() => Port.opened.at(-1)?.answer(0, 29))
    for (const button of screen.getAllByRole('button', { name: /Show the figures/ })) {
      fireEvent.click(button)
    }
    expect(bareEnglish(document.body, '.katex, kbd')).toEqual([])
  },
)
