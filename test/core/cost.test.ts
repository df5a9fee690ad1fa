import { describe, expect, it } from 'vitest'
import { DEFAULT_CONVENTION } from '../../src/core/convention'
import {
  biases,
  flopsPerByte,
  macs,
  operations,
  params,
  trafficBytes,
  weights,
} from '../../src/core/cost'
import type { HWC, LayerSpec } from '../../src/core/layer'
import { outShape } from '../../src/core/shape'
import { answer, conv, depthwise, NORM, pool, RELU } from './layers'

const MAP: HWC = [14, 14, 512]
const full = conv({ outChannels: 512 })
const pointwise = conv({ kernelSize: [1, 1], outChannels: 512 })

const macsOf = (layer: LayerSpec, input: HWC) =>
  macs(layer, input, answer(outShape(layer, [input])))

describe('multiply–accumulates and parameters', () => {
  it('at 14×14×512 a full 3×3 takes 462,422,016, its separable pair 52,283,392', () => {
    expect(macsOf(full, MAP)).toBe(462_422_016)
    expect(macsOf(depthwise(), MAP)).toBe(903_168)
    expect(macsOf(pointwise, MAP)).toBe(51_380_224)
  })

  it.each([
    // 6×6 map: 36 positions; weights by hand.
    ['3×3, 4 → 8 channels', conv(), [6, 6, 4], 36 * 9 * 4 * 8, 288],
    ['3×3, 4 → 8 in 2 groups', conv({ groups: 2 }), [6, 6, 4], 36 * 9 * 2 * 8, 144],
    ['3×3 with bias', conv({ bias: true }), [6, 6, 4], 36 * 288, 296],
    [
      '1×5 with stride 2 along columns',
      conv({ kernelSize: [1, 5], stride: [1, 2] }),
      [6, 6, 4],
      18 * 160,
      160,
    ],
    [
      'depthwise, 3 outputs a channel, bias',
      depthwise({ channelMultiplier: 3, bias: true }),
      [6, 6, 4],
      36 * 108,
      120,
    ],
    ['dense over 2×2×5', { kind: 'dense', outFeatures: 10, bias: true }, [2, 2, 5], 200, 210],
    ['batch norm of 7 channels', NORM, [6, 6, 7], 0, 14],
    ['an activation', RELU, [6, 6, 7], 0, 0],
    ['a pool', pool(), [6, 6, 7], 0, 0],
    ['a global pool', { kind: 'globalPool', mode: 'average' }, [6, 6, 7], 0, 0],
  ] as const)('%s', (_, layer, input, macCount, paramCount) => {
    expect(macsOf(layer, input)).toBe(macCount)
    expect(params(layer, input)).toBe(paramCount)
    expect(weights(layer, input) + biases(layer, input)).toBe(
      layer.kind === 'batchNorm' ? 0 : paramCount,
    )
  })
})

describe('the convention', () => {
  const biased = conv({ bias: true })
  const input: HWC = [6, 6, 4]
  const output: HWC = [6, 6, 8]
  const count = (layer: LayerSpec, part: object) =>
    operations(layer, input, layer.kind === 'batchNorm' ? input : output, {
      ...DEFAULT_CONVENTION,
      ...part,
    })

  it('a FLOP count is twice the MACs', () => {
    expect(count(biased, {})).toBe(10_368)
    expect(count(biased, { unit: 'flop' })).toBe(20_736)
  })

  it('a counted bias is one addition for each of 288 outputs in either unit', () => {
    expect(count(biased, { bias: 'in' })).toBe(10_368 + 288)
    expect(count(biased, { unit: 'flop', bias: 'in' })).toBe(20_736 + 288)
    expect(count(conv(), { bias: 'in' })).toBe(10_368)
  })

  it('a counted batch norm is one MAC or two FLOPs for each of 144 outputs; folded it is 0', () => {
    expect(count(NORM, {})).toBe(0)
    expect(count(NORM, { batchNorm: 'counted' })).toBe(144)
    expect(count(NORM, { unit: 'flop', batchNorm: 'counted' })).toBe(288)
  })
})

describe('arithmetic intensity at 14×14×512 in float32', () => {
  it.each([
    ['depthwise 3×3', depthwise(), 2.2],
    ['pointwise', pointwise, 55.5],
  ])('%s has %s', (_, layer, printed) => {
    const bytes = trafficBytes(layer, [MAP], MAP)
    expect(flopsPerByte(macsOf(layer, MAP), bytes)).toBeCloseTo(printed, 1)
  })

  it('moves input, weights and output once: 821,248 bytes for the depthwise', () => {
    expect(trafficBytes(depthwise(), [MAP], MAP)).toBe(4 * (100_352 + 4_608 + 100_352))
  })

  it('a residual sum reads both its inputs', () => {
    expect(trafficBytes({ kind: 'add' }, [MAP, MAP], MAP)).toBe(4 * 3 * 100_352)
  })

  it('is 0, not NaN, where nothing moves', () => {
    expect(flopsPerByte(0, 0)).toBe(0)
  })
})
