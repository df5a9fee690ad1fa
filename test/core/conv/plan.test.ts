import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorizations } from '../../../src/core/closedForm'
import { convPlan, groupStops } from '../../../src/core/conv/plan'
import { CONV_KINDS, type ConvSetting } from '../../../src/core/conv/setting'
import { DEFAULT_CONVENTION } from '../../../src/core/convention'
import { answer, faultOf, layerSetting, SEEDED } from '../layers'
import { planOf, SETTING, wholeScene } from './settings'

const macsOf = (part: Partial<ConvSetting>): readonly number[] =>
  planOf(part).stages.map((stage) => stage.macs)

describe('counts worked by hand, 6×6, 4 → 4 channels, K = 3, SAME', () => {
  it('standard: 36 × 9 × 4 × 4 = 5,184', () => {
    expect(macsOf({})).toEqual([5184])
    expect(planOf()).toMatchObject({ steps: 144, macs: 5184, params: 144 })
  })

  it('separable: 1,296 + 576 = 1,872, which is 0.361 of it: 1/4 + 1/9', () => {
    const plan = planOf({ kind: 'separable' })
    expect(plan.stages.map((stage) => stage.macs)).toEqual([1296, 576])
    expect(plan).toMatchObject({ steps: 288, macs: 1872, params: 52 })
    expect(plan.macs / 5184).toBeCloseTo(1 / 4 + 1 / 9, 15)
    expect((plan.macs / 5184).toFixed(3)).toBe('0.361')
  })

  it('grouped in 2: half, 2,592; in 4: a quarter, 1,296', () => {
    expect(macsOf({ kind: 'grouped', groups: 2 })).toEqual([2592])
    expect(macsOf({ kind: 'grouped', groups: 4 })).toEqual([1296])
  })

  it('depthwise with 2 outputs a channel: 36 × 9 × 8 = 2,592; pointwise: 36 × 16 = 576', () => {
    expect(macsOf({ kind: 'depthwise', channelMultiplier: 2 })).toEqual([2592])
    expect(macsOf({ kind: 'pointwise' })).toEqual([576])
  })

  it('spatial at stride 2: 3×6 cells of 12, then 3×3 of 12: 864 + 432', () => {
    const { stages } = planOf({ kind: 'spatial', stride: 2 })
    expect(stages.map(({ output }) => output)).toEqual([
      [3, 6, 4],
      [3, 3, 4],
    ])
    expect(stages.map(({ macs }) => macs)).toEqual([864, 432])
  })

  it('pointwise keeps the stride and knows no dilation: 7×5 at stride 2 is 4×3', () => {
    const { stages } = planOf({ kind: 'pointwise', input: [7, 5, 4], stride: 2, dilation: 3 })
    expect(stages[0]).toMatchObject({ output: [4, 3, 4], kernel: [1, 1, 4, 4], macs: 192 })
  })
})

it('stages have the sizes, MACs and weights of the closed form, for 200 random layers', () => {
  fc.assert(
    fc.property(layerSetting, (layer) => {
      const forms = answer(factorizations(layer, DEFAULT_CONVENTION))
      const { featureSize: side, inChannels, ...rest } = layer
      const input = [side, side, inChannels] as const
      for (const kind of ['standard', 'grouped', 'separable', 'spatial'] as const) {
        const form = forms.find(({ id }) => id === kind)!
        const plan = answer(convPlan({ ...rest, kind, input, channelMultiplier: 1 }))
        const stages = plan.stages.map(({ id, output, macs, params }) => ({
          id,
          output,
          macs,
          params,
        }))
        expect({ macs: plan.macs, params: plan.params }).toEqual({
          macs: form.macs,
          params: form.params,
        })
        expect(form.stages).toMatchObject(stages)
      }
    }),
    SEEDED,
  )
})

it.each(CONV_KINDS)('%s: its scene has as many values and weights as it counts', (kind) => {
  const plan = planOf({ kind, groups: 2, channelMultiplier: 3, input: [5, 7, 4], outChannels: 6 })
  const { maps, kernels } = wholeScene(plan)
  expect(maps.slice(1).map(({ values }) => values.length)).toEqual(
    plan.stages.map(({ cells }) => cells),
  )
  expect(kernels.map(({ values }) => values.length)).toEqual(
    plan.stages.map(({ params }) => params),
  )
})

describe('the stops of the groups slider', () => {
  it.each([
    [4, 4, [1, 2, 4]],
    [6, 6, [1, 2, 3, 6]],
    [6, 4, [1, 2, 6]],
    [4, 6, [1, 2, 4]],
    [5, 3, [1, 5]],
    [1, 6, [1]],
  ])('%i → %i channels: %j', (inChannels, outChannels, stops) => {
    expect(groupStops(inChannels, outChannels)).toEqual(stops)
  })

  it('are all layers but the last, which is one where it divides', () => {
    for (const groups of groupStops(6, 4)) {
      const plan = convPlan({ ...SETTING, kind: 'grouped', input: [6, 6, 6], groups })
      expect(plan.ok).toBe(groups < 6)
    }
  })
})

describe('a setting that is no layer', () => {
  it.each([
    ['groups-do-not-divide', { kind: 'grouped', groups: 3 }],
    ['kernel-too-large', { kernelSize: 7, padding: 'valid' }],
    ['not-a-whole-number', { stride: 0 }],
    ['not-a-whole-number', { input: [6, 6.5, 4] }],
    ['not-a-whole-number', { kind: 'depthwise', channelMultiplier: Number.NaN }],
    ['too-large', { input: [2 ** 26, 2 ** 20, 64] }],
  ] as const)('is %s: %j', (code, part) => {
    expect(faultOf(convPlan({ ...SETTING, ...part }))).toMatchObject({ code })
  })

  it('names the stage: a 1×7 does not fit into 6×4 behind a 7×1 that does into 8', () => {
    const part = { kind: 'spatial', kernelSize: 7, padding: 'valid', input: [8, 4, 1] } as const
    expect(faultOf(convPlan({ ...SETTING, ...part }))).toMatchObject({
      code: 'kernel-too-large',
      node: 'horizontal',
      largestKernel: 4,
    })
  })
})
