import '../../ui/browserParts'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shapesIn } from '../../../src/core/graphEdit'
import { createRandom } from '../../../src/core/random'
import { fail, ok, type Result } from '../../../src/core/result'
import { excite, pool, seededSqueeze } from '../../../src/core/squeeze/squeeze'
import { formatters } from '../../../src/i18n/format'
import { createI18n } from '../../../src/i18n/i18n'
import SqueezeExperiment from '../../../src/panels/blocks/squeeze/SqueezeExperiment'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import type { LabFault } from '../../../src/state/lab/labState'
import type { Probe, ProbeAnswer, ProbeQuestion } from '../../../src/state/lab/probe'
import { setProbeOf } from '../../../src/state/lab/probeBrowser'
import { setShelfOf } from '../../../src/state/runShelf'
import { createWeightsShelf } from '../../../src/state/runWeights'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

// jsdom draws nothing and says so each time it is asked to.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

/** What the network makes of a picture here: noise that only picture, node and shape decide. */
function valuesOf({ picture, nodes, graph }: ProbeQuestion) {
  const shape = shapesIn(graph).get(nodes[0]!)!
  const random = createRandom(`${String(picture)} ${nodes[0]}`.length)
  return { shape, values: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, random) }
}

async function open({
  dials = '',
  answer = (question: ProbeQuestion): Result<ProbeAnswer, LabFault> =>
    // Nothing else of an answer is read here.
    ok({ tensors: [valuesOf(question)], top5: [] } as unknown as ProbeAnswer),
  i18n = createI18n('en'),
} = {}) {
  const store = createAppStore({
    ...{ ...DEFAULT_CHOICE, view: 'blocks', experiment: 'squeeze', dials },
    ...{ alpha: 0.25, resolution: 64 },
  })
  const asked: ProbeQuestion[] = []
  const probe: Probe = {
    async ask(question) {
      asked.push(question)
      return answer(question)
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
  const spoken = await i18n
  await act(async () => {
    render(
      <I18nextProvider i18n={spoken}>
        <StoreContext value={store}>
          <SqueezeExperiment />
        </StoreContext>
      </I18nextProvider>,
    )
  })
  await waitFor(() => expect(asked).toHaveLength(2))
  await act(async () => {})
  return { store, asked, user: userEvent.setup() }
}

const figure = (name: string) => within(screen.getByRole('figure', { name }))

describe('a reader who opens the experiment', () => {
  it('reads the mean and gate of channel 1 of 64, as core computes them', async () => {
    const { asked } = await open()
    const { values } = valuesOf(asked[0]!)
    expect(asked.map(({ picture, nodes }) => [picture, ...nodes])).toEqual([
      ['boats', 'conv_pw_5_relu'],
      ['airplane', 'conv_pw_5_relu'],
    ])
    const stages = excite(pool(values, 64), seededSqueeze(64, 4, 1, 3))
    const { fraction } = formatters('en', (await createI18n('en')).getFixedT('en', 'units'))
    const slider = figure('The block at work').getByRole('slider', { name: 'Channel' })
    expect(slider.getAttribute('aria-valuetext')).toBe(
      `Channel 1: mean ${fraction(stages.pooled[0]!)}, gate ${fraction(stages.gates[0]!)}`,
    )
    expect(
      figure('The block at work').getAllByText(/64 maps of 8 × 8 are averaged to 64 numbers/),
    ).toBeTruthy()
  })

  it('walks to channel 3 by arrow keys, in both figures and in the link', async () => {
    const { store, user } = await open()
    const slider = figure('The block at work').getByRole('slider', { name: 'Channel' })
    act(() => slider.focus())
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(slider.getAttribute('aria-valuenow')).toBe('3')
    expect(store.getState().choice.dials).toBe('channel_3')
    const other = figure('Gate against gate').getByRole('slider', { name: 'Channel' })
    expect(other.getAttribute('aria-valuetext')).toMatch(/^Channel 3: gate /)
    await user.keyboard('{End}')
    expect(slider.getAttribute('aria-valuenow')).toBe('64')
  })

  it('compares another picture without running the first one again', async () => {
    const { asked, user } = await open()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compared with' }), 'Boats')
    expect(asked.slice(2).map(({ picture }) => picture)).toEqual(['boats'])
    expect(await screen.findAllByText(/The two pictures give the same 64 gates/)).toBeTruthy()
  })

  it('turns r to 16: 8 narrow units of 64 channels, with no new run', async () => {
    const { asked, user } = await open()
    const choices = screen.getByRole('radiogroup', { name: 'Reduction r' })
    await user.click(within(choices).getByRole('radio', { name: '16' }))
    expect(screen.getAllByText(/8 narrow units, \d of them awake/)).toBeTruthy()
    expect(asked).toHaveLength(2)
  })

  it('is told whose weights run, and that the block’s are random', async () => {
    await open()
    expect(screen.getByText(/real runs of MobileNetV1, but on random weights/)).toBeTruthy()
    expect(screen.getByText(/only training can say/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Load ImageNet weights for α 0.25' })).toBeTruthy()
  })

  it('reads 1,512,280 parameters for MobileNetV3-Large and 2.5 M in print for ResNet-50', async () => {
    await open()
    const table = within(screen.getByRole('table', { name: /In print/ }))
    expect(table.getByText(/1,512,280 parameters/)).toBeTruthy()
    expect(table.getByText(/About 2\.5\sM parameters more/)).toBeTruthy()
    expect(screen.getAllByText(/holds 39\.3% of all parameters in MobileNetV2/)).toBeTruthy()
  })

  it('sees what went wrong with a picture and can try again', async () => {
    let fails = true
    const { asked, user } = await open({
      answer: (question) =>
        fails
          ? fail({ code: 'out-of-memory', detail: '' })
          : ok({ tensors: [valuesOf(question)], top5: [] } as unknown as ProbeAnswer),
    })
    expect(screen.getAllByText('The device ran out of memory')).toHaveLength(2)
    expect(screen.getByText(/The numbers come as soon as/)).toBeTruthy()
    fails = false
    await user.click(screen.getAllByRole('button', { name: 'Try again' })[0]!)
    expect(asked).toHaveLength(3)
    expect(figure('The block at work').getByRole('slider')).toBeTruthy()
  })
})

it('speaks no bare English in the pseudo-locale', async () => {
  await open({ i18n: pseudoI18n() })
  const names = /^(MobileNet|ResNet|Large|Small|arXiv|Squeeze)/
  expect(bareEnglish(document.body, '.katex').filter((word) => !names.test(word))).toEqual([])
})
