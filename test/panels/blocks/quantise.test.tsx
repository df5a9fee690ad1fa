import '../../ui/browserParts'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mean } from '../../../src/core/quantile'
import { reachOf } from '../../../src/core/quantise/score'
import { fail, ok } from '../../../src/core/result'
import { createI18n } from '../../../src/i18n/i18n'
import { LAYER_NAMES } from '../../../src/panels/blocks/quantise/dials'
import {
  foldedLayers,
  namedAgain,
  spreadOut,
} from '../../../src/panels/blocks/quantise/foldedLayers'
import { answerLayers, quantisedGraph } from '../../../src/panels/blocks/quantise/layersJob'
import QuantiseExperiment from '../../../src/panels/blocks/quantise/QuantiseExperiment'
import { scoreOf } from '../../../src/panels/blocks/quantise/scores'
import type { NamedWeights } from '../../../src/runtime/protocol'
import { readModel, readOfficialWeights } from '../../../src/runtime/weights/official'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import type { Probe, ProbeAnswer, ProbeQuestion } from '../../../src/state/lab/probe'
import { setProbeOf } from '../../../src/state/lab/probeBrowser'
import { setShelfOf } from '../../../src/state/runShelf'
import { createWeightsShelf } from '../../../src/state/runWeights'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

const FOLDER = resolve('../shared/weights/mobilenet_v1_0.25_224_layers')
const isShared = existsSync(FOLDER)
const unlessMissing = isShared ? '' : ' (NOT RUN: ../shared with weights is missing)'

function officialWeights(): NamedWeights {
  const model = readFileSync(`${FOLDER}/model.json`, 'utf8')
  const plan = readModel(model)
  if (!plan.ok) throw new Error(plan.fault.code)
  const shards = new Map(
    plan.value.shards.map((name) => {
      const { buffer } = new Uint8Array(readFileSync(`${FOLDER}/${name}`))
      return [name, buffer as ArrayBuffer] // a fresh array has a buffer of its own
    }),
  )
  const weights = readOfficialWeights(model, shards, quantisedGraph(0.25))
  if (!weights.ok) throw new Error(weights.fault.code)
  return weights.value
}

const eight = { bits: 8, isSymmetric: true }
const losses = (layers: ReturnType<typeof answerLayers>, family: string) =>
  layers
    .filter((layer) => layer.family === family)
    .map((layer) => {
      const own = scoreOf(layer, { ...eight, isPerChannel: true })
      const shared = scoreOf(layer, { ...eight, isPerChannel: false })
      return own.channels.median - shared.channels.median
    })

describe('layers with batch norm folded in', () => {
  const seeded = answerLayers({ alpha: 0.25, weights: null })

  it('are MobileNetV1’s 28, in the order of the dial, 13 of them depthwise', () => {
    expect(seeded.map(({ name }) => name)).toEqual(LAYER_NAMES)
    expect(seeded.filter(({ family }) => family === 'depthwise')).toHaveLength(13)
    expect(seeded.filter(({ family }) => family === 'pointwise')).toHaveLength(13)
  })

  it('go back under their names and fold to the same numbers again within 1e-6', () => {
    const again = foldedLayers(quantisedGraph(0.25), namedAgain(seeded, null))
    for (const [at, { tensor, bias }] of again.entries()) {
      const before = seeded[at]!
      const worst = tensor.values.reduce(
        (most, value, index) => Math.max(most, Math.abs(value - before.tensor.values[index]!)),
        0,
      )
      expect(worst).toBeLessThan(1e-6)
      bias.forEach((value, channel) => {
        expect(Math.abs(value - before.bias[channel]!)).toBeLessThan(1e-6)
      })
    }
  })

  it('spread by half a decade cost depthwise layers over 8 dB more than they did, others nothing', () => {
    const spread = spreadOut(seeded, 0.5, 1)
    expect(mean(losses(spread, 'depthwise'))).toBeGreaterThan(8 + mean(losses(seeded, 'depthwise')))
    expect(losses(spread, 'pointwise')).toEqual(losses(seeded, 'pointwise'))
  })

  it.skipIf(!isShared)(
    `of the official α 0.25 lose 22.6 dB (depthwise) and 12.9 dB (pointwise) to a shared grid${unlessMissing}`,
    () => {
      const layers = answerLayers({ alpha: 0.25, weights: officialWeights() })
      const [depthwise, pointwise] = [losses(layers, 'depthwise'), losses(layers, 'pointwise')]
      expect(Math.min(...depthwise)).toBeGreaterThan(0)
      expect(mean(depthwise)).toBeCloseTo(22.6, 1)
      expect(mean(pointwise)).toBeCloseTo(12.9, 1)
      const last = layers.find(({ name }) => name === 'conv_dw_13')!
      const shared = scoreOf(last, { ...eight, isPerChannel: false })
      const own = scoreOf(last, { ...eight, isPerChannel: true })
      expect(own.channels.median - shared.channels.median).toBeGreaterThan(40)
      expect([shared.vanished, own.vanished]).toEqual([53, 0])
    },
  )

  it.skipIf(!isShared)(
    `of the official α 0.25 differ by 0.18 to 0.67 decades in depthwise layers, as the note says${unlessMissing}`,
    () => {
      const layers = answerLayers({ alpha: 0.25, weights: officialWeights() })
      const decades = layers
        .filter(({ family }) => family === 'depthwise')
        .map(({ ranges }) => {
          const logs = ranges.map((range) => Math.log10(reachOf(range)))
          const middle = mean(logs)
          return Math.sqrt(mean(logs.map((log) => (log - middle) ** 2)))
        })
      expect(Math.min(...decades)).toBeCloseTo(0.18, 2)
      expect(Math.max(...decades)).toBeCloseTo(0.67, 2)
    },
  )
})

