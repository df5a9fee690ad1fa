import { expect, it } from 'vitest'
import { shareIntervals } from '../../src/core/stats/shares'

const OPTIONS = { centre: 'median', seed: 1, samples: 200 } as const

it('2 of 3 ms are two thirds, and values that never vary leave no doubt', () => {
  const found = shareIntervals(
    [
      { group: 'depthwise', values: [2, 2, 2] },
      { group: 'pointwise', values: [1, 1] },
    ],
    OPTIONS,
  )
  expect(found.get('depthwise')).toEqual({ share: 2 / 3, low: 2 / 3, high: 2 / 3 })
})

it('60 values between 1 and 3 ms beside a steady 2 ms: about a half, within 0.44 and 0.56', () => {
  const values = Array.from({ length: 60 }, (_, at) => 1 + (2 * at) / 59)
  const found = shareIntervals(
    [
      { group: 'a', values },
      { group: 'b', values: [2, 2, 2] },
    ],
    OPTIONS,
  ).get('a')!
  expect(found.share).toBeCloseTo(0.5)
  expect(found.low).toBeGreaterThan(0.44)
  expect(found.low).toBeLessThan(0.49)
  expect(found.high).toBeLessThan(0.56)
  expect(found.high).toBeGreaterThan(0.51)
})

it('a mean of 0 and 0.1 ms is 0.05 ms, where a median would be nothing', () => {
  const values = [0, 0, 0, 0.1]
  const parts = [
    { group: 'a', values },
    { group: 'b', values: [0.075] },
  ]
  expect(shareIntervals(parts, OPTIONS).get('a')?.share).toBe(0)
  expect(shareIntervals(parts, { ...OPTIONS, centre: 'mean' }).get('a')?.share).toBeCloseTo(0.25)
})

it('nothing measured has no shares', () => {
  expect(shareIntervals([{ group: 'a', values: [] }], OPTIONS).size).toBe(0)
})
