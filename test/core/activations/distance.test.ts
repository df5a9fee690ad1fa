import { describe, expect, it } from 'vitest'
import { deviation, extremes, STANDS } from '../../../src/core/activations/distance'

const [SWISH, SIGMOID] = STANDS

describe('how far a stand-in is from its curve', () => {
  it('h-swish is 3 / (1 + e³) = 0.1423 above swish at 3 and at -3, and nowhere further', () => {
    const [largest, other] = extremes(SWISH)
    expect(largest.x).toBe(3)
    expect(largest.deviation).toBeCloseTo(3 / (1 + Math.exp(3)), 14)
    expect(largest.deviation).toBeCloseTo(0.14228, 5)
    expect(deviation(SWISH, -3)).toBeCloseTo(largest.deviation, 14)
    expect(other.deviation).toBeCloseTo(-0.10574, 5)
  })

  it('hard sigmoid is 0.0692 below sigmoid at ln(2 + √3) = 1.317, and above it as far at -1.317', () => {
    const [largest, other] = extremes(SIGMOID)
    expect(largest.x).toBeCloseTo(1.316958, 6)
    expect(largest.deviation).toBeCloseTo(largest.x / 6 - Math.sqrt(3) / 6, 14)
    expect(largest.deviation).toBeCloseTo(-0.06918, 5)
    expect(deviation(SIGMOID, -largest.x)).toBeCloseTo(-largest.deviation, 14)
    expect(other).toEqual({ x: 3, deviation: expect.closeTo(1 / (1 + Math.exp(3)), 14) })
  })

  it.each(STANDS)(
    'of 400,001 places from -20 to 20 none has $hard further from $smooth',
    (stand) => {
      const most = Math.abs(extremes(stand)[0].deviation)
      let searched = 0
      for (let place = -200_000; place <= 200_000; place += 1)
        searched = Math.max(searched, Math.abs(deviation(stand, place / 10_000)))
      expect(searched).toBeLessThanOrEqual(most + 1e-15)
      expect(searched).toBeGreaterThan(most - 1e-8)
    },
  )

  it.each(STANDS)(
    '$hard has its other extreme where its neighbours on both sides are less',
    (stand) => {
      const [, { x, deviation: most }] = extremes(stand)
      for (const near of [x - 1e-3, x + 1e-3])
        expect(Math.abs(deviation(stand, near))).toBeLessThan(Math.abs(most))
    },
  )
})
