import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleChannels, scaleResolution } from '../../src/core/rounding'
import { SEEDED } from './layers'

const TRUNCATE = { kind: 'truncate', minimum: 8 } as const
const DIVISIBLE = { kind: 'makeDivisible', divisor: 8 } as const

describe('channels', () => {
  it.each([
    [32, 0.75, 24],
    [32, 0.25, 8],
    [32, 0.1, 8],
    [64, 0.7, 44],
    [1024, 0.35, 358],
    [32, 1, 32],
    [32, 2, 64],
  ])("TF-Slim's rule truncates %d × %d to %d, never below 8", (channels, alpha, scaled) => {
    expect(scaleChannels(channels, alpha, TRUNCATE)).toBe(scaled)
  })

  // The exact products and results of torchvision's _make_divisible with divisor 8.
  it.each([
    [3, 8],
    [4, 8],
    [8.4, 8],
    [11.2, 16],
    [11.9, 16],
    [12, 16],
    [12.1, 16],
    [18, 24],
    [22.4, 24],
    [30, 32],
    [33.6, 32],
    [36, 40],
    [60, 64],
    [100, 104],
    [147.2, 144],
    [1792, 1792],
  ])('make-divisible takes %d to %d', (product, rounded) => {
    expect(scaleChannels(product, 1, DIVISIBLE)).toBe(rounded)
  })

  it('make-divisible gives a multiple of 8 and loses at most a tenth', () => {
    const alpha = fc.double({ min: 0.1, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2048 }), alpha, (channels, width) => {
        const scaled = scaleChannels(channels, width, DIVISIBLE)
        expect(scaled % 8).toBe(0)
        expect(scaled).toBeGreaterThanOrEqual(0.9 * channels * width)
      }),
      SEEDED,
    )
  })
})

it.each([
  [14, 160, 10],
  [14, 224, 14],
  [7, 128, 4],
  [112, 192, 96],
  [7, 200, 7],
])('a map of side %d is at %d pixels of side %d', (featureSize, scaled, side) => {
  expect(scaleResolution(featureSize, scaled)).toBe(side)
})
