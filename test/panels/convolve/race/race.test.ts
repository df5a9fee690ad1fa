import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAt, positionAtMacs } from '../../../../src/core/conv/frame'
import type { ConvSetting } from '../../../../src/core/conv/setting'
import { FIRST_TIMES } from '../../../../src/panels/convolve/race/Question'
import {
  countOf,
  isFinished,
  judge,
  RACERS,
  type Race,
  raceOf,
} from '../../../../src/panels/convolve/race/race'

const setting = (part: Partial<ConvSetting> = {}): ConvSetting => ({
  kind: 'standard',
  input: [6, 6, 4],
  kernelSize: 3,
  outChannels: 4,
  groups: 1,
  channelMultiplier: 1,
  stride: 1,
  padding: 'same',
  dilation: 1,
  ...part,
})

function raced(part: Partial<ConvSetting> = {}): Race {
  const race = raceOf(setting(part))
  if (!race.ok) throw new Error(race.fault.code)
  return race.value
}

const settings = fc.record({
  input: fc.tuple(
    fc.integer({ min: 5, max: 12 }),
    fc.integer({ min: 5, max: 12 }),
    fc.integer({ min: 1, max: 6 }),
  ),
  kernelSize: fc.integer({ min: 1, max: 7 }),
  outChannels: fc.integer({ min: 1, max: 6 }),
  channelMultiplier: fc.integer({ min: 1, max: 6 }),
  stride: fc.integer({ min: 1, max: 3 }),
  dilation: fc.integer({ min: 1, max: 3 }),
})

describe('who wins', () => {
  it('6×6, 4 → 4 channels, 3×3: separable after 1,872 MACs against 5,184, 2.77 times sooner', () => {
    const race = raced()
    expect(race.winner).toBe('separable')
    expect(race.plans.separable.macs).toBe(1872)
    expect(race.plans.standard.macs).toBe(5184)
    expect(race.length).toBe(5184)
    expect(race.times).toBeCloseTo(36 / 13, 12)
  })

  it.each([
    // 1/1 + 1/9, and 1/4 + 1/1: the pair is longer.
    [{ outChannels: 1 }, 10 / 9],
    [{ kernelSize: 1 }, 5 / 4],
    [{ kernelSize: 1, outChannels: 1 }, 2],
  ])('with %o standard wins, %f times sooner', (part, times) => {
    const race = raced(part)
    expect(race.winner).toBe('standard')
    expect(race.times).toBeCloseTo(times, 12)
  })

  it('K = 2, C_out = 4 and m = 2 end together: 2 · (1/4 + 1/4) is 1', () => {
    const race = raced({ kernelSize: 2, channelMultiplier: 2 })
    expect(race.winner).toBe('together')
    expect(race.times).toBe(1)
  })

  it('a kernel larger than its map, without padding, is a fault and no race', () => {
    expect(raceOf(setting({ kernelSize: 7, padding: 'valid' })).ok).toBe(false)
  })
})

describe('the counters', () => {
  it('give m · (1/C_out + 1/K²) exactly, over any map, stride, dilation and padding', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom('same', 'valid'), (part, padding) => {
        const race = raceOf(setting({ ...part, padding }))
        if (!race.ok) return
        const { standard, separable } = race.value.plans
        const { kernelSize, outChannels, channelMultiplier } = part
        // In whole numbers, so that the equality is one.
        expect(separable.macs * kernelSize ** 2 * outChannels).toBe(
          standard.macs * channelMultiplier * (outChannels + kernelSize ** 2),
        )
      }),
      { numRuns: 80 },
    )
  })

  it('are equal until one is done, and equal the picture’s own count at every time', () => {
    fc.assert(
      fc.property(settings, fc.double({ min: 0, max: 1.2, noNaN: true }), (part, share) => {
        const race = raced(part)
        const macs = share * race.length
        const [standard, separable] = RACERS.map((racer) => countOf(race, racer, macs))
        if (!RACERS.some((racer) => isFinished(race, racer, macs))) {
          expect(standard).toBe(separable)
        }
        for (const racer of RACERS) {
          const plan = race.plans[racer]
          const frame = frameAt(plan, positionAtMacs(plan, Math.floor(macs)))
          expect(frame.macsDone).toBe(countOf(race, racer, macs))
          expect(frame.isOver).toBe(isFinished(race, racer, Math.floor(macs)))
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('the guess', () => {
  it('starts at 3.9, which is right to 2 % for no layer that can be drawn', () => {
    for (const kernelSize of [1, 2, 3, 4, 5, 6, 7]) {
      for (const outChannels of [1, 2, 3, 4, 5, 6]) {
        for (const channelMultiplier of [1, 2, 3, 4, 5, 6]) {
          const { times } = raced({ kernelSize, outChannels, channelMultiplier })
          expect(Math.abs(FIRST_TIMES - times) / times).toBeGreaterThan(0.02)
        }
      }
    }
  })

  it('separable 3 times sooner is the right one and 8.3 % too much', () => {
    const judged = judge({ winner: 'separable', times: 3 }, raced())
    expect(judged.isRightWinner).toBe(true)
    expect(judged.error).toBeCloseTo((3 * 13) / 36 - 1, 12)
  })

  it('is judged by its winner alone where no number was named', () => {
    expect(judge({ winner: 'separable', times: null }, raced())).toEqual({
      isRightWinner: true,
      error: null,
    })
    expect(judge({ winner: 'together', times: null }, raced()).error).toBeCloseTo(1 - 13 / 36, 12)
  })

  it('standard is the wrong one for 4 → 4 channels, and the right one for 4 → 1', () => {
    expect(judge({ winner: 'standard', times: 2 }, raced()).isRightWinner).toBe(false)
    const one = raced({ outChannels: 1 })
    expect(judge({ winner: 'standard', times: 2 }, one).isRightWinner).toBe(true)
  })
})
