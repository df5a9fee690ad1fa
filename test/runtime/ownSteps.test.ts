import { describe, expect, it } from 'vitest'
import type { HWC, LayerSpec } from '../../src/core/layer'
import { fuse } from '../../src/runtime/program/fuse'
import { ownStep } from '../../src/runtime/webgl/steps'
import { shapesOf } from '../../src/runtime/weights/names'
import { chain, conv, depthwise, quickWeights } from './support'

/** The draws of a layer alone, on a device with textures of so many pixels a side. */
function draws(input: HWC, layer: LayerSpec, maxTextureSize: number) {
  const graph = chain(input, layer)
  const [step] = fuse(graph)
  const place = {
    inputs: [input],
    shift: 0,
    output: shapesOf(graph).get(step!.output)!,
    fromFrame: false,
    weights: quickWeights(graph),
    maxTextureSize,
  }
  return ownStep(step!, place)?.draws
}

describe('weights that are too many for one texture', () => {
  const dense: LayerSpec = { kind: 'dense', outFeatures: 260, bias: true }

  it('of a matrix product over 18×16 pixels, 18,720 rows and one more, are drawn in 3 parts of at most 8,192', () => {
    const parts = draws([18, 16, 4], dense, 8192)!
    expect(parts.map(({ blocks }) => blocks)).toEqual([
      { start: 0, count: 22 },
      { start: 22, count: 22 },
      { start: 44, count: 21 },
    ])
    for (const { weights, blocks } of parts) {
      const { width, height, values } = weights!()
      expect(height).toBe(18 * 16 * blocks!.count + 1)
      expect(height).toBeLessThanOrEqual(8192)
      expect(values.length).toBe(width * height * 4)
    }
  })

  it('are one part where they fit, and tfjs’ where not one block of channels does', () => {
    expect(draws([18, 16, 4], dense, 32_768)).toHaveLength(1)
    expect(draws([18, 16, 4], dense, 256)).toBeUndefined()
  })

  it('of more than 64 MiB are drawn in parts, however large a texture may be', () => {
    const wide: LayerSpec = { kind: 'dense', outFeatures: 1200, bias: false }
    const parts = draws([7, 7, 512], wide, 65_536)!
    const bytes = parts.map(({ weights }) => weights!().values.byteLength)
    expect(parts).toHaveLength(2)
    expect(Math.max(...bytes)).toBeLessThanOrEqual(64 * 1024 * 1024)
  })
})

describe('the texture of a grouped convolution’s weights', () => {
  it.each([
    ['32 groups of 4 channels: a block each', conv({ groups: 32, outChannels: 128 }), 128, 32],
    ['2 groups of 64', conv({ groups: 2, outChannels: 128 }), 128, 64],
    ['3 groups of 5, which begin within blocks', conv({ groups: 3, outChannels: 15 }), 15, 12],
    ['as many groups as channels: a row a tap', conv({ groups: 128, outChannels: 128 }), 128, 32],
    [
      'a channel multiplier of 2: a block, and two of a half',
      depthwise({ channelMultiplier: 2 }),
      8,
      4,
    ],
  ] as const)('%s', (_, layer, channels, width) => {
    const [draw] = draws([8, 8, channels], layer, 8192)!
    expect(draw!.weights!().width).toBe(width)
  })
})
