import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convPlan } from '../../../../src/core/conv/plan'
import { convScene } from '../../../../src/core/conv/scene'
import type { ConvKernel, ConvScene, ConvSetting } from '../../../../src/core/conv/setting'
import { createRandom, normal } from '../../../../src/core/random'
import { slowConv } from '../../../../src/core/slowConv'
import {
  channelFactors,
  exactMultiplier,
  fitPair,
} from '../../../../src/panels/convolve/rank/fitPair'
import { fitStudy, targetOf } from '../../../../src/panels/convolve/rank/study'

function standardScene(part: Partial<ConvSetting>, seed: number): ConvScene {
  const plan = convPlan({
    kind: 'standard',
    input: [6, 6, 3],
    kernelSize: 3,
    outChannels: 4,
    groups: 1,
    channelMultiplier: 1,
    stride: 1,
    padding: 'same',
    dilation: 1,
    ...part,
  })
  if (!plan.ok) throw new Error(plan.fault.code)
  const random = createRandom(seed)
  const drawn = (length: number) => Float64Array.from({ length }, () => normal(random))
  const { input, kernel } = plan.value.stages[0]!
  return convScene(plan.value, { shape: input, values: drawn(input[0] * input[1] * input[2]) }, [
    { shape: kernel, values: drawn(kernel[0] * kernel[1] * kernel[2] * kernel[3]) },
  ])
}

/** The kernel that a pair makes, written out by its definition. */
function madeKernel(
  [height, width, inChannels, outChannels]: ConvKernel['shape'],
  depthwise: Float64Array,
  pointwise: Float64Array,
  multiplier: number,
): Float64Array {
  const made = new Float64Array(height * width * inChannels * outChannels)
  for (let tap = 0; tap < height * width; tap += 1)
    for (let c = 0; c < inChannels; c += 1)
      for (let o = 0; o < outChannels; o += 1)
        for (let j = 0; j < multiplier; j += 1)
          made[(tap * inChannels + c) * outChannels + o]! +=
            depthwise[(tap * inChannels + c) * multiplier + j]! *
            pointwise[(c * multiplier + j) * outChannels + o]!
  return made
}

const distance = (one: Float64Array, other: Float64Array) =>
  Math.hypot(...one.map((value, at) => value - other[at]!))

const settings = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  kernelSize: fc.integer({ min: 1, max: 3 }),
  inChannels: fc.integer({ min: 1, max: 3 }),
  outChannels: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 2 }),
  dilation: fc.integer({ min: 1, max: 2 }),
  padding: fc.constantFrom('same', 'valid'),
})

const sceneOf = ({
  seed,
  inChannels,
  ...rest
}: typeof settings extends fc.Arbitrary<infer S> ? S : never) =>
  standardScene({ ...rest, input: [6, 7, inChannels] }, seed)

