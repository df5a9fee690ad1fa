import { describe, expect, it } from 'vitest'
import { attainable, boundOf, idealMs, ridge } from '../../../src/core/stats/roofline'

/** 100 thousand million MACs a second, 20 GB a second, 0.05 ms an operation. */
const LIMITS = { macsPerSecond: 100e9, bytesPerSecond: 20e9, overheadMs: 0.05 }

describe('a roof', () => {
  it('meets its slant at 10 FLOPs a byte', () => {
    expect(ridge(LIMITS)).toBe(10)
    expect(attainable(LIMITS, 10)).toBe(100e9)
  })

  it('lets a depthwise 3×3 at 2.2 FLOPs a byte reach 22 thousand million MACs a second', () => {
    expect(attainable(LIMITS, 2.2)).toBeCloseTo(22e9, 0)
  })

  it('is flat over a pointwise layer at 55.5 FLOPs a byte', () => {
    expect(attainable(LIMITS, 55.5)).toBe(100e9)
  })
})

describe('a bound', () => {
  it.each([
    // MobileNetV1's depthwise and pointwise at 14×14×512 with its 512 filters.
    ['a pointwise 14×14×512', { macs: 51_380_224, bytes: 1_851_392 }, 'compute'],
    ['a depthwise 112×112×64', { macs: 7_225_344, bytes: 6_424_832 }, 'memory'],
    ['a depthwise 7×7×1024', { macs: 451_584, bytes: 438_272 }, 'dispatch'],
  ] as const)('of %s is %s', (_, work, bound) => {
    expect(boundOf(LIMITS, work)).toBe(bound)
  })

  it('is the longest of 0.514, 0.093 and 0.05 ms', () => {
    const times = idealMs(LIMITS, { macs: 51_380_224, bytes: 1_851_392 })
    expect(times.compute).toBeCloseTo(0.514, 3)
    expect(times.memory).toBeCloseTo(0.093, 3)
    expect(times.dispatch).toBe(0.05)
  })
})
