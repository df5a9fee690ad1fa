import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HWC, LayerSpec } from '../../src/core/layer'
import { nearestGroups, outShape } from '../../src/core/shape'
import { answer, conv, depthwise, faultOf, layerSetting, NORM, pool, RELU, SEEDED } from './layers'

const ONE = { top: 1, bottom: 1, left: 1, right: 1 }

describe('shapes worked by hand or printed', () => {
  const cases: readonly (readonly [what: string, LayerSpec, readonly HWC[], HWC])[] = [
    ['MobileNetV1 conv1', conv({ stride: [2, 2] }), [[224, 224, 3]], [112, 112, 8]],
    ['an odd side, stride 2', conv({ stride: [2, 2] }), [[225, 225, 3]], [113, 113, 8]],
    ['valid 3×3', conv({ padding: 'valid' }), [[7, 9, 3]], [5, 7, 8]],
    ['dilated 3×3, valid', conv({ padding: 'valid', dilation: [2, 3] }), [[9, 9, 1]], [5, 3, 8]],
    ['padding 1, stride 2', conv({ padding: ONE, stride: [2, 2] }), [[224, 224, 3]], [112, 112, 8]],
    ['4 groups', conv({ groups: 4 }), [[5, 5, 12]], [5, 5, 8]],
    [
      '1×7 with stride along columns',
      conv({ kernelSize: [1, 7], stride: [1, 2], padding: 'valid' }),
      [[9, 9, 2]],
      [9, 2, 8],
    ],
    ['depthwise, 2 outputs a channel', depthwise({ channelMultiplier: 2 }), [[5, 5, 3]], [5, 5, 6]],
    [
      'SqueezeNet 1.1 first convolution',
      conv({ padding: 'valid', stride: [2, 2] }),
      [[224, 224, 3]],
      [111, 111, 8],
    ],
    ['SqueezeNet 1.1 first pool, ceil', pool({ rounding: 'ceil' }), [[111, 111, 64]], [55, 55, 64]],
    ['SqueezeNet 1.1 third pool, ceil', pool({ rounding: 'ceil' }), [[27, 27, 256]], [13, 13, 256]],
    ['GoogLeNet first pool, ceil', pool({ rounding: 'ceil' }), [[112, 112, 64]], [56, 56, 64]],
    ['the same pool, floor', pool(), [[112, 112, 64]], [55, 55, 64]],
    ['GoogLeNet second pool, ceil', pool({ rounding: 'ceil' }), [[56, 56, 192]], [28, 28, 192]],
    [
      'GoogLeNet 2×2 pool, ceil',
      pool({ kernelSize: [2, 2], rounding: 'ceil' }),
      [[14, 14, 832]],
      [7, 7, 832],
    ],
    ['ResNet pool, padding 1', pool({ padding: ONE }), [[112, 112, 64]], [56, 56, 64]],
    ['a partial window alone, ceil', pool({ rounding: 'ceil' }), [[2, 2, 4]], [1, 1, 4]],
    ['a global pool', { kind: 'globalPool', mode: 'average' }, [[7, 7, 1024]], [1, 1, 1024]],
    [
      'a dense layer',
      { kind: 'dense', outFeatures: 1000, bias: true },
      [[1, 1, 1024]],
      [1, 1, 1000],
    ],
    ['VGG-16 flattening', { kind: 'flatten' }, [[7, 7, 512]], [1, 1, 25088]],
    ['an adaptive pool', { kind: 'adaptivePool', outSize: [6, 7] }, [[2, 13, 8]], [6, 7, 8]],
    ['a shuffle of 2 groups', { kind: 'channelShuffle', groups: 2 }, [[4, 4, 116]], [4, 4, 116]],
    [
      'the second half of 116 channels',
      { kind: 'channelSlice', start: 58, channels: 58 },
      [[4, 4, 116]],
      [4, 4, 58],
    ],
    ['dropout', { kind: 'dropout', rate: 0.5 }, [[3, 4, 5]], [3, 4, 5]],
    ['batch norm', NORM, [[3, 4, 5]], [3, 4, 5]],
    ['an activation', RELU, [[3, 4, 5]], [3, 4, 5]],
    [
      'a residual sum',
      { kind: 'add' },
      [
        [3, 4, 5],
        [3, 4, 5],
      ],
      [3, 4, 5],
    ],
    [
      'a map times its gates',
      { kind: 'multiply' },
      [
        [28, 28, 72],
        [1, 1, 72],
      ],
      [28, 28, 72],
    ],
    [
      'GoogLeNet inception 3a',
      { kind: 'concat' },
      [
        [28, 28, 64],
        [28, 28, 128],
        [28, 28, 32],
        [28, 28, 32],
      ],
      [28, 28, 256],
    ],
  ]

  it.each(cases)('%s', (_, layer, inputs, output) => {
    expect(answer(outShape(layer, inputs))).toEqual(output)
  })
})

