import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  INPUT_FILLS,
  inputMap,
  KERNEL_FILLS,
  type KernelFill,
  stageKernels,
} from '../../../src/core/conv/fills'
import { FILTERS } from '../../../src/core/conv/filters'
import { firstChannel, kernelIndex, mapIndex } from '../../../src/core/conv/place'
import {
  CONV_KINDS,
  type ConvKernel,
  type ConvPlan,
  type ConvSetting,
} from '../../../src/core/conv/setting'
import { SEEDED } from '../layers'
import { planOf } from './settings'

const kernelsOf = (fill: KernelFill, part: Partial<ConvSetting> = {}, seed = 5) =>
  stageKernels(fill, planOf(part), seed, null)

/** The taps of one filter on one of its group's channels, row-major. */
function tapsOf({ shape, values }: ConvKernel, inChannel: number, outChannel: number) {
  const [height, width] = shape
  return Array.from({ length: height * width }, (_, tap) => {
    const x = tap % width
    return values[kernelIndex(shape, (tap - x) / width, x, inChannel, outChannel)]!
  })
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Weights of a plan's first kernel by tap from the centre and by channel of the whole input. */
function placed(plan: ConvPlan, kernel: ConvKernel): ReadonlyMap<string, number> {
  const [height, width, inPerGroup, outChannels] = kernel.shape
  const weights = new Map<string, number>()
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let inChannel = 0; inChannel < inPerGroup; inChannel += 1) {
        for (let outChannel = 0; outChannel < outChannels; outChannel += 1) {
          const down = y - Math.floor((height - 1) / 2)
          const right = x - Math.floor((width - 1) / 2)
          const channel = firstChannel(plan.stages[0]!, outChannel) + inChannel
          const at = kernelIndex(kernel.shape, y, x, inChannel, outChannel)
          weights.set([down, right, channel, outChannel].join(), kernel.values[at]!)
        }
      }
    }
  }
  return weights
}

/** Every weight of the one is in the other, the same. */
const isPartOf = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  [...one].every(([place, weight]) => other.get(place) === weight)

const kernelFill = fc.constantFrom(...KERNEL_FILLS)

describe('kernels stay what they are while sliders move', () => {
  it('more groups take weights away and change none, down to depthwise', () => {
    fc.assert(
      fc.property(
        kernelFill,
        fc.nat(),
        fc.integer({ min: 1, max: 7 }),
        (fill, seed, kernelSize) => {
          const part = { input: [6, 6, 6], outChannels: 6, kernelSize } as const
          const plans = [
            planOf(part),
            ...[2, 3, 6].map((groups) => planOf({ ...part, kind: 'grouped', groups })),
            planOf({ ...part, kind: 'depthwise' }),
          ]
          const [full, ...fewer] = plans.map((plan) =>
            placed(plan, stageKernels(fill, plan, seed, null)[0]!),
          )
          const shares = fewer.map((weights) => full!.size / weights.size)
          expect(shares).toEqual([2, 3, 6, 6])
          expect(fewer.map((weights) => isPartOf(weights, full!))).toEqual([true, true, true, true])
        },
      ),
      { ...SEEDED, numRuns: 100 },
    )
  })

  it('a larger random kernel grows around its centre; more channels change none', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, kernelSize) => {
        const small = planOf({ kernelSize })
        const large = planOf({ kernelSize: kernelSize + 1, input: [9, 5, 6], outChannels: 5 })
        const [one, other] = [small, large].map((plan) =>
          placed(plan, stageKernels('random', plan, seed, null)[0]!),
        )
        expect(isPartOf(one!, other!)).toBe(true)
      }),
      SEEDED,
    )
  })

  it('the depthwise stage of a separable pair is the depthwise layer', () => {
    for (const fill of KERNEL_FILLS) {
      const [first] = kernelsOf(fill, { kind: 'separable' })
      expect(first).toEqual(kernelsOf(fill, { kind: 'depthwise' })[0])
    }
  })

  it('a larger map keeps the pixels of a smaller one', () => {
    for (const fill of INPUT_FILLS) {
      const small = inputMap(fill, [4, 5, 3], 9)
      const large = inputMap(fill, [12, 7, 6], 9)
      for (const [y, x, channel] of [
        [0, 0, 0],
        [3, 4, 2],
        [2, 2, 1],
        [1, 3, 0],
      ] as const) {
        const pixel = small.values[mapIndex(small.shape, y, x, channel)]
        expect(large.values[mapIndex(large.shape, y, x, channel)]).toBe(pixel)
      }
    }
  })
})

