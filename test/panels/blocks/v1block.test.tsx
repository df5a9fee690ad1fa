import '../../ui/browserParts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { layerStudy } from '../../../src/core/foldNorm/layerStudy'
import { fail } from '../../../src/core/result'
import { bringAreas, createI18n } from '../../../src/i18n/i18n'
import { V1_DIALS } from '../../../src/panels/blocks/v1block/dials'
import { ownDials } from '../../../src/panels/blocks/v1block/foldParts'
import type { LayerAnswer, LayerRequest } from '../../../src/panels/blocks/v1block/layerRequest'
import V1BlockExperiment from '../../../src/panels/blocks/v1block/V1BlockExperiment'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { setShelfOf } from '../../../src/state/runShelf'
import { createWeightsShelf, type WeightsLibrary } from '../../../src/state/runWeights'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { normals } from '../../core/foldNorm/arbitraries'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

/** 20,000 values of standard deviation 2.5, in place of a layer's. */
const STUDY = layerStudy(
  normals(11, 20_000).map((value) => 2.5 * value),
  [100, 100, 2],
)

/** The worker's port: it answers when told to. */
class Port {
  static opened: Port[] = []
  onmessage: ((event: { readonly data: LayerAnswer }) => void) | null = null
  onerror: (() => void) | null = null
  asked: LayerRequest[] = []
  isOver = false
  constructor() {
    Port.opened.push(this)
  }
  postMessage(request: LayerRequest) {
    this.asked.push(request)
  }
  terminate() {
    this.isOver = true
  }
}

const pen = {
  drawImage() {},
  getImageData: (_x: number, _y: number, width: number, height: number) => ({
    data: new Uint8ClampedArray(4 * width * height).fill(255),
  }),
}

