import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/core/random'
import {
  BUDGET_MS,
  type Governor,
  govern,
  START,
  WORK_SIZES,
} from '../../../src/runtime/filters/governor'

/** Frames one after another for so many seconds, each taking what the level says. */
function run(from: Governor, seconds: number, frameMs: (level: number) => number, beginsAt = 0) {
  let governor = from
  const levels: number[] = []
  let now = beginsAt
  while (now < beginsAt + seconds * 1000) {
    const took = frameMs(governor.level)
    now += Math.max(took, BUDGET_MS)
    governor = govern(governor, took, now)
    levels.push(governor.level)
  }
  return { governor, levels, now }
}

const areaShare = (level: number) => {
  const [width, height] = WORK_SIZES[level]!
  return (width * height) / (640 * 480)
}

describe('the governor', () => {
  it('stays at 640×480 for 60 seconds while a frame takes 20 ms', () => {
    expect(new Set(run(START, 60, () => 20).levels)).toEqual(new Set([0]))
  })

  it('waits about a second before it falls, and forgives half a second of slow frames', () => {
    const hiccup = run(START, 0.5, () => 80)
    expect(hiccup.governor.level).toBe(0)
    expect(run(hiccup.governor, 5, () => 10, hiccup.now).governor.level).toBe(0)
    expect(run(START, 1.6, () => 50).governor.level).toBe(1)
  })

  it('comes to 320×240 on a device that takes 120 ms at full size, and holds', () => {
    const { levels } = run(START, 60, (level) => 120 * areaShare(level))
    expect(levels.slice(-300)).toEqual(new Array(300).fill(2))
  })

  it('falls at once to the size that fits: from 640×480 to 160×120 at 400 ms', () => {
    const { levels } = run(START, 2.5, (level) => 400 * areaShare(level))
    expect([...new Set(levels)]).toEqual([0, 4])
  })

  it('stops at 160×120, however slow the device', () => {
    expect(run(START, 60, () => 500).governor.level).toBe(WORK_SIZES.length - 1)
  })

  it('climbs back to 640×480 once the load is gone', () => {
    const { governor, now } = run(START, 10, () => 90)
    expect(governor.level).toBe(4)
    expect(run(governor, 30, () => 2, now).governor.level).toBe(0)
  })

  it('tries a climb that fails 5 times or fewer in a minute', () => {
    // Room is expected by area, and the device then takes far more: a cliff between two sizes.
    const cliff = (level: number) => (level <= 1 ? 60 : 10)
    const { levels } = run(START, 60, cliff)
    const climbs = levels.filter((level, at) => at > 0 && level < levels[at - 1]!)
    expect(climbs.length).toBeGreaterThan(0)
    expect(climbs.length).toBeLessThanOrEqual(5)
  })
})

describe('on a device of so many milliseconds a megapixel', () => {
  const megapixels = (level: number) => 0.3072 * areaShare(level)
  /** As many frames one after another, and the size each of them was worked at. */
  function frames(count: number, from: Governor, msAMegapixel: number, now = 0) {
    const seconds = (count * Math.max(BUDGET_MS, msAMegapixel * megapixels(from.level))) / 1000
    return run(from, seconds, (level) => msAMegapixel * megapixels(level), now)
  }
  const largestThatHolds = (msAMegapixel: number) => {
    const level = WORK_SIZES.findIndex((_, at) => msAMegapixel * megapixels(at) <= BUDGET_MS)
    return level < 0 ? WORK_SIZES.length - 1 : level
  }

  it.each([1, 30, 65, 90, 107, 108.5])('%d: 1,000 frames stay at 640×480', (msAMegapixel) => {
    const { levels } = frames(1000, START, msAMegapixel)
    expect(levels.length).toBeGreaterThanOrEqual(1000)
    expect(new Set(levels)).toEqual(new Set([0]))
  })

  it.each([
    [109, '480×360'],
    [192, '480×360'],
    [194, '320×240'],
    [434, '320×240'],
    [435, '240×180'],
    [771, '240×180'],
    [772, '160×120'],
    [9000, '160×120'],
  ])('%d: it comes to %s within two falls and stays for 1,000 frames', (msAMegapixel, size) => {
    const { governor, levels, now } = run(START, 30, (at) => msAMegapixel * megapixels(at))
    expect(WORK_SIZES[governor.level]!.join('×')).toBe(size)
    expect(new Set(levels).size).toBeLessThanOrEqual(3)
    const after = frames(1000, governor, msAMegapixel, now)
    expect(new Set(after.levels)).toEqual(new Set([governor.level]))
  })

  it('from any size it comes to the largest that holds 30 a second, and moves no more', () => {
    const anyLevel = fc.nat({ max: WORK_SIZES.length - 1 })
    const speed = fc.double({ min: 0.1, max: 3000, noNaN: true })
    fc.assert(
      fc.property(anyLevel, speed, (level, msAMegapixel) => {
        const settled = frames(1500, { ...START, level }, msAMegapixel)
        expect(settled.governor.level).toBe(largestThatHolds(msAMegapixel))
        const after = frames(1000, settled.governor, msAMegapixel, settled.now)
        expect(new Set(after.levels)).toEqual(new Set([settled.governor.level]))
      }),
      { numRuns: 60 },
    )
  })

  it('107, or 33 ms a frame, it is back at 640×480 after 5 seconds at three times that', () => {
    const slowed = run(START, 5, (level) => 3 * 107 * megapixels(level))
    expect(slowed.governor.level).toBe(2)
    const { governor } = run(slowed.governor, 10, (level) => 107 * megapixels(level), slowed.now)
    expect(governor.level).toBe(0)
  })

  it('108, each frame up to 30 % off, it changes size 4 times in 10 minutes or fewer', () => {
    const random = createRandom(11)
    let meanMs: number | null = null
    let last = 0
    // The mean that the loop goes by, one fifth the newest frame; begun anew at each size.
    const noisy = (level: number) => {
      if (level !== last) meanMs = null
      last = level
      const took = 108 * megapixels(level) * (0.7 + 0.6 * random())
      meanMs = meanMs === null ? took : meanMs + 0.2 * (took - meanMs)
      return meanMs
    }
    const { levels } = run(START, 600, noisy)
    const changes = levels.filter((level, at) => at > 0 && level !== levels[at - 1]).length
    expect(changes).toBeLessThanOrEqual(4)
  })
})
