import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockCost } from '../../../src/core/bottleneck/graph'
import { largestDistance, runInPieces, smallBlock } from '../../../src/core/bottleneck/run'

const SMALL = fc.record({
  side: fc.integer({ min: 3, max: 7 }),
  inChannels: fc.integer({ min: 1, max: 4 }),
  outChannels: fc.integer({ min: 1, max: 4 }),
  factor: fc.integer({ min: 2, max: 6 }),
  kernelSize: fc.constantFrom(3, 5),
  stride: fc.constantFrom(1 as const, 2 as const),
  seed: fc.nat(),
})

describe('a block run in pieces', () => {
  it('gives the whole’s output within 1e-9 and the engine’s MACs, in any number of pieces', () => {
    fc.assert(
      fc.property(SMALL, fc.integer({ min: 2, max: 30 }), (small, pieces) => {
        const { side, inChannels, factor, seed, ...rest } = small
        const middle = factor * inChannels
        const block = smallBlock([side, side, inChannels], { ...rest, middle }, seed)
        const whole = runInPieces(block, 1)
        const cut = runInPieces(block, pieces)
        expect(largestDistance(whole, cut)).toBeLessThan(1e-9)
        expect(cut.multiplications).toBe(whole.multiplications)
        const { macs } = blockCost({
          ...{ family: 'inverted', inChannels, factor, resolution: side },
          ...rest,
        }).totals
        expect(cut.multiplications).toBe(macs)
      }),
      { numRuns: 60 },
    )
  })

  it('adds the input once, whatever the pieces: zero weights give it back', () => {
    const drawn = smallBlock([4, 4, 3], { middle: 6, outChannels: 3, kernelSize: 3, stride: 1 }, 7)
    const block = { ...drawn, project: new Float64Array(18) }
    for (const pieces of [1, 2, 6]) {
      expect(runInPieces(block, pieces).values).toEqual(block.input.values)
    }
  })
})