describe('every fill at every size', () => {
  it('is short decimals of the right number, never −0 or NaN, and not all zeros', () => {
    for (const kind of CONV_KINDS) {
      for (const fill of KERNEL_FILLS) {
        for (let kernelSize = 1; kernelSize <= 7; kernelSize += 1) {
          for (const channels of [1, 2, 3, 6]) {
            const part = { kind, kernelSize, input: [9, 9, channels], outChannels: 6 } as const
            for (const { shape, values } of kernelsOf(fill, part)) {
              expect(values).toHaveLength(shape.reduce((product, size) => product * size, 1))
              const isShort = (value: number) =>
                Number(value.toFixed(4)) === value && Math.abs(value) < 10 && !Object.is(value, -0)
              expect(values.every(isShort)).toBe(true)
              expect(values.some((value) => value !== 0)).toBe(true)
            }
          }
        }
      }
    }
  })

  it('of a random kernel is whole, −2 to 2, each about a fifth; its seed changes it', () => {
    const [{ values }] = kernelsOf('random', { kernelSize: 7, outChannels: 6 }) as [ConvKernel]
    for (const weight of [-2, -1, 0, 1, 2]) {
      const share = values.filter((value) => value === weight).length / values.length
      expect(Math.abs(share - 0.2)).toBeLessThan(0.04)
    }
    expect(kernelsOf('random', {}, 6)).not.toEqual(kernelsOf('random', {}, 5))
    expect(kernelsOf('random', {}, 5)).toEqual(kernelsOf('random', {}, 5))
  })

  it('of an input is whole, random ones 0 to 4; the seed changes those', () => {
    for (const fill of INPUT_FILLS) {
      const { values } = inputMap(fill, [12, 12, 6], 3)
      expect(values.every((value) => Number.isInteger(value) && value >= 0 && value < 12)).toBe(
        true,
      )
      expect(values.some((value) => value > 0)).toBe(true)
    }
    const { values } = inputMap('random', [12, 12, 6], 3)
    expect([...new Set(values)].sort()).toEqual([0, 1, 2, 3, 4])
    expect(inputMap('random', [12, 12, 6], 4).values).not.toEqual(values)
  })
})

