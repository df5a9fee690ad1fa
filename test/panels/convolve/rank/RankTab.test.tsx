import '../../../ui/browserParts'
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../../../src/i18n/i18n'
import RankTab from '../../../../src/panels/convolve/rank/RankTab'
import { type Choice, DEFAULT_CHOICE } from '../../../../src/state/choice'
import { chooseDrawn } from '../../../../src/state/convolve'
import { createAppStore } from '../../../../src/state/store'
import { StoreContext } from '../../../../src/state/useApp'

beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

async function openRank(part: Partial<Choice> = {}) {
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    view: 'convolve',
    tab: 'rank',
    inChannels: 4,
    outChannels: 4,
    featureSize: 6,
    ...part,
  })
  const i18n = await createI18n(store.getState().choice.language)
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <RankTab />
      </StoreContext>
    </I18nextProvider>,
  )
  return store
}

const kernel = () => screen.getByRole('region', { name: 'Is this kernel a column times a row?' })
const fit = () => screen.getByRole('region', { name: /splits something else/ })
const text = (element: HTMLElement) => element.textContent ?? ''
const slide = (name: RegExp, value: number) =>
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(value) } })

describe('the kernel', () => {
  it('Sobel is exactly rank 1: 3×1, then 1×3, 6 weights instead of 9', async () => {
    await openRank()
    expect(text(kernel())).toContain('Exactly rank 1')
    expect(text(kernel())).toContain('3×1, then 1×3: 6 weights instead of 9')
  })

  it('five known kernels are one pair exactly; pressing the Laplacian picks it', async () => {
    const store = await openRank()
    const table = screen.getByRole('table', { name: 'Kernels everybody knows' })
    expect(within(table).getAllByText('nothing')).toHaveLength(5)
    fireEvent.click(within(table).getByRole('button', { name: 'Laplacian' }))
    expect(store.getState().choice.rankKernel).toBe('laplacian')
    // (√6 − 2) of √20: 10.1 %.
    expect(text(kernel())).toContain('Rank 2')
    expect(text(kernel())).toContain('misses 10.1%')
    expect(text(kernel())).toContain('12 weights instead of 9')
  })

  it('keeping two pairs of the diagonal leaves 57.7 %, and three nothing', async () => {
    await openRank({ rankKernel: 'diagonal' })
    expect(text(kernel())).toContain('misses 81.6%')
    slide(/^pairs that are kept/, 2)
    expect(text(kernel())).toContain('best 2 pairs miss 57.7%')
    slide(/^pairs that are kept/, 3)
    expect(text(kernel())).toContain('3 pairs of a column and a row give the kernel exactly')
    expect(text(kernel())).toContain('3 pairs have 18 weights; the kernel has 9.')
  })

  it('a filter of the drawn layer is picked by its channels and follows an edit', async () => {
    // The first slice is all 2 but one 5 in its corner: rank 2.
    const cells = ['5', '2', '2', '2', '2', '2', '2', '2', '2'].map(
      (value, at) => `k${Math.floor(at / 3)}${at % 3}00${value}`,
    )
    await openRank({ rankKernel: 'shown', edits: cells.join('_') })
    expect(text(kernel())).toContain('Rank 2')
    slide(/^filter, by output channel/, 3)
    slide(/^its slice, by input channel/, 2)
    expect(text(kernel())).toMatch(/rank \d/i)
  })

  it('a 1×1 filter has rank 1 and nothing to save', async () => {
    await openRank({ rankKernel: 'shown', kind: 'pointwise' })
    expect(text(kernel())).toMatch(/nothing to save: 2 weights instead of 1|All weights are 0/)
  })
})

describe('the fitted pair', () => {
  it('misses something with m = 1, at 1,872 of 5,184 MACs', async () => {
    await openRank()
    expect(text(fit())).toMatch(/\d\d\.\d% missed/)
    expect(text(fit())).toContain('1,872 MACs against 5,184: 0.361 of the standard layer')
  })

  it('misses nothing with m = 4, at 1.44 times the MACs, and says so', async () => {
    await openRank()
    slide(/^outputs for each input channel/, 3) // the fourth place
    slide(/^outputs for each input channel/, 4)
    expect(text(fit())).toContain('Nothing missed')
    expect(text(fit())).toContain('7,488 MACs against 5,184: 1.44 times')
    expect(text(fit())).toContain('both outputs are the same')
  })

  it('with one output channel is exact at once, and dearer', async () => {
    const store = await openRank()
    act(() => chooseDrawn(store, { outChannels: 1 }))
    expect(text(fit())).toContain('Nothing missed')
    expect(text(fit())).toContain('1.11 times the standard layer')
  })
})

describe('any layer and language', () => {
  it.each([
    { kind: 'spatial' },
    { kind: 'separable', multiplier: 2, inChannels: 3 },
    { kind: 'grouped', groups: 2 },
    { kind: 'depthwise', kernelFill: 'identity' },
    { featureSize: 1, kernelSize: 1, padding: 'valid' },
    { kernelSize: 7, featureSize: 12, inChannels: 6, outChannels: 6, stride: 3, dilation: 3 },
  ] as const satisfies readonly Partial<Choice>[])('%o is drawn without a NaN', async (part) => {
    await openRank({ ...part, rankKernel: 'shown' })
    expect(document.body.innerHTML).not.toMatch(/NaN|undefined|Infinity/)
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)('%s: 秩正好是 1', async (language) => {
    await openRank({ language })
    expect(document.body.textContent).toContain('秩正好是 1')
    expect(document.body.textContent).not.toMatch(/\{\{|undefined|NaN|[a-z]+\.[a-z]+[A-Z]/)
  })
})
