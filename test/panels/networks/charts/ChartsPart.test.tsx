import { cleanup, configure, screen, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ChartsPart } from '../../../../src/panels/networks/charts/ChartsPart'
import { familyCosts } from '../../../../src/panels/networks/charts/familyCosts'
import { half } from '../../../../src/panels/networks/charts/findings'
import { stageSides } from '../../../../src/panels/networks/charts/LayersSection'
import { costOf, openStudies } from '../openStudies'

// Nothing here is hidden by style, and asking jsdom for the style of every bar takes seconds.
beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

const open = (part = {}) => openStudies(part, ({ one }) => <ChartsPart study={one} />)

describe('kinds of operation', () => {
  it('V1: 1×1 convolutions are 94.9 % of the MACs and 74.6 % of the weights, as Table 2 has it', () => {
    const costs = familyCosts(costOf({}))
    const sum = (of: 'operations' | 'weights') => costs.reduce((all, cost) => all + cost[of], 0)
    const share = (family: string, of: 'operations' | 'weights') =>
      ((100 * (costs.find((cost) => cost.family === family)?.[of] ?? 0)) / sum(of)).toFixed(2)
    // Table 2 of arXiv:1704.04861 prints 94.86 and 74.59, 3.06 and 1.06, 24.33 for the classifier.
    expect(share('pointwise', 'operations')).toBe('94.86')
    expect(share('pointwise', 'weights')).toBe('74.59')
    expect(share('depthwise', 'weights')).toBe('1.06')
    expect(share('dense', 'weights')).toBe('24.33')
  })

  it('add up to the network’s totals', () => {
    for (const id of ['resnet50', 'googlenet', 'shufflenet_v2_x1_0'] as const) {
      const cost = costOf({ id })
      for (const of of ['operations', 'params', 'activationBytes', 'trafficBytes'] as const) {
        const sum = familyCosts(cost).reduce((all, own) => all + own[of], 0)
        expect(sum, `${id} ${of}`).toBe(cost.totals[of])
      }
    }
  })
})

it('V2’s brackets are its 6 stages: a block that halves the map stands whole in the lower one', () => {
  const sides = [...stageSides(costOf({ id: 'mobilenet_v2' })).values()]
  const runs = sides.filter((side, index) => side !== sides[index - 1])
  expect(runs).toEqual(['112²', '56²', '28²', '14²', '7²', '1²'])
})

it('half of [5, 3, 1, 1] is its largest alone', () => {
  expect(half([5, 3, 1, 1])).toBe(1)
  expect(half([4, 3, 2, 1])).toBe(2)
})

describe('the charts', () => {
  it('say their findings for MobileNetV1', async () => {
    await open()
    const titles = screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)
    expect(titles).toEqual([
      'Half of the MACs: 6 of 29 operations',
      'The blocks whose maps are 14×14 take 50.6% of the MACs',
      '1×1 convolutions: 94.9% of the MACs, 74.6% of the weights',
      'Maps shrink from 224² to 7² while channels grow from 3 to 1,024',
      'MobileNetV1 holds 4.59\u00a0MiB at its peak, at conv_pw_1',
    ])
  })

  it('walk from layer to layer by the arrow keys, and the choice follows', async () => {
    const { store, user } = await open()
    const [columns] = screen.getAllByRole('slider', { name: 'Layer' })
    columns?.focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(store.getState().choice.node).toBe('conv_dw_1')
    expect(columns?.getAttribute('aria-valuetext')).toContain('depthwise convolution')
    await user.keyboard('{End}')
    expect(columns?.getAttribute('aria-valuenow')).toBe('29')
  })

  it('change their measure together', async () => {
    const { store, user } = await open()
    await user.click(screen.getByRole('radio', { name: 'parameters' }))
    expect(store.getState().choice.measure).toBe('params')
    expect(screen.getByRole('heading', { name: /^Half of the parameters: 3 of 29/ })).toBeTruthy()
  })

  it('offer powers of ten where an even scale hides the small ones', async () => {
    await open({ netId: 'mobilenet_v1', measure: 'params' })
    expect(screen.getByRole('radio', { name: 'by powers of ten' })).toBeTruthy()
  })

  it('tell why inverted residuals save memory and where they cost, in V2’s figures', async () => {
    await open({ netId: 'mobilenet_v2' })
    const told = screen.getAllByText(/Inverted residuals save where they hand on/)[0]?.textContent
    expect(told?.replaceAll('\u00a0', ' ')).toMatch(
      /at most 784 KiB.*up to 4\.59 MiB, 6× that.*falls to 2\.3 MiB/,
    )
  })

  it('say what they show instead where intensity cannot be added up', async () => {
    await open({ measure: 'flopsPerByte' })
    expect(screen.getByText(/Intensity does not add up/)).toBeTruthy()
  })

  it('have a table each', async () => {
    const { user } = await open()
    for (const button of screen.getAllByRole('button', { name: 'Show the figures' })) {
      await user.click(button)
    }
    const tables = screen.getAllByRole('table')
    expect(tables).toHaveLength(5)
    expect(within(tables[0]!).getAllByRole('row')).toHaveLength(30)
  })
})