describe('known kernels', () => {
  it('edge turns: Sobel x, Sobel y, two diagonals, then the first backwards', () => {
    const [kernel] = kernelsOf('edge', { outChannels: 5 })
    expect(tapsOf(kernel!, 0, 0)).toEqual(FILTERS.sobelX)
    expect(tapsOf(kernel!, 3, 1)).toEqual(FILTERS.sobelY)
    expect(tapsOf(kernel!, 0, 2)).toEqual([0, 1, 2, -1, 0, 1, -2, -1, 0])
    expect(tapsOf(kernel!, 0, 3)).toEqual([-2, -1, 0, -1, 0, 1, 0, 1, 2])
    expect(tapsOf(kernel!, 0, 4)).toEqual([1, 0, -1, 2, 0, -2, 1, 0, -1])
  })

  it('blur is 1 2 1, 2 4 2, 1 2 1 in sixteenths, sharpen 5 less 4 and 9 less 8, emboss known', () => {
    expect(tapsOf(kernelsOf('blur')[0]!, 2, 0)).toEqual(FILTERS.gaussian)
    expect(tapsOf(kernelsOf('sharpen')[0]!, 1, 0)).toEqual(FILTERS.sharpen)
    expect(tapsOf(kernelsOf('sharpen')[0]!, 1, 1)).toEqual([-1, -1, -1, -1, 9, -1, -1, -1, -1])
    expect(tapsOf(kernelsOf('emboss')[0]!, 0, 0)).toEqual(FILTERS.emboss)
  })

  it('of any size: edges sum to 0, blur and sharpen to 1', () => {
    for (let kernelSize = 2; kernelSize <= 7; kernelSize += 1) {
      for (let outChannel = 0; outChannel < 6; outChannel += 1) {
        const total = (fill: KernelFill) =>
          sum(tapsOf(kernelsOf(fill, { kernelSize, outChannels: 6 })[0]!, 0, outChannel))
        expect(total('edge')).toBe(0)
        expect(total('blur')).toBeCloseTo(1, 12)
        expect(total('sharpen')).toBe(1)
      }
    }
  })

  it('identity: output o copies channel o mod C_in where its group has it', () => {
    const part = { input: [6, 6, 3], outChannels: 6 } as const
    const [full] = kernelsOf('identity', part)
    const totals = (kernel: ConvKernel, outChannel: number) =>
      Array.from({ length: kernel.shape[2] }, (_, channel) =>
        sum(tapsOf(kernel, channel, outChannel)),
      )
    expect(totals(full!, 4)).toEqual([0, 1, 0])
    expect(tapsOf(full!, 1, 4)).toEqual(FILTERS.identity)
    const [grouped] = kernelsOf('identity', { ...part, kind: 'grouped', groups: 3 })
    expect([0, 1, 2, 3, 4, 5].map((channel) => totals(grouped!, channel))).toEqual([
      [1],
      [0],
      [0],
      [0],
      [0],
      [1],
    ])
  })

  it('a spatial pair’s factors multiply to Sobel x and y and to the binomial blur', () => {
    const product = (fill: KernelFill, channel: number) => {
      const [vertical, horizontal] = kernelsOf(fill, { kind: 'spatial' })
      const rows = tapsOf(horizontal!, channel, channel)
      return tapsOf(vertical!, 0, channel).flatMap((down) => rows.map((right) => down * right))
    }
    expect(product('edge', 0)).toEqual(FILTERS.sobelX)
    expect(product('edge', 1)).toEqual(FILTERS.sobelY)
    expect(product('blur', 0)).toEqual(FILTERS.gaussian)
  })

  it('1×1 presets mix channels: a difference sums to 0, an average, sharpened or not, to 1', () => {
    for (const channels of [2, 3, 4, 6]) {
      const part = { kind: 'pointwise', input: [6, 6, channels], outChannels: 6 } as const
      const total = (fill: KernelFill, outChannel: number) => {
        const [kernel] = kernelsOf(fill, part)
        return sum(Array.from({ length: channels }, (_, at) => tapsOf(kernel!, at, outChannel)[0]!))
      }
      for (let outChannel = 0; outChannel < 6; outChannel += 1) {
        expect(total('edge', outChannel)).toBe(0)
        for (const fill of ['blur', 'sharpen', 'identity', 'emboss'] as const) {
          expect(total(fill, outChannel)).toBe(1)
        }
      }
    }
  })
})

describe('a network’s first layer', () => {
  const firstLayer: ConvKernel = {
    shape: [3, 3, 3, 8],
    values: Float64Array.from({ length: 216 }, (_, at) => at + 0.00049),
  }
  const filter = (plan: ConvPlan) => stageKernels('imagenet', plan, 1, firstLayer)[0]!

  it('is laid centre on centre: channel 3 of the input is its channel 0 again, in thousandths', () => {
    const taps = tapsOf(filter(planOf()), 3, 2)
    expect(taps).toEqual([2, 26, 50, 74, 98, 122, 146, 170, 194])
  })

  it('has zeros around it in a 5×5, and its middle alone in a 1×1', () => {
    const wide = tapsOf(filter(planOf({ kernelSize: 5 })), 0, 0)
    expect(wide.slice(5, 10)).toEqual([0, 0, 24, 48, 0])
    expect(wide.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(tapsOf(filter(planOf({ kind: 'pointwise' })), 1, 2)).toEqual([106])
  })

  it('is the learned-looking one where no network is loaded', () => {
    expect(kernelsOf('imagenet')).toEqual(kernelsOf('learned'))
  })
})
