import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipStats, histogram, onGrid, stepOf } from '../../../src/core/foldNorm/clip'
import { normals } from './arbitraries'

const someValues = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
  minLength: 1,
  maxLength: 80,
})
const someClip = fc.double({ min: 0.5, max: 20, noNaN: true })
const someBits = fc.constantFrom(8, 6, 4)

describe('a grid from 0 to the clip', () => {
  it('at 6 and 8 bits has steps of 0.0235, 255 of them', () => {
    expect(stepOf(6, 8)).toBeCloseTo(0.02353, 5)
    expect(onGrid(100, 6, 8)).toBeCloseTo(6, 12)
    expect(onGrid(-1, 6, 8)).toBe(0)
  })

  it('rounds what lies under the clip by half a step at most', () => {
    fc.assert(
      fc.property(someValues, someClip, someBits, (values, clip, bits) => {
        const { largestRounding, step } = clipStats(values, clip, bits)
        expect(largestRounding).toBeLessThanOrEqual(step / 2 + 1e-12)
        for (const value of values) {
          if (value < 0 || value > clip) continue
          expect(Math.abs(onGrid(value, clip, bits) - value)).toBeLessThanOrEqual(step / 2 + 1e-9)
        }
      }),
    )
  })

  it('the error is what the values placed on it are off by, rounding and clipping apart', () => {
    fc.assert(
      fc.property(someValues, someClip, someBits, (values, clip, bits) => {
        const stats = clipStats(values, clip, bits)
        const meanSquare =
          values.reduce(
            (sum, value) => sum + (Math.max(0, value) - onGrid(value, clip, bits)) ** 2,
            0,
          ) / values.length
        expect(stats.error ** 2).toBeCloseTo(meanSquare, 8)
        expect(stats.error ** 2).toBeCloseTo(stats.roundingError ** 2 + stats.clippingError ** 2, 8)
        const above = values.filter((value) => value > clip).length
        expect(stats.clippedShare).toBe(above / values.length)
      }),
    )
  })

  it('loses nothing of a layer without a value above 0: ∞ dB and an error of 0', () => {
    for (const values of [[], [-3, -0.5], [0, -2, 0]]) {
      expect(clipStats(values, 6, 8)).toMatchObject({
        error: 0,
        clippedShare: 0,
        snrDb: Number.POSITIVE_INFINITY,
      })
    }
  })

  it('two bits more divide rounding by 4 and gain 12 dB where nothing is clipped', () => {
    const values = normals(3, 20_000).map(Math.abs)
    const six = clipStats(values, 8, 6)
    const eight = clipStats(values, 8, 8)
    expect(six.roundingError / eight.roundingError).toBeCloseTo(255 / 63, 1)
    expect(eight.snrDb - six.snrDb).toBeCloseTo(12, 0)
  })
})

describe('a histogram', () => {
  it('counts every value once and has an edge at 0', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const { counts, start, binWidth, total } = histogram(values, 0.25)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
        expect(total).toBe(values.length)
        expect(Number.isInteger(start / binWidth)).toBe(true)
        const below = values.filter((value) => value < 0).length
        const bins = counts.slice(0, Math.max(0, Math.round(-start / binWidth)))
        expect(bins.reduce((sum, count) => sum + count, 0)).toBe(below)
      }),
    )
  })
})
