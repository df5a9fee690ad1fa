import { expect, it } from 'vitest'
import { isWarm, LEAST_WARMUP, MOST_WARMUP } from '../../src/state/runWarmUp'

const frames = (count: number, ms: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => ms(at))

it('ten frames of one length are warm, and nine are not', () => {
  expect(isWarm(frames(LEAST_WARMUP, () => 12))).toBe(true)
  expect(isWarm(frames(LEAST_WARMUP - 1, () => 12))).toBe(false)
})

it('a device whose last 5 frames took 9 % less than the 5 before is warm, at 12 % it is not', () => {
  expect(isWarm(frames(10, (at) => (at < 5 ? 100 : 91)))).toBe(true)
  expect(isWarm(frames(10, (at) => (at < 5 ? 100 : 88)))).toBe(false)
})

it('one slow frame among the last 5 does not count: medians are compared', () => {
  expect(isWarm(frames(10, (at) => (at === 7 ? 90 : 12)))).toBe(true)
})

it('after 30 frames that never settle the counting begins all the same', () => {
  const restless = frames(MOST_WARMUP, (at) => 200 - at * 6)
  expect(isWarm(restless.slice(0, -1))).toBe(false)
  expect(isWarm(restless)).toBe(true)
})