/** The first class is 7, but 9 at the second ask, which is of the reader’s own grid. */
function fakeAnswer({ nodes, weights }: ProbeQuestion, at: number): ProbeAnswer {
  if (weights.kind !== 'named') throw new Error('not named')
  const probabilities = new Float32Array(1000)
  const first = at === 1 ? 9 : 7
  probabilities[first] = 0.8
  probabilities[16 - first] = 0.1
  const top5 = [first, 16 - first].map((classIndex) => ({
    ...{ classIndex, probability: probabilities[classIndex]! },
  }))
  const values = Float32Array.of(0, 1 + at / 10, 6, 3)
  const tensors = nodes.map((_, index) =>
    index === nodes.length - 1
      ? { shape: [1, 1, 1000], values: probabilities }
      : { shape: [1, 1, 4], values },
  )
  // Neither the report nor the environment is read here.
  return { tensors, top5 } as unknown as ProbeAnswer
}

async function open(part: Partial<Choice> = {}, speaks = createI18n('en')) {
  const store = createAppStore({
    ...{ ...DEFAULT_CHOICE, view: 'blocks', experiment: 'quantise', alpha: 0.25 },
    ...part,
  })
  const asked: ProbeQuestion[] = []
  const probe: Probe = {
    async ask(question) {
      asked.push(question)
      return ok(fakeAnswer(question, asked.length - 1))
    },
    close() {},
  }
  setProbeOf(store, probe)
  setShelfOf(
    store,
    createWeightsShelf({
      find: async () => null,
      fetch: async () => fail({ code: 'graph-model' }),
      open: async () => fail({ code: 'graph-model' }),
    }),
  )
  const i18n = await speaks
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <StoreContext value={store}>
          <QuantiseExperiment />
        </StoreContext>
      </I18nextProvider>,
    )
  })
  await waitFor(() => expect(document.querySelectorAll('figure').length).toBe(6))
  return { store, asked, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const figure = (name: RegExp) => within(screen.getByRole('figure', { name }))

describe('a reader of the quantisation experiment', () => {
  it('gives each channel its own grid, and reads that each of 16 has 255 integers to itself', async () => {
    const { store, user } = await open()
    expect(figure(/Every channel/).getAllByText(/One grid of 255 integers/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Each channel' }))
    expect(store.getState().choice.dials).toBe('scope_channel')
    expect(
      figure(/Every channel/).getAllByText(/Each of the 16 channels .* 255 integers/),
    ).toBeTruthy()
    expect(screen.getByText(/A grid for each channel gives conv_dw_2 [\d.]+.dB more/)).toBeTruthy()
  })

  it('drags the bits to 4: 15 integers, and the file says 4 bits, chosen', async () => {
    const { store } = await open()
    fireEvent.change(screen.getByRole('slider', { name: /Bits per weight/ }), {
      target: { value: '4' },
    })
    expect(store.getState().choice.dials).toBe('bits_4')
    expect(figure(/Every channel/).getAllByText(/One grid of 15 integers/)).toBeTruthy()
    expect(figure(/The file at each width/).getByText(/^4.bits, chosen$/)).toBeTruthy()
  })

  it('walks to the next layer by its arrow key in the chart of all layers', async () => {
    const { store } = await open()
    const slider = await screen.findByRole('slider', { name: 'Layer' })
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^conv_dw_2: /)
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    expect(store.getState().choice.dials).toBe('layer_conv_pw_2')
    expect(
      figure(/weight by weight/).getAllByText(/Its 16 weights|All of its 16 weights/),
    ).toBeTruthy()
  })

  it('runs the photo through 7 networks: one grid a layer turns class 7 into 9, a grid each does not', async () => {
    const { asked, user } = await open()
    expect(screen.getByText('Seeded weights have learnt nothing')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Run the network/ }))
    await screen.findByText(/the answer turns from class 7 to class 9/, { selector: 'p' })
    await waitFor(() => expect(asked).toHaveLength(7))
    const table = screen.getByRole('table', { name: /The first class under every grid/ })
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(8))
    const row = within(table).getByRole('row', { name: /8.bits.*one grid a layer/ })
    expect(within(row).getByText('class 9')).toBeTruthy()
    expect(figure(/What conv_dw_2 puts out/).getAllByText(/4 values from 0 to 6/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Each channel' }))
    expect(screen.getByText(/still taken for class 7/, { selector: 'p' })).toBeTruthy()
  })

  it('finds no bare English in the pseudo-locale', async () => {
    await open({}, pseudoI18n())
    const sources = /^(arXiv|MobileNetV|ResNet)$/
    const bare = bareEnglish(document.body, '[lang=en]').filter((word) => !sources.test(word))
    expect(bare).toEqual([])
  })

  it.each(['zh-Hant', 'zh-Hans'] as const)('speaks %s without a hole', async (language) => {
    await open({ language }, createI18n(language))
    expect(document.body.textContent).not.toMatch(/\{\{|NaN|undefined|strip\.|network\./)
  })
})
