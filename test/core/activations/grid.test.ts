import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activated } from '../../../src/core/activations/activation'
import { CURVES } from '../../../src/core/activations/definitions'
import { gridOver, outputRange, quantised, roundingError } from '../../../src/core/activations/grid'

const value = fc.double({ min: -50, max: 50, noNaN: true })
const bits = fc.constantFrom(2, 4, 8)

describe('a uniform grid', () => {
  it('moves no value of its range by more than half a step, and 0 not at all', () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.double({ min: 0, max: 1, noNaN: true }),
        bits,
        (a, b, part, n) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          const grid = gridOver({ low, high }, n)
          const inside = low + (high - low) * part
          const error = Math.abs(quantised(grid, inside) - inside)
          expect(error).toBeLessThanOrEqual(grid.step / 2 + 1e-9)
          expect(quantised(grid, 0)).toBeCloseTo(0, 12)
        },
      ),
    )
  })

  it('has 2^bits levels, and a level stays where it is', () => {
    fc.assert(
      fc.property(value, bits, (far, n) => {
        fc.pre(Math.abs(far) > 1e-3)
        const grid = gridOver({ low: Math.min(0, far), high: Math.max(0, far) }, n)
        expect((grid.high - grid.low) / grid.step).toBeCloseTo(2 ** n - 1, 9)
        const level = quantised(grid, far / 3)
        expect(quantised(grid, level)).toBe(level)
      }),
    )
  })

  it('over 0 to 6 has steps of 6/255 at 8 bits and 0.4 at 4; over nothing it has none', () => {
    expect(gridOver({ low: 0, high: 6 }, 8).step).toBeCloseTo(6 / 255, 12)
    expect(gridOver({ low: 0, high: 6 }, 4).step).toBeCloseTo(0.4, 12)
    const empty = gridOver({ low: 0, high: 0 }, 8)
    expect([empty.step, quantised(empty, 3)]).toEqual([0, 0])
  })
})

describe('the values a range of inputs comes to', () => {
  it.each(CURVES)('%s leaves them at no input', (curve) => {
    fc.assert(
      fc.property(value, value, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, part) => {
        const range = { low: Math.min(a, b), high: Math.max(a, b) }
        const of = outputRange(curve, range, 0.1)
        const y = activated(curve, range.low + (range.high - range.low) * part, 0.1)
        expect(y).toBeGreaterThanOrEqual(of.low - 1e-12)
        expect(y).toBeLessThanOrEqual(of.high + 1e-12)
      }),
    )
  })

  it('swish falls to -0.2785, h-swish to -0.375, wherever the range reaches down', () => {
    expect(outputRange('swish', { low: -8, high: 8 }, 0).low).toBeCloseTo(-0.27846, 5)
    expect(outputRange('hSwish', { low: -8, high: 8 }, 0).low).toBe(-0.375)
    expect(outputRange('hSwish', { low: 0, high: 8 }, 0).low).toBeCloseTo(0, 12)
  })
})

describe('the error of rounding', () => {
  it('of ReLU grows with the range, 4 times from 8 to 32; of ReLU6 it stays', () => {
    const at = (curve: 'relu' | 'relu6', high: number) =>
      roundingError(curve, { low: -8, high }, 8, 0)
    expect(at('relu', 32).largest / at('relu', 8).largest).toBeCloseTo(4, 1)
    expect(at('relu', 32).grid.step / at('relu6', 32).grid.step).toBeCloseTo(32 / 6, 9)
    expect(at('relu6', 32).grid.step).toBe(at('relu6', 8).grid.step)
  })

  it.each(CURVES)(
    '%s: 8 bits leave a 17th of the step of 4, and no RMS is over the largest',
    (curve) => {
      const [four, eight] = [4, 8].map((n) => roundingError(curve, { low: -8, high: 8 }, n, 0.1))
      expect(four!.grid.step / eight!.grid.step).toBeCloseTo(17, 9)
      for (const { grid, largest, rms } of [four!, eight!]) {
        expect(rms).toBeLessThanOrEqual(largest)
        expect(largest).toBeLessThanOrEqual(grid.step / 2 + 1e-12)
        expect(largest).toBeGreaterThan(grid.step * 0.4)
      }
    },
  )

  it('of inputs spread evenly over a line is the step ÷ √12', () => {
    const { grid, rms } = roundingError('relu', { low: 0, high: 8 }, 4, 0)
    expect(rms / (grid.step / Math.sqrt(12))).toBeCloseTo(1, 2)
  })
})
