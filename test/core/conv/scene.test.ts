import { setBackend } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/core/conv/scene'
import { CONV_KINDS, type ConvScene, type ConvSetting } from '../../../src/core/conv/setting'
import type { ConvSpec } from '../../../src/core/layer'
import { slowConv } from '../../../src/core/slowConv'
import { answer, conv, SEEDED } from '../layers'
import { planOf, setting, wholeScene } from './settings'
import { tfjsMaps } from './tfjsConv'

beforeAll(async () => {
  await setBackend('cpu')
})

const made = ({ maps }: ConvScene) =>
  maps.slice(1).map(({ shape, values }) => ({ shape: [...shape], values: [...values] }))

describe('every map of 200 random scenes of whole numbers, exactly', () => {
  it('is what tfjs computes on its CPU backend', () => {
    fc.assert(
      fc.property(setting, fc.nat(), (one, seed) => {
        const scene = wholeScene(planOf(one), seed)
        expect(made(scene)).toEqual(tfjsMaps(one, scene.maps[0]!, scene.kernels))
      }),
      SEEDED,
    )
  })

  it('is what the slow convolution makes of layers written a second time', () => {
    fc.assert(
      fc.property(setting, fc.nat(), (one, seed) => {
        const scene = wholeScene(planOf(one), seed)
        let map = scene.maps[0]!
        for (const [index, layer] of layersOf(one).entries()) {
          map = answer(slowConv(layer, map, scene.kernels[index]!.values))
          expect([...scene.maps[index + 1]!.values]).toEqual([...map.values])
        }
      }),
      SEEDED,
    )
  })

  it.each(CONV_KINDS)('among them are %s ones with SAME padding that is not even', (kind) => {
    const lopsided = fc.sample(setting, SEEDED).filter((one) => {
      const { padding } = planOf(one).stages[0]!
      return one.kind === kind && padding.top !== padding.bottom
    })
    if (kind === 'pointwise') expect(lopsided.length).toBe(0)
    else expect(lopsided.length).toBeGreaterThan(3)
  })
})

/** Depthwise as a convolution of one channel a group; the dilation on both axes of a line. */
function layersOf(one: ConvSetting): readonly ConvSpec[] {
  const { kernelSize: size, stride, dilation, padding, outChannels, groups } = one
  const square = conv({
    kernelSize: [size, size],
    stride: [stride, stride],
    dilation: [dilation, dilation],
    padding,
    outChannels,
  })
  const inChannels = one.input[2]
  const each = { groups: inChannels, outChannels: inChannels * one.channelMultiplier }
  const pixel = conv({ kernelSize: [1, 1], outChannels })
  switch (one.kind) {
    case 'standard':
      return [square]
    case 'grouped':
      return [{ ...square, groups }]
    case 'depthwise':
      return [{ ...square, ...each }]
    case 'pointwise':
      return [{ ...pixel, stride: [stride, stride] }]
    case 'separable':
      return [{ ...square, ...each }, pixel]
    case 'spatial':
      return [
        { ...square, kernelSize: [size, 1], stride: [stride, 1] },
        { ...square, kernelSize: [1, size], stride: [1, stride] },
      ]
  }
}

describe('a value by its place', () => {
  const scene = wholeScene(planOf({ kind: 'separable', input: [5, 4, 3] }))

  it('of a map is the row-major value: 5×4×3, the last is number 59', () => {
    const spot = { kind: 'map', map: 0, y: 4, x: 3, channel: 2 } as const
    expect(valueAt(scene, spot)).toBe(scene.maps[0]!.values[59])
    expect(valueAt(scene, { ...spot, map: 2, channel: 3 })).toBe(scene.maps[2]!.values[79])
  })

  it('of a kernel too: 1×1×3×4, channel 1 of filter 2 is number 6', () => {
    const spot = { kind: 'weight', stage: 1, y: 0, x: 0, inChannel: 1, outChannel: 2 } as const
    expect(valueAt(scene, spot)).toBe(scene.kernels[1]!.values[6])
  })

  it('is NaN where there is none', () => {
    expect(valueAt(scene, { kind: 'map', map: 3, y: 0, x: 0, channel: 0 })).toBeNaN()
    expect(valueAt(scene, { kind: 'map', map: 0, y: 5, x: 0, channel: 0 })).toBeNaN()
    const deep = { kind: 'weight', stage: 0, y: 0, x: 0, inChannel: 1, outChannel: 0 } as const
    expect(valueAt(scene, deep)).toBeNaN()
  })
})
