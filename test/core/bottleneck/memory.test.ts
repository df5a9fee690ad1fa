import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryTimeline } from '../../../src/charts/net/memoryTimeline'
import { FAMILIES, middleChannels, type ResidualSetting } from '../../../src/core/bottleneck/block'
import { blockCost } from '../../../src/core/bottleneck/graph'
import {
  memoryMoments,
  peakBytes,
  peakInPieces,
  pieceSizes,
} from '../../../src/core/bottleneck/memory'

const V2: ResidualSetting = {
  family: 'inverted',
  inChannels: 24,
  outChannels: 24,
  factor: 6,
  kernelSize: 3,
  stride: 1,
  resolution: 56,
}
const held = (setting: ResidualSetting, pieces: number) =>
  memoryMoments(blockCost(setting), setting.family, pieces)
const peak = (setting: ResidualSetting, pieces: number) => peakBytes(held(setting, pieces))

const SETTINGS = fc.record({
  family: fc.constantFrom(...FAMILIES),
  inChannels: fc.integer({ min: 1, max: 40 }),
  outChannels: fc.integer({ min: 1, max: 40 }),
  factor: fc.integer({ min: 1, max: 10 }),
  kernelSize: fc.constantFrom(3, 5, 7),
  stride: fc.constantFrom(1 as const, 2 as const),
  resolution: fc.integer({ min: 4, max: 64 }),
})

describe('memory of a block in one piece', () => {
  it('is the engine’s: its peak, and what the Networks view holds at each step', () => {
    fc.assert(
      fc.property(SETTINGS, (setting) => {
        const cost = blockCost(setting)
        const ours = memoryMoments(cost, setting.family, 1)
        expect(peakBytes(ours)).toBe(cost.totals.peakActivationBytes)
        expect(ours.map(({ bytes }) => bytes)).toEqual(
          memoryTimeline(cost).map(({ bytes }) => bytes),
        )
      }),
    )
  })

  it('24→144→24 at 56 px peaks in the depthwise layer: x, 144 maps and 144 more, 3,913,728 B', () => {
    const moments = held(V2, 1)
    expect(moments.map(({ bytes }) => bytes)).toEqual([2_107_392, 3_913_728, 2_408_448, 903_168])
    expect(moments[1]!.held.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'input kept',
      'expand read',
      'depthwise made',
    ])
  })
})

describe('memory of a block in pieces', () => {
  it.each([
    [1, 3_913_728],
    [2, 2_107_392],
    [3, 1_806_336],
    [4, 1_505_280],
    [6, 1_204_224],
    [144, 627_200],
  ])('24→144→24 in %i pieces holds %i bytes at most', (pieces, bytes) => {
    expect(peak(V2, pieces)).toBe(bytes)
  })

  it('one channel at a time leaves input, output and two maps: |x| + |y| + 2·56² values', () => {
    expect(peak(V2, 144)).toBe(4 * 56 ** 2 * (24 + 24 + 2))
  })

  it('24→144→32 with stride 2 falls from 2,257,920 to 1,430,016 bytes in two pieces', () => {
    const strided = { ...V2, outChannels: 32, stride: 2 } as const
    expect([peak(strided, 1), peak(strided, 2)]).toEqual([2_257_920, 1_430_016])
  })

  it('ConvNeXt’s 96→384→96 in four pieces holds x for the skip until the sum is begun: 4·|x|', () => {
    const setting = { ...V2, family: 'convnext', inChannels: 96, outChannels: 96 } as const
    const convnext = { ...setting, factor: 4, kernelSize: 7 }
    const x = 4 * 56 ** 2 * 96
    expect([peak(convnext, 1), peak(convnext, 4)]).toEqual([6 * x, 4 * x])
    const first = held(convnext, 4).find(({ name }) => name === 'project-1')!
    expect(first.held.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'input read',
      'depthwise kept',
      'expand read',
      'project made',
    ])
  })

  it('a bottleneck cannot be cut: its 3×3 mixes all channels', () => {
    const bottleneck = { ...V2, family: 'bottleneck', inChannels: 144, outChannels: 144 } as const
    expect(held(bottleneck, 4)).toEqual(held(bottleneck, 1))
  })

  it('never holds less than input and output together, and each piece’s moments have its size', () => {
    fc.assert(
      fc.property(SETTINGS, fc.integer({ min: 2, max: 50 }), (setting, pieces) => {
        fc.pre(setting.family === 'inverted' && middleChannels(setting) > 1)
        const cost = blockCost(setting)
        const input = 4 * setting.resolution ** 2 * setting.inChannels
        const output = 4 * cost.rows.at(-1)!.output.reduce((product, side) => product * side, 1)
        const moments = memoryMoments(cost, 'inverted', pieces)
        if (moments.some(({ piece }) => piece === 2)) {
          expect(peakBytes(moments)).toBeGreaterThan(input + output)
        }
        const sides = cost.rows.at(-1)!.output[0] ** 2
        const sizes = pieceSizes(middleChannels(setting), pieces)
        for (const { step, piece, held } of moments) {
          const made = held.find(({ role }) => role === 'made')!
          if (step === 'depthwise') expect(made.bytes).toBe(4 * sides * sizes[piece!]!)
        }
      }),
    )
  })

  it('has its peak among the first and the last pieces, so that a curve need not run them all', () => {
    fc.assert(
      fc.property(SETTINGS, fc.integer({ min: 1, max: 400 }), (setting, pieces) => {
        const cost = blockCost(setting)
        const all = memoryMoments(cost, setting.family, pieces)
        expect(peakInPieces(cost, setting.family, pieces)).toBe(peakBytes(all))
      }),
    )
  })

  it('sizes of pieces add up and differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (n, s) => {
        const sizes = pieceSizes(n, s)
        expect(sizes.length).toBe(Math.min(n, s))
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(n)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
