import { describe, expect, it } from 'vitest'
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