describe('layers that cannot be say which, why and what would do', () => {
  it('5 groups of 12 → 8 channels: 4 divides both and is the nearest', () => {
    expect(faultOf(outShape(conv({ groups: 5 }), [[5, 5, 12]], 'conv_3'))).toEqual({
      code: 'groups-do-not-divide',
      node: 'conv_3',
      groups: 5,
      inChannels: 12,
      outChannels: 8,
      nearest: [4],
    })
  })

  it.each([
    { groups: 5, inChannels: 24, outChannels: 48, nearest: [4, 6] },
    { groups: 100, inChannels: 24, outChannels: 48, nearest: [24] },
    { groups: 3, inChannels: 7, outChannels: 8, nearest: [1] },
    { groups: 6, inChannels: 36, outChannels: 36, nearest: [6] },
  ])(
    '$groups groups of $inChannels → $outChannels: nearest $nearest',
    ({ groups, inChannels, outChannels, nearest }) => {
      expect(nearestGroups(groups, inChannels, outChannels)).toEqual(nearest)
    },
  )

  it('a 5×5 with dilation 2 spans 9 of 7 pixels: 4 is the largest that fits', () => {
    const layer = conv({ kernelSize: [5, 5], dilation: [2, 2], padding: 'valid' })
    expect(faultOf(outShape(layer, [[20, 7, 1]], 'wide'))).toEqual({
      code: 'kernel-too-large',
      node: 'wide',
      axis: 'width',
      extent: 9,
      available: 7,
      largestKernel: 4,
    })
  })

  it('explicit padding widens what is available: 3×3 fits 1 pixel padded 1 and 1', () => {
    expect(answer(outShape(conv({ padding: ONE }), [[1, 1, 1]]))).toEqual([1, 1, 8])
    const fault = faultOf(outShape(conv({ padding: ONE, kernelSize: [5, 3] }), [[1, 1, 1]]))
    expect(fault).toMatchObject({ axis: 'height', extent: 5, available: 3, largestKernel: 3 })
  })

  it('the largest kernel it names fits, and one more does not', () => {
    const whole = (max: number) => fc.integer({ min: 1, max })
    fc.assert(
      fc.property(
        whole(12),
        whole(3),
        whole(4),
        fc.constantFrom('floor', 'ceil'),
        (size, dilation, stride, rounding) => {
          const at = (kernel: number): LayerSpec =>
            rounding === 'floor'
              ? conv({
                  ...square(kernel, stride),
                  padding: 'valid',
                  dilation: [dilation, dilation],
                })
              : pool({ ...square(kernel, stride), rounding })
          const fault = faultOf(outShape(at(99), [[size, size, 1]]))
          if (fault?.code !== 'kernel-too-large') throw new Error('99 must not fit')
          expect(outShape(at(fault.largestKernel), [[size, size, 1]]).ok).toBe(true)
          expect(outShape(at(fault.largestKernel + 1), [[size, size, 1]]).ok).toBe(false)
        },
      ),
      SEEDED,
    )
  })

  const square = (kernel: number, stride: number) =>
    ({ kernelSize: [kernel, kernel], stride: [stride, stride] }) as const

  it.each([
    ['kernelSize', conv({ kernelSize: [3, 0] }), 0],
    ['kernelSize', depthwise({ kernelSize: [2.5, 3] }), 2.5],
    ['stride', conv({ stride: [0, 1] }), 0],
    ['stride', pool({ stride: [2, Number.NaN] }), Number.NaN],
    ['dilation', conv({ dilation: [1, -1] }), -1],
    ['outChannels', conv({ outChannels: Number.POSITIVE_INFINITY }), Number.POSITIVE_INFINITY],
    ['groups', conv({ groups: 0 }), 0],
    ['channelMultiplier', depthwise({ channelMultiplier: 1.5 }), 1.5],
    ['padding', conv({ padding: { ...ONE, left: -1 } }), -1],
    ['outFeatures', { kind: 'dense', outFeatures: Number.NaN, bias: false }, Number.NaN],
  ] as const)('%s must be whole and in range', (field, layer, value) => {
    const fault = faultOf(outShape(layer, [[8, 8, 8]], 'bad'))
    expect(fault).toMatchObject({ code: 'not-a-whole-number', node: 'bad', field, value })
  })

  it.each([
    ['rate', { kind: 'dropout', rate: 1.5 }],
    ['rate', { kind: 'dropout', rate: Number.NaN }],
    ['epsilon', { kind: 'batchNorm', epsilon: -1 }],
  ] as const)('%s must lie from 0 to 1', (field, layer) => {
    const fault = faultOf(outShape(layer, [[8, 8, 8]], 'bad'))
    expect(fault).toMatchObject({ code: 'not-in-range', node: 'bad', field, min: 0, max: 1 })
  })

  it.each([
    [
      'add',
      [
        [4, 4, 8],
        [4, 4, 8],
        [4, 4, 9],
      ],
    ],
    [
      'multiply',
      [
        [4, 4, 8],
        [1, 1, 9],
      ],
    ],
    [
      'concat',
      [
        [4, 4, 8],
        [4, 5, 8],
      ],
    ],
  ] as const)('%s names the input that does not fit', (kind, inputs) => {
    const fault = faultOf(outShape({ kind }, inputs, 'join'))
    const received = inputs.at(-1)
    expect(fault).toEqual({
      code: `${kind}-shapes-differ`,
      node: 'join',
      expected: [4, 4, 8],
      received,
    })
  })

  it('add wants 2 inputs, a convolution 1', () => {
    const fault = faultOf(outShape({ kind: 'add' }, [[4, 4, 8]], 'sum'))
    expect(fault).toEqual({ code: 'wrong-input-count', node: 'sum', received: 1, least: 2 })
    const two = faultOf(
      outShape(conv(), [
        [4, 4, 8],
        [4, 4, 8],
      ]),
    )
    expect(two).toMatchObject({ code: 'wrong-input-count', received: 2, least: 1 })
    expect(faultOf(outShape(conv(), []))).toMatchObject({ received: 0, least: 1 })
  })

  it('a map of more than 2^53 values is too large', () => {
    const side = 2 ** 31 - 1
    const fault = faultOf(outShape(conv({ outChannels: 9 }), [[side, side, 1]], 'huge'))
    expect(fault).toEqual({ code: 'too-large', node: 'huge', limit: Number.MAX_SAFE_INTEGER })
  })
})

