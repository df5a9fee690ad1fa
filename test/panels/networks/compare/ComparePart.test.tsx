import { cleanup, configure, screen, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_CONVENTION } from '../../../../src/core/convention'
import { ComparePart } from '../../../../src/panels/networks/compare/ComparePart'
import { PRESETS, presetRatios } from '../../../../src/panels/networks/compare/presets'
import { comparedTotals } from '../../../../src/panels/networks/compare/totals'
import { openStudies, possibleStudy } from '../openStudies'

// Nothing here is hidden by style, and asking jsdom for the style of every bar takes seconds.
beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

const open = (part = {}) => openStudies(part, ({ one, two }) => <ComparePart one={one} two={two} />)

describe('quick comparisons', () => {
  it.each([
    ['twin', 4_867_293_184 / 568_740_352],
    ['versions', 300_774_272 / 568_740_352],
    // 4,089,184,256: torchvision's ResNet-50.
    ['resnet', 4_089_184_256 / 300_774_272],
    // 149,595,008 is the published count of MobileNetV1 at α 0.5: a little above α² = 0.25.
    ['width', 0.263],
    // (128 / 224)² = 0.327.
    ['resolution', 0.328],
  ])('%s: %f times the MACs', (id, ratio) => {
    const preset = PRESETS.find((one) => one.id === id)!
    expect(presetRatios(preset, DEFAULT_CONVENTION)?.operations).toBeCloseTo(ratio, 3)
  })

  it('V3-Large without squeeze-and-excitation: nearly the MACs, two thirds of the parameters', () => {
    const ratios = presetRatios(PRESETS.find(({ id }) => id === 'squeeze')!, DEFAULT_CONVENTION)
    expect(ratios?.operations).toBeGreaterThan(0.99)
    expect(ratios?.operations).toBeLessThan(1)
    expect(ratios?.params).toBeCloseTo(0.716, 1)
  })

  it('set both networks, and one that is chosen says so', async () => {
    const { store, user } = await open({ netId2: 'vgg16', alpha: 0.75 })
    await user.click(screen.getByRole('button', { name: /^MobileNetV1 at α.1 and 0.5/ }))
    expect(store.getState().choice).toMatchObject({
      netId: 'mobilenet_v1',
      alpha: 1,
      netId2: 'mobilenet_v1',
      alpha2: 0.5,
      resolution2: 224,
      transforms2: '',
    })
    const chosen = screen.getAllByRole('button', { pressed: true })
    expect(chosen.map((button) => button.textContent)).toEqual([
      expect.stringContaining('0.263× the MACs'),
    ])
  })
})

describe('a comparison', () => {
  it('of V1 with its full twin says 8.56× the MACs and 6.92× the parameters', async () => {
    await open({ netId2: 'mobilenet_v1', transforms2: 'full' })
    expect(
      screen.getByRole('heading', { name: /full convolutions: 8\.56× the MACs of MobileNetV1/ }),
    ).toBeTruthy()
    expect(screen.getByText(/It has 6\.92× the parameters/, { selector: 'p' })).toBeTruthy()
  })

  it('names α where only α differs', async () => {
    await open({ netId2: 'mobilenet_v1', alpha2: 0.5 })
    const title = screen.getByRole('heading', { name: /0\.263× the MACs/ })
    expect(title.textContent?.replaceAll('\u00a0', ' ')).toContain('MobileNetV1, α 0.5')
  })

  it('aligns one network with itself block by block, two by depth', async () => {
    await open({ netId2: 'mobilenet_v1', transforms2: 'full' })
    const choices = () =>
      within(screen.getByRole('radiogroup', { name: 'Aligned by' }))
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent)
    expect(choices()).toEqual(['block', 'depth', 'size of the map'])
    cleanup()
    await open({ netId: 'mobilenet_v2', netId2: 'resnet50' })
    expect(choices()).toEqual(['depth', 'size of the map'])
  })

  it('aligns by the size of the map: the table’s differences add up to the whole one', async () => {
    const { user } = await open({ netId: 'mobilenet_v2', netId2: 'resnet50' })
    await user.click(screen.getByRole('radio', { name: 'size of the map' }))
    expect(screen.getByText(/The largest difference is at/, { selector: 'p' })).toBeTruthy()
  })

  it('has totals that are the studies’ own', () => {
    const [one, two] = [possibleStudy({}), possibleStudy({ id: 'mobilenet_v2' })]
    const totals = comparedTotals(one, two)
    expect(totals.map(({ id, one: first, two: second }) => [id, first, second])).toEqual([
      ['operations', 568_740_352, 300_774_272],
      ['params', 4_231_976, 3_504_872],
      ['peakActivationBytes', 4_816_896, 6_021_120],
      ['activationBytes', one.cost.totals.activationBytes, two.cost.totals.activationBytes],
      ['trafficBytes', one.cost.totals.trafficBytes, two.cost.totals.trafficBytes],
      ['layers', 28, 53],
    ])
  })
})

it('without a second network it says so, with a drawing and comparisons to start from', async () => {
  await open()
  expect(screen.getByRole('heading', { name: 'Choose a second network' })).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Choose a second network' })).toBeTruthy()
  expect(screen.getAllByRole('button')).toHaveLength(PRESETS.length)
})
