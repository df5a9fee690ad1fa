import { describe, expect, it } from 'vitest'
import { createRandom, normal } from '../../../src/core/random'
import { type Pair, ratioOfMedians } from '../../../src/core/stats/ratio'

const OPTIONS = { seed: 1, samples: 1000 }

/** Pairs that share what slowed them both down; b takes `ratio` times as long. */
function pairsOf(count: number, ratio: number, seed: number): readonly Pair[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const busy = 1 + 0.3 * random()
    const jitter = () => 1 + 0.02 * normal(random)
    return [10 * busy * jitter(), 10 * ratio * busy * jitter()] as const
  })
}

describe('a ratio of medians', () => {
  it('of 2, 4, 6 beside 6, 12, 18 is 3, between 3 and 3', () => {
    const pairs = [
      [2, 6],
      [4, 12],
      [6, 18],
    ] as const
    const ratio = ratioOfMedians(pairs, OPTIONS)
    expect(ratio).toEqual({ ratio: 3, low: 3, high: 3, pairs: 3 })
  })

  it('holds the true 2.5 in at least 90 of 100 intervals', () => {
    const holding = Array.from({ length: 100 }, (_, seed) =>
      ratioOfMedians(pairsOf(60, 2.5, seed), { seed, samples: 300 }),
    ).filter((of) => of && of.low <= 2.5 && of.high >= 2.5)
    expect(holding.length).toBeGreaterThanOrEqual(90)
  })

  it('is narrower of 400 pairs than of 25', () => {
    const width = (count: number) => {
      const of = ratioOfMedians(pairsOf(count, 2, 3), OPTIONS)!
      return of.high - of.low
    }
    expect(width(400)).toBeLessThan(width(25) / 2)
  })

  it('is the same again from the same seed', () => {
    const pairs = pairsOf(30, 1.4, 5)
    expect(ratioOfMedians(pairs, OPTIONS)).toEqual(ratioOfMedians(pairs, OPTIONS))
  })

  it('of 1 ms beside 2 ms on a clock of 0.2 ms lies between 1.9 ÷ 1.1 and 2.1 ÷ 0.9', () => {
    const pairs = Array.from({ length: 20 }, () => [1, 2] as const)
    const of = ratioOfMedians(pairs, { ...OPTIONS, clockStepMs: 0.2 })!
    expect(of.low).toBeCloseTo(1.9 / 1.1, 9)
    expect(of.high).toBeCloseTo(2.1 / 0.9, 9)
  })

  it('is none of no pairs, and none where a takes no time', () => {
    expect(ratioOfMedians([], OPTIONS)).toBeNull()
    expect(ratioOfMedians([[0, 1]], OPTIONS)).toBeNull()
  })
})
