import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  gridOf,
  integerOf,
  integersIn,
  type Range,
  type Scheme,
  snapped,
  valueAt,
} from '../../../src/core/quantise/grid'
import { ERROR_BINS, histogram, score } from '../../../src/core/quantise/score'
import { floatSize, quantisedSize } from '../../../src/core/quantise/size'
import { channelRanges, gridsOf, quantisedAndBack } from '../../../src/core/quantise/tensor'

/** Weights are float32; the grids are computed in doubles. */
const real = fc.float({ min: -1000, max: 1000, noNaN: true })
const range = fc
  .tuple(real, real)
  .map(([one, other]): Range => ({ min: Math.min(one, other), max: Math.max(one, other) }))
const scheme: fc.Arbitrary<Scheme> = fc.record({
  bits: fc.integer({ min: 2, max: 8 }),
  isSymmetric: fc.boolean(),
  isPerChannel: fc.boolean(),
})
const tensor = fc
  .record({
    channels: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 9 }),
    seed: fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 54, maxLength: 54 }),
    // Channels that differ by orders of magnitude, as folded batch norm makes them.
    powers: fc.array(fc.integer({ min: -4, max: 2 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ channels, rows, seed, powers }) => ({
    channels,
    values: Float32Array.from(
      seed.slice(0, channels * rows),
      (value, index) => value * 10 ** powers[index % channels]!,
    ),
  }))
/** Of doubles, beside the step. */
const SLACK = 1 + 1e-9

describe('a grid', () => {
  it('of 8 bits over ±12.7 has steps of 0.1 and 255 integers; over 0 to 6, steps of 6/255 and 256', () => {
    const even = gridOf({ min: -12.7, max: 3 }, { bits: 8, isSymmetric: true })
    expect(even).toMatchObject({ zeroPoint: 0, lowest: -127, highest: 127 })
    expect(even.scale).toBeCloseTo(0.1, 12)
    const relu6 = gridOf({ min: 0, max: 6 }, { bits: 8, isSymmetric: false })
    expect(relu6).toEqual({ scale: 6 / 255, zeroPoint: 0, lowest: 0, highest: 255 })
  })

  it('over −1 to 2 with 4 bits has its zero at integer 5, and −1 is 0, 2 is 15', () => {
    const grid = gridOf({ min: -1, max: 2 }, { bits: 4, isSymmetric: false })
    expect(grid).toEqual({ scale: 0.2, zeroPoint: 5, lowest: 0, highest: 15 })
    expect([-1, 0, 2].map((value) => integerOf(value, grid))).toEqual([0, 5, 15])
  })

  it('errs by half a step at most inside its range', () => {
    fc.assert(
      fc.property(range, scheme, fc.double({ min: 0, max: 1, noNaN: true }), (over, how, share) => {
        const grid = gridOf(over, how)
        const value = over.min + share * (over.max - over.min)
        expect(Math.abs(snapped(value, grid) - value)).toBeLessThanOrEqual((grid.scale / 2) * SLACK)
      }),
    )
  })

  it('holds zero exactly, whatever it covers', () => {
    fc.assert(
      fc.property(range, scheme, (over, how) => {
        const grid = gridOf(over, how)
        expect(snapped(0, grid)).toBe(0)
        expect(grid.zeroPoint).toBeGreaterThanOrEqual(grid.lowest)
        expect(grid.zeroPoint).toBeLessThanOrEqual(grid.highest)
      }),
    )
  })

  it('leaves what it has made as it is', () => {
    fc.assert(
      fc.property(range, scheme, real, (over, how, value) => {
        const grid = gridOf(over, how)
        const once = snapped(value, grid)
        expect(snapped(once, grid)).toBe(once)
      }),
    )
  })

  it('has 2^bits integers, less one where it is symmetric, and none is ever left', () => {
    fc.assert(
      fc.property(range, scheme, real, (over, how, value) => {
        const grid = gridOf(over, how)
        expect(grid.highest - grid.lowest + 1).toBe(2 ** how.bits - (how.isSymmetric ? 1 : 0))
        const integer = integerOf(value * 10, grid)
        expect(Number.isInteger(integer)).toBe(true)
        expect(integer).toBeGreaterThanOrEqual(grid.lowest)
        expect(integer).toBeLessThanOrEqual(grid.highest)
      }),
    )
  })

  it('that is symmetric treats both signs alike, halves included', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 8 }), real, (over, bits, value) => {
        const grid = gridOf(over, { bits, isSymmetric: true })
        expect(snapped(-value, grid)).toBe(0 - snapped(value, grid))
        const half = 1.5 * grid.scale
        expect(snapped(-half, grid)).toBe(0 - snapped(half, grid))
      }),
    )
  })

  it('of nothing but zero keeps zero', () => {
    for (const isSymmetric of [true, false]) {
      const grid = gridOf({ min: 0, max: 0 }, { bits: 4, isSymmetric })
      expect([grid.scale, snapped(0, grid)]).toEqual([1, 0])
    }
  })

  it('shared with a channel 100 times larger leaves a small one 3 of its 255 integers', () => {
    const shared = gridOf({ min: -100, max: 100 }, { bits: 8, isSymmetric: true })
    expect(integersIn({ min: -1, max: 1 }, shared)).toBe(3)
    expect(integersIn({ min: -100, max: 100 }, shared)).toBe(255)
  })
})

