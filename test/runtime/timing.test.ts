import { describe, expect, it } from 'vitest'
import { spread } from '../../src/core/quantile'
import { createRandom } from '../../src/core/random'
import { clockStepMs } from '../../src/runtime/timing/clockStep'
import { clockTimer } from '../../src/runtime/timing/clockTimer'
import { createGovernor } from '../../src/runtime/timing/governor'
import { createRotation } from '../../src/runtime/timing/rotation'
import { createTrust } from '../../src/runtime/timing/trust'

describe('the step of a clock', () => {
  /** A clock that is read every microsecond and shows whole multiples of its step. */
  const stepping = (stepMs: number) => {
    let reads = 0
    return () => Math.floor((reads++ * 0.001) / stepMs) * stepMs
  }

  it.each([0.005, 0.1, 1, 16])('of %d ms is found', (stepMs) => {
    expect(clockStepMs(stepping(stepMs))).toBeCloseTo(stepMs, 6)
  })

  it('is the smallest of those seen, where a browser blurs its ticks', () => {
    const ticks = [0, 0, 0.3, 0.3, 0.4, 0.6, 20]
    let read = 0
    expect(clockStepMs(() => ticks[Math.min(read++, ticks.length - 1)]!)).toBeCloseTo(0.1, 6)
  })
})

describe('the clock around steps', () => {
  /** Samples by step of so many frames of steps that take what is given, on a coarse clock. */
  const sampled = (took: readonly number[], clockStepMs: number, frames: number) => {
    const random = createRandom(3)
    let time = 0
    const names = took.map((_, index) => `step ${index}`)
    const timer = clockTimer(
      names,
      clockStepMs,
      () => Math.floor(time / clockStepMs + 1e-9) * clockStepMs,
    )
    const samples = new Map(names.map((name) => [name, [] as number[]]))
    for (let frame = 0; frame < frames; frame++) {
      time += random()
      timer.begin()
      took.forEach((ms, index) => {
        timer.before(index)
        time += ms
        timer.after(index)
      })
      for (const { output, ms } of timer.end(1).steps) samples.get(output)!.push(ms)
    }
    return [...samples.values()]
  }

  it('gives steps of 0.03, 0.25 and 0.07 ms their medians within 20 % on a clock of 0.1 ms', () => {
    const took = [0.03, 0.25, 0.07]
    sampled(took, 0.1, 4000).forEach((samples, index) => {
      expect(Math.abs(spread(samples).median / took[index]! - 1)).toBeLessThan(0.2)
      expect(Math.abs(mean(samples) / took[index]! - 1)).toBeLessThan(0.1)
    })
  })

  it('takes 16 frames for a sample of 0.03 ms, 4 of 0.25 ms and one of 2 ms', () => {
    const counts = sampled([0.03, 0.25, 2], 0.1, 1600).map((samples) => 1600 / samples.length)
    expect(counts.map(Math.round)).toEqual([16, 4, 1])
  })

  it('takes one frame each where the clock steps by 0.005 ms', () => {
    const counts = sampled([0.05, 0.25], 0.005, 200).map((samples) => samples.length)
    expect(counts).toEqual([200, 200])
  })

  it('gives every step with the first frame, and never one that did not run', () => {
    expect(sampled([0.2, 0.2], 0.1, 1).map((samples) => samples.length)).toEqual([1, 1])
    expect(clockTimer(['one'], 0.1).end(1)).toEqual({ clock: 'clock', steps: [] })
  })
})

const mean = (values: readonly number[]) =>
  values.reduce((total, one) => total + one, 0) / values.length

describe('taking turns', () => {
  it('goes round 7 steps by threes and leaves none out', () => {
    const rotation = createRotation(7)
    const turns = Array.from({ length: 7 }, () => [...rotation.next(3)])
    expect(turns.slice(0, 3)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 0, 1],
    ])
    const times = turns.flat().reduce((all, at) => all.with(at, all[at]! + 1), Array(7).fill(0))
    expect(times).toEqual([3, 3, 3, 3, 3, 3, 3])
  })

  it('never takes a step twice in one turn, nor one of none', () => {
    expect([...createRotation(2).next(8)]).toEqual([0, 1])
    expect([...createRotation(0).next(8)]).toEqual([])
  })
})

describe('the governor of measuring', () => {
  /** Steps measured in a frame, on average over the last 1280 of 8000. */
  const settled = (msForEach: number, noise = 0) => {
    const governor = createGovernor()
    const random = createRandom(5)
    let steps = 0
    for (let frame = 0; frame < 8000; frame++) {
      const planned = governor.plan()
      if (frame >= 8000 - 1280) steps += planned
      governor.took(20 + planned * msForEach + noise * random())
    }
    return steps / 1280
  }

  it('measures 12 steps a frame where that is free: 16, and one frame in four is left alone', () => {
    expect(settled(0)).toBe(12)
  })

  it.each([0.05, 0.2, 0.6, 3, 20])('keeps a cost of %d ms for each step below 5 %', (msForEach) => {
    expect(settled(msForEach) * msForEach).toBeLessThan(0.05 * 20)
  })

  it('never gives up altogether, and noise of a quarter of the frame does not stop it', () => {
    expect(settled(100)).toBeGreaterThan(0)
    expect(settled(0.05, 5)).toBeGreaterThan(1)
  })
})

describe('trust in a timer', () => {
  const rounds = (count: number, stepMs: number, frameMs: number) => {
    const trust = createTrust(10)
    for (let round = 0; round < count; round++) {
      for (let frame = 0; frame < 5; frame++) trust.frame(frameMs)
      for (let step = 0; step < 10; step++) trust.add(step, stepMs)
    }
    return trust
  }

  it('is lost after 3 rounds of zeros, not after 2', () => {
    expect(rounds(2, 0, 20).isLost()).toBe(false)
    expect(rounds(3, 0, 20).isLost()).toBe(true)
  })

  it('is lost where the layers add up to more than 3 frames', () => {
    expect(rounds(5, 5.9, 20).isLost()).toBe(false)
    expect(rounds(3, 6.1, 20).isLost()).toBe(true)
  })

  it('comes back with one good round', () => {
    const trust = rounds(2, 0, 20)
    for (let step = 0; step < 10; step++) trust.add(step, 1)
    for (let step = 0; step < 10; step++) trust.add(step, 0)
    expect(trust.isLost()).toBe(false)
  })
})
