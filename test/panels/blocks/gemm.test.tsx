import '../../ui/browserParts'
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  SPARSITIES,
  type SparsePoint,
  type SparseProgress,
} from '../../../src/core/gemm/sparseRuns'
import { createI18n } from '../../../src/i18n/i18n'
import GemmExperiment from '../../../src/panels/blocks/gemm/GemmExperiment'
import type { SparseAnswer } from '../../../src/panels/blocks/gemm/sparseWorker'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))

/** The worker's port, which the test speaks for. */
class FakeWorker {
  static all: FakeWorker[] = []
  onmessage: ((event: { data: SparseAnswer }) => void) | null = null
  asked: unknown[] = []
  isEnded = false
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage(asked: unknown) {
    this.asked.push(asked)
  }
  terminate() {
    this.isEnded = true
  }
  tell(progress: SparseProgress) {
    act(() => this.onmessage?.({ data: { kind: 'progress', progress } }))
  }
}

beforeEach(() => {
  FakeWorker.all = []
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** A device whose sparse multiplication takes `penalty` times a dense one of 10 ms in all. */
const measured = (penalty: number): readonly SparsePoint[] =>
  SPARSITIES.map((sparsity) => {
    const spread = (median: number) => ({ median, p10: 0.9 * median, p90: 1.1 * median })
    const ratio = penalty * (1 - sparsity)
    return {
      sparsity,
      denseMs: spread(10),
      csrMs: spread(10 * ratio),
      csrRatio: spread(ratio),
      blockRatio: spread(1 - sparsity),
    }
  })
const over = (penalty: number): SparseProgress => ({
  ...{ done: 130, total: 130, rounds: 9, points: measured(penalty) },
})

async function open(part: Partial<Choice> = {}, i18n?: I18n) {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'blocks', experiment: 'gemm', ...part })
  const words = i18n ?? (await createI18n('en'))
  const { container } = render(
    <I18nextProvider i18n={words}>
      <StoreContext value={store}>
        <GemmExperiment />
      </StoreContext>
    </I18nextProvider>,
  )
  return { store, container, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const article = () => screen.getByRole('article').textContent

describe('the small convolution', () => {
  it('counts 200 copies and 88 zeros for 32 values at 4×4×2 by 3×3', async () => {
    await open()
    expect(article()).toContain('288 cells for 32 values, 9× the input: 200 copies, up to 9')
    expect(article()).toContain('88 zeros of the padding')
  })

  it('says the sum of the cell in hand, and arrow keys move to the next filter', async () => {
    const { user, store } = await open()
    expect(article()).toMatch(/Row 6, filter 1: 6·1 \+ 5·1 .* = 44/)
    const product = screen.getByRole('slider', { name: 'Cell of the product' })
    act(() => product.focus())
    await user.keyboard('{ArrowRight}')
    expect(article()).toMatch(/Row 6, filter 2: .* = 31/)
    expect(store.getState().choice.dials).toBe('cell_p11')
  })

  it('tells of an input value in a corner: 4 copies, 8 multiplications with 2 filters', async () => {
    const { user } = await open()
    act(() => screen.getByRole('slider', { name: 'Cell of the input' }).focus())
    await user.keyboard('{Home}')
    expect(article()).toContain('(row 1, column 1, channel 1) is copied 4 times and multiplied 8×')
  })

  it('1×1 copies nothing, unless it strides', async () => {
    await open({ dials: 'kernel_1' })
    expect(article()).toContain('Nothing is copied.')
    cleanup()
    await open({ dials: 'kernel_1*stride_2' })
    expect(article()).not.toContain('Nothing is copied.')
  })

  it('depthwise over 3 channels: 66.7% zeros, 1,296 multiplications for 432', async () => {
    await open({ dials: 'kind_depthwise*channels_3' })
    expect(article()).toContain('66.7% of the kernel matrix would be zeros')
    expect(article()).toContain('1,296 multiplications for 432 that count')
  })

  it('fills row by row: a step forward from none writes the first window', async () => {
    const { user, store } = await open({ dials: 'rows_0' })
    expect(article()).toContain('0 of 16 rows')
    await user.click(screen.getByRole('button', { name: 'One row forward' }))
    expect(article()).toContain('1 of 16 rows')
    expect(article()).toContain('Matrix row 1 is the window of output row 1, column 1: 18 cells')
    expect(store.getState().choice.dials).toBe('rows_1*cell_r0')
  })

  it('takes a cell that is not there to the last there is', async () => {
    await open({ dials: 'cell_p999*padding_valid' })
    expect(article()).toMatch(/Row 4, filter 2: /)
  })
})

describe('tiles and the reader’s layer', () => {
  it('move 608 values at tile size 2 and 1,184 at 1', async () => {
    await open()
    expect(article()).toContain('In tiles of 2 × 2 the product moves 608 values')
    expect(article()).toContain('it would move 1,184')
  })

  it('the arrow keys do one tile more', async () => {
    const { user, store } = await open()
    act(() => screen.getByRole('slider', { name: 'Tiles of the product' }).focus())
    await user.keyboard('{ArrowRight}')
    expect(store.getState().choice.dials).toBe('tiles_4')
    expect(article()).toContain('4 of 8 tiles are done')
  })

  it('3×3 from 32 to 64 channels at 112: im2col alone takes 13.8 MiB', async () => {
    await open()
    expect(article()).toMatch(/the matrix alone is 13.8\u00a0MiB/)
    cleanup()
    await open({ kernelSize: 1 })
    expect(article()).toContain('no way has to copy anything')
  })

  it('says so where the layer cannot be', async () => {
    await open({ kernelSize: 11, featureSize: 5, padding: 'valid' })
    expect(article()).toContain('This layer cannot be built')
  })
})

describe('sparse against dense', () => {
  it('runs nothing until it is asked to, then tells how far it is and can be stopped', async () => {
    const { user } = await open()
    expect(FakeWorker.all).toEqual([])
    expect(article()).toContain('Nothing is measured yet')
    await user.click(screen.getByRole('button', { name: 'Measure on this device' }))
    const [worker] = FakeWorker.all
    expect(worker!.asked).toEqual([{ channels: 256, positions: 196, rounds: 9, seed: 1 }])
    worker!.tell({ done: 12, total: 130, rounds: 0, points: [] })
    expect(article()).toContain('12 of 130 turns')
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(worker!.isEnded).toBe(true)
    worker!.tell(over(2))
    expect(article()).toContain('Nothing is measured yet')
  })

  it('finds the break-even of a penalty of 2 at 50.0%, and 97.5% against one 20× faster', async () => {
    const { user, store } = await open()
    await user.click(screen.getByRole('button', { name: 'Measure on this device' }))
    FakeWorker.all[0]!.tell(over(2))
    expect(FakeWorker.all[0]!.isEnded).toBe(true)
    expect(article()).toContain('only from 50.0% zeros on. Medians of 9 rounds')
    expect(article()).toContain('costs 2× as much in the sparse loop')
    expect(article()).toContain('2.00\u00a0ms sparse against 10.0\u00a0ms dense, 0.2 of the time')
    act(() => screen.getByRole('slider', { name: 'Share of zeros' }).focus())
    await user.keyboard('{ArrowLeft}')
    expect(article()).toContain('At 80.0% zeros')
    act(() => {
      store.setState(({ choice }) => ({ choice: { ...choice, dials: 'tuned_20' } }))
    })
    expect(article()).toContain('zeros would pay from 97.5% only')
  })

  it('keeps the last answer while it measures again, and forgets it on starting over', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Measure on this device' }))
    FakeWorker.all[0]!.tell(over(4))
    await user.click(screen.getByRole('button', { name: 'Measure again' }))
    expect(article()).toContain('only from 75.0% zeros on')
    await user.click(screen.getByRole('button', { name: 'Start again' }))
    expect(FakeWorker.all[1]!.isEnded).toBe(true)
    expect(article()).toContain('Nothing is measured yet')
  })

  it('shows no time when the products differ', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Measure on this device' }))
    act(() =>
      FakeWorker.all[0]!.onmessage?.({ data: { kind: 'fault', code: 'unequal', detail: '' } }),
    )
    expect(screen.getByRole('alert').textContent).toContain('differ, so no time is shown')
  })
})

it('opens every figure as a table: 13 shares of zeros under the last', async () => {
  await open()
  const figures = screen.getAllByRole('figure')
  expect(figures.length).toBe(6)
  for (const figure of figures) {
    fireEvent.click(within(figure).getByRole('button', { name: 'Show the figures' }))
    expect(within(figure).getAllByRole('row').length).toBeGreaterThan(5)
  }
  expect(within(figures.at(-1)!).getAllByRole('row').length).toBe(1 + SPARSITIES.length)
})

it('leaves no bare English, measured or not, depthwise or not', async () => {
  for (const dials of ['', 'kind_depthwise*channels_3*tuned_8*cell_m0']) {
    const { container, user } = await open({ dials }, await pseudoI18n())
    await user.click(screen.getByRole('button', { name: /Measure on this device/ }))
    FakeWorker.all.at(-1)!.tell(over(2))
    for (const button of screen.getAllByRole('button', { name: /Show the figures/ })) {
      fireEvent.click(button)
    }
    expect(bareEnglish(container, '.katex, kbd')).toEqual([])
    cleanup()
  }
})
