import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapStats } from '../../src/core/mapStats'

it('2 channels side by side in memory: 0 to 3 with mean 1.5, and a dead one at 7', () => {
  const stats = mapStats([0, 7, 1, 7, 2, 7, 3, 7], 2)
  expect(stats[0]).toEqual({ min: 0, max: 3, mean: 1.5, isDead: false })
  expect(stats[1]).toEqual({ min: 7, max: 7, mean: 7, isDead: true })
})

it('values that are no numbers are left out, and a map of nothing else is dead', () => {
  const stats = mapStats([Number.NaN, 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN, 3], 2)
  expect(stats[0]).toEqual({ min: 0, max: 0, mean: 0, isDead: true })
  expect(stats[1]).toEqual({ min: 1, max: 3, mean: 2, isDead: false })
})

it('every finite value lies between its channel’s ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 60 }),
      (channels, values) => {
        const stats = mapStats(values, channels)
        expect(stats).toHaveLength(channels)
        for (const [index, value] of values.entries()) {
          const { min, max } = stats[index % channels]!
          expect(value).toBeGreaterThanOrEqual(min)
          expect(value).toBeLessThanOrEqual(max)
        }
      },
    ),
  )
})