beforeEach(() => {
  Port.opened = []
  vi.stubGlobal('Worker', Port)
  vi.stubGlobal('fetch', async () => ({ ok: true, blob: async () => new Blob(['picture']) }))
  vi.stubGlobal('createImageBitmap', async () => ({ width: 224, height: 224, close() {} }))
  // A 2D context is asked for two things here.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const NONE: WeightsLibrary = {
  find: async () => null,
  fetch: async () => fail({ code: 'graph-model' }),
  open: async () => fail({ code: 'graph-model' }),
}

async function open({ dials = '', i18n, library = NONE }: Asked = {}) {
  const choice = { ...DEFAULT_CHOICE, view: 'blocks', experiment: 'v1block', dials } as const
  const store = createAppStore(choice)
  setShelfOf(store, createWeightsShelf(library))
  const spoken = i18n ?? (await createI18n('en'))
  if (!i18n) await bringAreas(spoken, ['blocks', 'exV1Block', 'live', 'faults'])
  await act(async () => {
    render(
      <I18nextProvider i18n={spoken}>
        <StoreContext value={store}>
          <V1BlockExperiment />
        </StoreContext>
      </I18nextProvider>,
    )
  })
  return { store, dials: () => store.getState().choice.dials }
}

interface Asked {
  readonly dials?: string
  readonly i18n?: I18n
  readonly library?: WeightsLibrary
}

const page = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ')
const figure = (name: string | RegExp) => within(screen.getByRole('figure', { name }))
const PAIR = /^Depthwise – batch norm/

async function answer(said: LayerAnswer = { kind: 'study', study: STUDY }) {
  const open = () => Port.opened.find(({ isOver }) => !isOver)
  await waitFor(() => expect(open()?.asked).toHaveLength(1))
  await act(async () => open()?.onmessage?.({ data: said }))
}

describe('the two blocks', () => {
  it('begin with a value that ReLU6 cuts from 6.64 to 6, and cost 972 and 351 MACs', async () => {
    await open()
    expect(page()).toContain('min(6, max(0, 6.64)) = 6')
    expect(figure(PAIR).getByText('cut at 6')).toBeTruthy()
    const row = (name: RegExp) => screen.getByRole('row', { name }).textContent
    expect(row(/Drawn above.*standard/)).toContain('9721088')
    expect(row(/Drawn above.*separable/)).toContain('3513914')
  })

  it('arrow keys walk a tensor, and each value says how it was made', async () => {
    const { dials } = await open()
    const input = figure(/^Conv – batch/).getByRole('slider', { name: 'Conv 3 × 3' })
    fireEvent.keyDown(input, { key: 'ArrowLeft' })
    expect(dials()).toContain('full_0.0.1.1')
    expect(figure(/^Conv – batch/).getByText(/Sum of 27 products: /)).toBeTruthy()
    fireEvent.keyDown(input, { key: 'PageUp' })
    expect(dials()).toContain('full_0.0.1.2')
    expect(input.getAttribute('aria-valuetext')).toContain('channel 3')
  })

  it('a pointwise sum of three products leads back to the depthwise value it reads', async () => {
    const { dials } = await open()
    fireEvent.click(figure(PAIR).getByRole('button', { name: /^Channel 3:/ }))
    expect(dials()).toContain('pair_2.2.1.2')
    expect(figure(PAIR).getByText(/Sum of 9 products: /)).toBeTruthy()
  })
})

describe('folding', () => {
  it('the dials begin as the norm that the drawn block has in its first channel', () => {
    const { gamma, beta, mean, variance } = V1_DIALS
    expect(ownDials(V1_DIALS.seed.initial, 0)).toEqual({
      gamma: gamma.initial,
      beta: beta.initial,
      mean: mean.initial,
      variance: variance.initial,
    })
  })

  it('agrees to 3.33 × 10⁻⁷ behind the convolution, and not behind the activation', async () => {
    const { dials } = await open()
    expect(page()).toContain('largest difference is 3.33 × 10⁻⁷')
    fireEvent.click(screen.getByRole('radio', { name: 'Conv – ReLU6 – norm' }))
    expect(dials()).toBe('order_afterAct')
    expect(page()).toContain('They disagree: 59 of 75 values differ, the largest by 6.51')
  })

  it('right before the convolution it is the padding that is in the way', async () => {
    await open({ dials: 'order_before' })
    expect(page()).toContain('They disagree: 41 of 75 values differ')
    fireEvent.click(screen.getByRole('button', { name: 'Zero padding' }))
    expect(page()).toContain('They agree: over all 27 values')
  })

  it('a step at a time: the factor, the weights, the bias, all channels', async () => {
    await open()
    expect(page()).toContain('2 / √(14.5 + 0.001)')
    expect(screen.queryByRole('figure', { name: /every weight times s/ })).toBeNull()
    cleanup()
    await open({ dials: 'fold_all*channel_2*gamma_3' })
    expect(screen.getByRole('figure', { name: 'Channel 2: every weight times s' })).toBeTruthy()
    expect(screen.getByRole('math', { name: /^b′ is β minus μ times s/ })).toBeTruthy()
    expect(screen.getByRole('table', { name: /^Every channel/ }).textContent).toContain('23')
  })
})

describe('why ReLU6', () => {
  it('says that weights are seeded, and follows the clip and the bits', async () => {
    const { dials } = await open()
    await answer()
    expect(Port.opened.at(-1)?.asked[0]?.node).toBe('conv_pw_1_bn')
    expect(Port.opened.at(-1)?.asked[0]?.weights).toBeNull()
    expect(page()).toContain('Not trained: seeded weights')
    expect(page()).toContain('Up to 6 with 256 places the step is 0.0235.')
    fireEvent.click(screen.getByRole('radio', { name: '4' }))
    expect(page()).toContain('Up to 6 with 16 places the step is 0.4.')
    const point = figure('The error over the clip').getByRole('slider', { name: 'Clip' })
    fireEvent.keyDown(point, { key: 'ArrowRight' })
    expect(dials()).toBe('clip_6.25*bits_4')
    fireEvent.click(screen.getByRole('radio', { name: 'ReLU6, as trained' }))
    expect(page()).toMatch(/Between 2 and 20 it is least at (5\.75|6|6\.25),/)
  })

  it('trained weights go to the worker as far as the layer needs them, and are named', async () => {
    const tensor = { shape: [1], values: new Float32Array(1) }
    const weights = new Map(
      ['conv1/kernel', 'conv1_bn/gamma', 'conv_dw_1/depthwise_kernel'].map(
        (name) => [name, tensor] as const,
      ),
    )
    const library = { ...NONE, find: async () => ({ weights, from: 'vendored' as const }) }
    await open({ dials: 'layer_c1', library })
    await answer()
    expect([...(Port.opened.at(-1)?.asked[0]?.weights?.keys() ?? [])]).toEqual([
      'conv1/kernel',
      'conv1_bn/gamma',
    ])
    expect(page()).toContain('Trained on ImageNet')
    expect(page()).toContain('never learned to use more')
  })

  it('can be cancelled, and asked again', async () => {
    await open()
    await answer({ kind: 'progress', done: 1, all: 8 })
    expect(screen.getByRole('progressbar', { name: /^Running/ })).toHaveProperty('value', 1 / 8)
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(Port.opened.at(-1)?.isOver).toBe(true)
    expect(page()).toContain('Cancelled before it was done')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await answer()
    expect(page()).toContain('Up to 6 with 256 places')
  })

  it('a fault is said and leaves the rest of the page alone', async () => {
    await open()
    await answer({ kind: 'fault', detail: 'no memory' })
    expect(page()).toContain('could not be worked out')
    expect(page()).toContain('They agree')
  })
})

it('no bare English is left on the page', async () => {
  await open({ dials: 'fold_all', i18n: await pseudoI18n() })
  await answer()
  expect(bareEnglish(document.body, '.katex, [lang=en]')).toEqual([])
})