describe('the nearest depthwise + pointwise pair', () => {
  it('with m = min(K², C_out) it is the layer, through the slow convolution itself', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const scene = sceneOf(setting)
        const kernel = scene.kernels[0]!
        const multiplier = exactMultiplier(kernel.shape)
        expect(multiplier).toBe(Math.min(setting.kernelSize ** 2, setting.outChannels))
        const fit = fitPair(kernel.shape, channelFactors(kernel), multiplier)
        expect(fit.relative).toBe(0)
        const { kernelSize, stride, dilation, padding } = scene.plan.stages[0]!.layer
        const first = slowConv(
          {
            kind: 'depthwise',
            kernelSize,
            stride,
            dilation,
            padding,
            bias: false,
            channelMultiplier: multiplier,
          },
          scene.maps[0]!,
          fit.depthwise.values,
        )
        if (!first.ok) throw new Error(first.fault.code)
        const second = slowConv(
          {
            kind: 'conv',
            kernelSize: [1, 1],
            stride: [1, 1],
            dilation: [1, 1],
            padding: 'valid',
            groups: 1,
            outChannels: setting.outChannels,
            bias: false,
          },
          first.value,
          fit.pointwise.values,
        )
        if (!second.ok) throw new Error(second.fault.code)
        expect(distance(second.value.values, scene.maps[1]!.values)).toBeLessThan(1e-9)
      }),
      { numRuns: 25 },
    )
  })

  it('its stated error is the distance between the two kernels', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 5 }), (setting, asked) => {
        const { values, shape } = sceneOf(setting).kernels[0]!
        const multiplier = Math.min(asked, exactMultiplier(shape))
        const fit = fitPair(shape, channelFactors({ shape, values }), multiplier)
        const made = madeKernel(shape, fit.depthwise.values, fit.pointwise.values, multiplier)
        expect(distance(made, values) / Math.hypot(...values)).toBeCloseTo(fit.relative, 9)
      }),
      { numRuns: 25 },
    )
  })

  it('no random step away from it, 2,000 tried, comes nearer', () => {
    const kernel = standardScene({ kernelSize: 3, outChannels: 4 }, 11).kernels[0]!
    const random = createRandom(5)
    for (const multiplier of [1, 2]) {
      const fit = fitPair(kernel.shape, channelFactors(kernel), multiplier)
      const best = fit.relative * Math.hypot(...kernel.values)
      for (let trial = 0; trial < 1000; trial += 1) {
        const size = 10 ** (-4 * random())
        const moved = (values: Float64Array) => values.map((value) => value + size * normal(random))
        const made = madeKernel(
          kernel.shape,
          moved(fit.depthwise.values),
          moved(fit.pointwise.values),
          multiplier,
        )
        expect(distance(made, kernel.values)).toBeGreaterThanOrEqual(best - 1e-9)
      }
    }
  })

  it('a larger m never misses more', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const kernel = sceneOf(setting).kernels[0]!
        const channels = channelFactors(kernel)
        const errors = Array.from(
          { length: exactMultiplier(kernel.shape) },
          (_, at) => fitPair(kernel.shape, channels, at + 1).relative,
        )
        expect(errors).toEqual([...errors].sort((one, other) => other - one))
      }),
      { numRuns: 25 },
    )
  })

  it('a kernel that a pair made is found again with nothing missed', () => {
    const random = createRandom(3)
    const drawn = (length: number) => Float64Array.from({ length }, () => normal(random))
    const shape = [3, 3, 3, 4] as const
    const values = madeKernel(shape, drawn(27), drawn(12), 1)
    expect(fitPair(shape, channelFactors({ shape, values }), 1).relative).toBe(0)
  })
})

describe('the pair at work', () => {
  it('exact at m = 4 for 3×3, 3 → 4 channels: 4 · (1/4 + 1/9), 1.44 times the MACs', () => {
    const target = targetOf(standardScene({}, 1))
    const study = fitStudy(target, target.exact)
    expect(target.exact).toBe(4)
    expect(study.lost).toBe(0)
    expect(study.plan.macs / target.scene.plan.macs).toBeCloseTo(13 / 9, 12)
  })

  it('with m = 1 it loses something in every channel of a random layer, at 0.361 of the MACs', () => {
    const target = targetOf(standardScene({}, 1))
    const study = fitStudy(target, 1)
    expect(study.lost).toBeGreaterThan(0.1)
    expect(study.lostByChannel).toHaveLength(4)
    for (const share of study.lostByChannel) expect(share).toBeGreaterThan(0)
    expect(study.plan.macs / target.scene.plan.macs).toBeCloseTo(1 / 4 + 1 / 9, 12)
  })

  it('an input of zeros loses nothing', () => {
    const { plan, maps, kernels } = standardScene({}, 1)
    const { shape, values } = maps[0]!
    const dark = convScene(plan, { shape, values: values.map(() => 0) }, kernels)
    expect(fitStudy(targetOf(dark), 1).lost).toBe(0)
  })
})