describe('a tensor', () => {
  it('has channels that change fastest: [1, 20, 3, −40] in two are 1 to 3 and −40 to 20', () => {
    const ranges = channelRanges({ values: Float32Array.of(1, 20, 3, -40), channels: 2 })
    expect(ranges).toEqual([
      { min: 1, max: 3 },
      { min: -40, max: 20 },
    ])
  })

  it('loses no more than half a step of each channel’s own grid, and that step is never larger', () => {
    fc.assert(
      fc.property(tensor, scheme, (weights, how) => {
        const ranges = channelRanges(weights)
        const own = gridsOf(ranges, { ...how, isPerChannel: true })
        const shared = gridsOf(ranges, { ...how, isPerChannel: false })
        const after = quantisedAndBack(weights, { ...how, isPerChannel: true })
        const dead = own.map(({ scale }, channel) => scale === 1 && ranges[channel]!.max === 0)
        own.forEach(({ scale }, channel) => {
          if (!dead[channel]) expect(scale).toBeLessThanOrEqual(shared[channel]!.scale * SLACK)
        })
        after.forEach((value, index) => {
          const half = own[index % weights.channels]!.scale / 2
          const error = Math.abs(value - weights.values[index]!)
          // Values are float32, whose own last digit counts too.
          expect(error).toBeLessThanOrEqual(half * 1.0001)
        })
      }),
    )
  })

  it('is the same again after a second time on the same grids', () => {
    fc.assert(
      fc.property(tensor, scheme, (weights, how) => {
        const grids = gridsOf(channelRanges(weights), how)
        const once = quantisedAndBack(weights, how)
        const twice = once.map((value, at) => snapped(value, grids[at % weights.channels]!))
        expect(twice).toEqual(once)
      }),
    )
  })
})

describe('a score', () => {
  const small = Float32Array.of(100, 0.1, -50, 0.05)
  const both = { values: small, channels: 2 }

  it('is 6.02 dB better for each bit of a long even ramp', () => {
    const ramp = {
      values: Float32Array.from({ length: 20_001 }, (_, at) => at / 10_000 - 1),
      channels: 1,
    }
    const db = (bits: number) =>
      score(ramp, { bits, isSymmetric: true, isPerChannel: false }).tensorDb
    // 127 integers a side against 63 and 31: 20 log10 of their ratio.
    expect(db(8) - db(7)).toBeCloseTo(20 * Math.log10(127 / 63), 1)
    expect(db(7) - db(6)).toBeCloseTo(20 * Math.log10(63 / 31), 1)
  })

  it('says that a channel 1000 times smaller vanishes under a shared grid and not under its own', () => {
    const how = { bits: 8, isSymmetric: true }
    const shared = score(both, { ...how, isPerChannel: false })
    const own = score(both, { ...how, isPerChannel: true })
    expect([shared.vanished, own.vanished]).toEqual([1, 0])
    expect(shared.channelDb[1]).toBe(0)
    expect(own.channelDb[1]).toBeGreaterThan(40)
    // The whole tensor hides it: the large channel has all the energy.
    expect(Math.abs(shared.tensorDb - own.tensorDb)).toBeLessThan(1)
  })

  it('leaves out channels that were dead before: 10⁻¹² of the largest is none that vanished', () => {
    const values = Float32Array.of(1, 1e-12, 0, -0.5, 2e-12, 0)
    const result = score(
      { values, channels: 3 },
      { bits: 8, isSymmetric: true, isPerChannel: false },
    )
    expect([result.vanished, result.dead]).toEqual([0, 2])
    expect(Number.isFinite(result.channels.median)).toBe(true)
    expect(result.channelDb[2]).toBeNaN()
  })

  it('counts every error once, within half a shared step', () => {
    fc.assert(
      fc.property(tensor, scheme, (weights, how) => {
        const { errors } = score(weights, how)
        expect(errors.length).toBe(ERROR_BINS)
        expect(errors.reduce((sum, count) => sum + count, 0)).toBe(weights.values.length)
      }),
    )
  })

  it('bins 0, 1, 2, 3, 4 over 0 to 4 in four as 1, 1, 1, 2', () => {
    const counts = histogram(Float32Array.of(0, 1, 2, 3, 4), { min: 0, max: 4 }, 4)
    expect([...counts]).toEqual([1, 1, 1, 2])
  })
})

describe('a file', () => {
  const layers = [
    { weights: 27, channels: 3 },
    { weights: 9, channels: 9 },
  ]

  it('of 36 weights and 12 channels is 192 bytes in float32', () => {
    expect(floatSize(layers)).toEqual({
      ...{ weightBytes: 144, gridBytes: 0, biasBytes: 48, totalBytes: 192 },
    })
  })

  it.each([
    [8, true, false, 36 + 8 + 48],
    [8, false, false, 36 + 16 + 48],
    [8, true, true, 36 + 48 + 48],
    [4, false, true, 14 + 5 + 96 + 48],
    [6, true, false, 21 + 7 + 8 + 48],
  ])(
    'of %i bits, symmetric %s, per channel %s is %i bytes',
    (bits, isSymmetric, isPerChannel, all) => {
      expect(quantisedSize(layers, { bits, isSymmetric, isPerChannel }).totalBytes).toBe(all)
    },
  )

  it('says what it holds: 8 bits per channel and asymmetric, 8 bytes a channel for the grids', () => {
    const size = quantisedSize(layers, { bits: 8, isSymmetric: false, isPerChannel: true })
    expect(size).toMatchObject({ weightBytes: 36, gridBytes: 96, biasBytes: 48 })
  })
})

it('integers and values lead to each other and back', () => {
  fc.assert(
    fc.property(range, scheme, fc.double({ min: 0, max: 1, noNaN: true }), (over, how, share) => {
      const grid = gridOf(over, how)
      const integer = grid.lowest + Math.round(share * (grid.highest - grid.lowest))
      expect(integerOf(valueAt(integer, grid), grid)).toBe(integer)
    }),
  )
})
