import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convPlan } from '../../src/core/conv/plan'
import { readAddress } from '../../src/state/address'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { chooseDrawn } from '../../src/state/convolve'
import {
  DRAWN_RANGES,
  drawLayer,
  largestDrawnDilation,
  largestDrawnKernel,
} from '../../src/state/drawn'
import { choose, createAppStore } from '../../src/state/store'
import { anyChoice } from './choices'

describe('the layer in miniature', () => {
  it('draws 32 → 64 channels at 112² as 4 → 4 at 6×6, and says all three', () => {
    const { setting, reductions } = drawLayer(DEFAULT_CHOICE)
    expect(setting).toMatchObject({ input: [6, 6, 4], outChannels: 4, kernelSize: 3 })
    expect(reductions).toEqual([
      { field: 'inChannels', asked: 32, drawn: 4 },
      { field: 'outChannels', asked: 64, drawn: 4 },
      { field: 'featureSize', asked: 112, drawn: 6 },
    ])
  })

  it('draws as it is what can be drawn: 5×7 pixels, 3 → 6 channels, nothing to say', () => {
    const { choice } = readAddress('#/convolve?cin=3&cout=6&df=5&fw=7&g=3&kind=grouped')
    const { setting, reductions } = drawLayer(choice)
    expect(setting).toMatchObject({ input: [5, 7, 3], outChannels: 6, groups: 3 })
    expect(reductions).toEqual([])
  })

  it('misses no dimension its kind does not have: a depthwise layer has no output channels', () => {
    const { reductions } = drawLayer({ ...DEFAULT_CHOICE, kind: 'depthwise' })
    expect(reductions.map(({ field }) => field)).toEqual(['inChannels', 'featureSize'])
  })

  it('gives a K = 7 kernel of dilation 3 without padding 12×12 pixels and dilation 1', () => {
    const { setting } = drawLayer({
      ...DEFAULT_CHOICE,
      kernelSize: 7,
      dilation: 3,
      padding: 'valid',
    })
    expect(setting).toMatchObject({ input: [12, 12, 4], kernelSize: 7, dilation: 1 })
  })

  it('is possible and within what can be read, whatever is chosen', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const drawn = drawLayer(choice)
        const plan = convPlan(drawn.setting)
        expect(plan.ok).toBe(true)
        if (!plan.ok) return
        for (const { output } of plan.value.stages) {
          expect(Math.max(output[0], output[1])).toBeLessThanOrEqual(DRAWN_RANGES.featureSize.max)
          expect(output[2]).toBeLessThanOrEqual(DRAWN_RANGES.outChannels.max)
        }
        expect(drawn.setting.kernelSize).toBeLessThanOrEqual(largestDrawnKernel(drawn))
        expect(choice.step).toBeLessThanOrEqual(plan.value.steps)
      }),
    )
  })

  it('no dilation the slider offers cuts the kernel: 7 over 12 pixels without padding has 1', () => {
    const wide = { kernelSize: 7, featureSize: 12, padding: 'valid' } as const
    expect(largestDrawnDilation(drawLayer({ ...DEFAULT_CHOICE, ...wide }))).toBe(1)
    expect(largestDrawnDilation(drawLayer({ ...DEFAULT_CHOICE, ...wide, kernelSize: 5 }))).toBe(2)
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const store = createAppStore({ ...DEFAULT_CHOICE })
        choose(store, { ...choice, view: 'convolve' })
        const drawn = drawLayer(store.getState().choice)
        const { dilation, kernelSize } = drawn.setting
        const most = largestDrawnDilation(drawn)
        expect(dilation).toBeLessThanOrEqual(most)
        chooseDrawn(store, { dilation: most })
        expect(drawLayer(store.getState().choice).setting.kernelSize).toBe(kernelSize)
      }),
    )
  })
})

describe('choosing from the drawing', () => {
  it('takes 4 groups of the 4 → 4 that are shown, though 30 → 64 were chosen', () => {
    const store = createAppStore({ ...DEFAULT_CHOICE, inChannels: 30 })
    chooseDrawn(store, { kind: 'grouped', groups: 4 })
    const { choice, notices } = store.getState()
    expect(choice).toMatchObject({ groups: 4, inChannels: 4, outChannels: 4 })
    expect(notices).toEqual([])
  })

  it('lets groups give way in silence: 4 of them to 3 → 4 channels become 1', () => {
    const store = createAppStore({ ...DEFAULT_CHOICE, inChannels: 4, outChannels: 4, groups: 4 })
    chooseDrawn(store, { inChannels: 3 })
    expect(store.getState().choice).toMatchObject({ groups: 1, inChannels: 3, outChannels: 4 })
    expect(store.getState().notices).toEqual([])
  })

  it('leaves 32 → 64 at 112² to the Cost view when only K moves', () => {
    const store = createAppStore()
    chooseDrawn(store, { kernelSize: 5 })
    const { choice } = store.getState()
    expect(choice).toMatchObject({
      kernelSize: 5,
      inChannels: 32,
      outChannels: 64,
      featureSize: 112,
    })
  })
})

describe('the step', () => {
  it('of a link beyond the end becomes the last, 144, and says so', () => {
    const { choice, notices } = readAddress('#/convolve?step=145')
    expect(choice.step).toBe(144)
    expect(notices).toEqual([{ code: 'stepPastTheEnd', asked: 145, used: 144, steps: 144 }])
  })

  it('moves to the end in silence when the layer becomes smaller', () => {
    const store = createAppStore({ ...DEFAULT_CHOICE, step: 144 })
    chooseDrawn(store, { outChannels: 2 })
    expect(store.getState().choice.step).toBe(72)
    expect(store.getState().notices).toEqual([])
  })
})

describe('a kernel without padding, as the view in hand sees its map', () => {
  it('is 7 over 7 drawn pixels in Convolve, whatever ρ the network has: 112 px change nothing', () => {
    const { choice, notices } = readAddress('#/convolve?k=7&df=7&p=valid&px=112')
    expect(choice.kernelSize).toBe(7)
    expect(notices).toEqual([])
  })

  it('is cut to the 4 pixels that ρ = 0.5 leaves of 7 in Cost, and says so', () => {
    const { choice, notices } = readAddress('#/cost?k=7&df=7&p=valid&px=112')
    expect(choice.kernelSize).toBe(4)
    expect(notices).toHaveLength(1)
  })
})
