import { describe, expect, it } from 'vitest'
import {
  alphaSamples,
  ownSamples,
  resolutionSamples,
  roundings,
  tableSamples,
} from '../../../src/panels/cost/scaling'
import { selectStudy } from '../../../src/panels/cost/study'
import { DEFAULT_CHOICE } from '../../../src/state/choice'

const roundingsAt = (part: Partial<typeof DEFAULT_CHOICE>) =>
  roundings(selectStudy({ ...DEFAULT_CHOICE, ...part }))

const ownAt = (part: Partial<typeof DEFAULT_CHOICE>) =>
  ownSamples({ ...DEFAULT_CHOICE, ...part }, roundingsAt(part))

describe('roundings', () => {
  it('says that 32 × 0.35 is 11.2 and becomes 11 by truncation', () => {
    expect(roundingsAt({ alpha: 0.35 })[0]).toMatchObject({
      name: 'C_in',
      product: 11.2,
      used: 11,
      how: 'truncated',
    })
  })

  it('keeps at least 8 channels of 32 at α 0.1', () => {
    expect(roundingsAt({ alpha: 0.1 })[0]).toMatchObject({ used: 8, how: 'minimum', minimum: 8 })
  })

  it('rounds a map of 14 at 161 pixels up from 10.0625 to 11', () => {
    expect(roundingsAt({ featureSize: 14, resolution: 161 })[2]).toMatchObject({
      product: 10.0625,
      used: 11,
      how: 'ceiled',
    })
  })
})

describe('samples', () => {
  it('run from α 0.1 to 1 and end at the full cost', () => {
    const samples = alphaSamples(DEFAULT_CHOICE)
    expect(samples.at(0)?.multiplier).toBe(0.1)
    expect(samples.at(-1)).toEqual({ multiplier: 1, exact: 1 })
  })

  it('make a half-width pair cost a little more than a quarter: 0.281 at 32 → 64 channels', () => {
    const { alpha } = ownAt({ alpha: 0.5 })
    // 16 · (9 + 32) over 32 · (9 + 64).
    expect(alpha.exact).toBeCloseTo((16 * 41) / (32 * 73), 12)
  })

  it('say what moved them off their law: nothing at 150 px, rounding at 161, edges unpadded', () => {
    expect(ownAt({ resolution: 150 }).rho.how).toBe('exact')
    expect(ownAt({ resolution: 161, featureSize: 14 }).rho.how).toBe('rounded')
    expect(ownAt({ resolution: 112, padding: 'valid' }).rho.how).toBe('edges')
    expect(ownAt({ alpha: 1.5 }).alpha.how).toBe('exact')
    expect(ownAt({ alpha: 0.35 }).alpha.how).toBe('rounded')
  })

  it('are tabled with ρ 1 and the reader’s own 151 px among every fifth', () => {
    const choice = { ...DEFAULT_CHOICE, resolution: 151 }
    const { rho } = ownAt({ resolution: 151 })
    const listed = tableSamples(resolutionSamples(choice), rho).map((one) => one.multiplier)
    expect(listed).toContain(1)
    expect(listed).toContain(151 / 224)
    expect(listed).toEqual([...listed].sort((a, b) => a - b))
  })
})