describe('layers that move channels', () => {
  const fault = (layer: LayerSpec) => faultOf(outShape(layer, [[4, 4, 12]], 'node'))

  it('3 groups shuffle 12 channels, 5 do not: 4 and 6 would', () => {
    expect(fault({ kind: 'channelShuffle', groups: 3 })).toBe(null)
    expect(fault({ kind: 'channelShuffle', groups: 5 })).toMatchObject({
      code: 'groups-do-not-divide',
      nearest: [4, 6],
    })
  })

  it.each([
    [12, 1, 'start', 11],
    [-1, 1, 'start', 11],
    [8, 5, 'channels', 4],
    [0, 0, 'channels', 12],
    [Number.NaN, 1, 'start', 11],
  ] as const)('a slice from %d of %d is out of 12', (start, channels, field, max) => {
    expect(fault({ kind: 'channelSlice', start, channels })).toMatchObject({ field, max })
  })

  it('an adaptive pool to no whole size is a fault', () => {
    expect(fault({ kind: 'adaptivePool', outSize: [6, 0] })).toMatchObject({ field: 'outSize' })
  })
})

it('no number whatever makes an exception or a NaN', () => {
  const any = fc.oneof(fc.double(), fc.integer({ min: -2, max: 40 }))
  const two = fc.tuple(any, any)
  fc.assert(
    fc.property(
      fc.tuple(any, any, any),
      two,
      two,
      two,
      fc.tuple(any, any, fc.boolean()),
      (input, kernelSize, stride, dilation, [groups, outChannels, isDepthwise]) => {
        const window = { kernelSize, stride, dilation, padding: 'valid' } as const
        const layer = isDepthwise
          ? depthwise({ ...window, channelMultiplier: groups })
          : conv({ ...window, groups, outChannels })
        const shape = outShape(layer, [input], 'any')
        if (shape.ok)
          expect(shape.value.every((size) => Number.isInteger(size) && size > 0)).toBe(true)
        else expect(shape.fault.node).toBe('any')
      },
    ),
    { ...SEEDED, numRuns: 2000 },
  )
})

it('two 3×3 convolutions without padding shrink a map as one 5×5 does', () => {
  fc.assert(
    fc.property(layerSetting, ({ featureSize, inChannels }) => {
      const input: HWC = [featureSize + 4, featureSize + 4, inChannels]
      const small = conv({ padding: 'valid' })
      const twice = outShape(small, [answer(outShape(small, [input]))])
      expect(twice).toEqual(outShape(conv({ padding: 'valid', kernelSize: [5, 5] }), [input]))
    }),
    SEEDED,
  )
})
