import '../../ui/browserParts'
import { cleanup, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import { LayersPart } from '../../../src/panels/live/layers/LayersPart'
import { TheoryCard } from '../../../src/panels/live/TheoryCard'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

afterEach(cleanup)

async function open(part: Partial<Choice>) {
  const i18n = await createI18n('en')
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={createAppStore({ ...DEFAULT_CHOICE, ...part })}>
        <TheoryCard />
        <LayersPart />
      </StoreContext>
    </I18nextProvider>,
  )
  const region = (name: string) => within(screen.getByRole('region', { name }))
  return { paper: region('On paper'), layers: region('Every layer') }
}

it('counts 568,740,352 multiply–accumulates as 1,137,480,704 floating-point operations', async () => {
  const { paper, layers } = await open({ unit: 'flop' })
  expect(paper.getByText('1,137,480,704')).toBeTruthy()
  expect(paper.getByText('floating-point operations a frame')).toBeTruthy()
  expect(layers.getByRole('columnheader', { name: 'FLOPs' })).toBeTruthy()
  expect(layers.getByText('1,137,480,704')).toBeTruthy()
})

it('sets the 7,745,152 of α 0.25 at 96 px against 568,740,352 as published: 0.0136 of them', async () => {
  const { paper } = await open({ alpha: 0.25, resolution: 96 })
  expect(paper.getByText(/^0\.0136× the multiply–accumulates of MobileNetV1/)).toBeTruthy()
})

it('adds 5,042,688 normed outputs and 1,000 biases when the reader counts them', async () => {
  const { paper } = await open({ batchNorm: 'counted', bias: 'in' })
  // Sum of the outputs of 27 normed convolutions at α 1, 224 px; each is one MAC more.
  expect(paper.getByText((568_740_352 + NORMED + 1000).toLocaleString('en'))).toBeTruthy()
})

const NORMED = [112, 112, 112, 56, 56, 56, 56, 28, 28, 28, 28]
  .map((side, index) => side ** 2 * [32, 32, 64, 64, 128, 128, 128, 128, 256, 256, 256][index]!)
  .concat([14 ** 2 * 256], Array<number>(11).fill(14 ** 2 * 512))
  .concat([7 ** 2 * 512], Array<number>(3).fill(7 ** 2 * 1024))
  .reduce((sum, outputs) => sum + outputs, 0)
