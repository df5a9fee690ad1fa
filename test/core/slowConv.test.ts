import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { macs } from '../../src/core/cost'
import type { HWC } from '../../src/core/layer'
import { createRandom } from '../../src/core/random'
import { convolved, slowConv } from '../../src/core/slowConv'
import { answer, conv, depthwise, faultOf, layerSetting, SEEDED } from './layers'

const tensor = (shape: HWC, ...values: number[]) => ({ shape, values: Float64Array.from(values) })
const noise = (shape: HWC, seed: number) => {
  const random = createRandom(seed)
  return { shape, values: Float64Array.from({ length: shape[0] * shape[1] * shape[2] }, random) }
}

describe('values worked by hand', () => {
  const three = tensor([3, 3, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9)

  it('a 2×2 kernel 1 2 3 4 over 3×3 without padding', () => {
    const layer = conv({ kernelSize: [2, 2], padding: 'valid', outChannels: 1 })
    const { values, multiplications } = answer(slowConv(layer, three, Float64Array.of(1, 2, 3, 4)))
    expect([...values]).toEqual([37, 47, 67, 77])
    expect(multiplications).toBe(16)
  })

  it('a 3×3 of ones, stride 2, same: the corners see 4 pixels, zeros are multiplied too', () => {
    const layer = conv({ stride: [2, 2], outChannels: 1 })
    const ones = new Float64Array(9).fill(1)
    const { values, multiplications } = answer(slowConv(layer, three, ones))
    expect([...values]).toEqual([12, 16, 24, 28])
    expect(multiplications).toBe(36)
  })

  it('even sizes at stride 2 pad after the data, as TensorFlow does', () => {
    const layer = conv({ stride: [2, 2], outChannels: 1 })
    const four = tensor([4, 4, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
    const { values } = answer(slowConv(layer, four, new Float64Array(9).fill(1)))
    expect([...values]).toEqual([54, 45, 72, 54])
  })

  it('dilation 2 reaches from corner to corner', () => {
    const layer = conv({ kernelSize: [2, 2], dilation: [2, 2], padding: 'valid', outChannels: 1 })
    const { values } = answer(slowConv(layer, three, Float64Array.of(1, 10, 100, 1000)))
    expect([...values]).toEqual([9731])
  })

  it('explicit padding puts zeros where it says', () => {
    const padding = { top: 1, bottom: 0, left: 0, right: 1 }
    const layer = conv({ kernelSize: [2, 2], padding, outChannels: 1 })
    const { values } = answer(slowConv(layer, three, Float64Array.of(1, 2, 3, 4)))
    expect([...values]).toEqual([11, 18, 9, 37, 47, 21, 67, 77, 33])
  })

  it('2 groups keep their channels apart, and a bias is added once', () => {
    const layer = conv({ kernelSize: [1, 1], groups: 2, outChannels: 2 })
    const pixel = tensor([1, 1, 4], 1, 2, 3, 4)
    const kernel = Float64Array.of(1, 10, 2, 20)
    const { values } = answer(slowConv(layer, pixel, kernel, Float64Array.of(0.5, 0.25)))
    expect([...values]).toEqual([1 + 2 * 2 + 0.5, 30 + 80 + 0.25])
  })

  it('a depthwise with 2 outputs a channel puts them side by side', () => {
    const layer = depthwise({ kernelSize: [1, 1], channelMultiplier: 2 })
    const pixel = tensor([1, 1, 2], 3, 5)
    const { values, shape } = answer(slowConv(layer, pixel, Float64Array.of(1, 10, 100, 1000)))
    expect([...values]).toEqual([3, 30, 500, 5000])
    expect(shape).toEqual([1, 1, 4])
  })
})

describe('laws over random layers', () => {
  it('it multiplies exactly as often as the cost says', () => {
    fc.assert(
      fc.property(layerSetting, (setting) => {
        const { kernelSize, stride, dilation, padding, groups, inChannels, outChannels } = setting
        const square = [kernelSize, kernelSize] as const
        const window = { kernelSize: square, padding, stride: [stride, stride] } as const
        const spread = { ...window, dilation: [dilation, dilation] } as const
        const input = noise([setting.featureSize, setting.featureSize, inChannels], 1)
        for (const layer of [conv({ ...spread, groups, outChannels }), depthwise(spread)]) {
          const filters = layer.kind === 'conv' ? outChannels / groups : 1
          const kernel = new Float64Array(kernelSize ** 2 * inChannels * filters)
          const { shape, multiplications } = answer(slowConv(layer, input, kernel))
          expect(multiplications).toBe(macs(layer, input.shape, shape))
        }
      }),
      SEEDED,
    )
  })

  it('a depthwise layer is a convolution with a group for each channel', () => {
    fc.assert(
      fc.property(layerSetting, ({ featureSize, inChannels, padding, stride }) => {
        const input = noise([featureSize + 2, featureSize + 2, inChannels], 2)
        const { values: kernel } = noise([3, 3, inChannels], 3)
        const window = { padding, stride: [stride, stride] } as const
        const one = slowConv(depthwise(window), input, kernel)
        const groups = { groups: inChannels, outChannels: inChannels }
        expect(answer(one)).toEqual(answer(slowConv(conv({ ...window, ...groups }), input, kernel)))
      }),
      SEEDED,
    )
  })
})

it('a layer without a shape is a fault, a kernel of wrong length a thrown mistake', () => {
  const input = noise([4, 4, 3], 4)
  const fault = faultOf(slowConv(conv({ groups: 2 }), input, new Float64Array(1)))
  expect(fault).toMatchObject({ code: 'groups-do-not-divide', node: 'conv' })
  expect(() => slowConv(conv(), input, new Float64Array(1))).toThrow('kernel has 1 values')
  expect(() => convolved(conv({ groups: 2 }), input, new Float64Array(1))).toThrow(
    'a convolution that cannot be: groups-do-not-divide',
  )
})
