import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activated } from '../../../src/core/activations/activation'
import { CURVES } from '../../../src/core/activations/definitions'
import { outputGrid, outputRange, roundingError } from '../../../src/core/activations/rounding'
import { snapped } from '../../../src/core/quantise/grid'

const value = fc.double({ min: -50, max: 50, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const between = (a: number, b: number) => ({ min: Math.min(a, b), max: Math.max(a, b) })

describe('the values a range of inputs comes to', () => {
  it.each(CURVES)('%s leaves them at no input, nor half a step of their grid', (curve) => {
    fc.assert(
      fc.property(value, value, share, fc.constantFrom(4, 8), (a, b, part, bits) => {
        const inputs = between(a, b)
        const of = outputRange(curve, inputs, 0.1)
        const y = activated(curve, inputs.min + (inputs.max - inputs.min) * part, 0.1)
        expect(y).toBeGreaterThanOrEqual(of.min - 1e-12)
        expect(y).toBeLessThanOrEqual(of.max + 1e-12)
        const grid = outputGrid(curve, inputs, bits, 0.1)
        expect(Math.abs(snapped(y, grid) - y)).toBeLessThanOrEqual(grid.scale / 2 + 1e-9)
        expect(snapped(0, grid)).toBe(0)
      }),
    )
  })

  it('swish falls to -0.2785, h-swish to -0.375, wherever the range reaches down', () => {
    expect(outputRange('swish', { min: -8, max: 8 }, 0).min).toBeCloseTo(-0.27846, 5)
    expect(outputRange('hSwish', { min: -8, max: 8 }, 0).min).toBe(-0.375)
    expect(outputRange('hSwish', { min: 0, max: 8 }, 0).min).toBeCloseTo(0, 12)
  })
})

describe('the error of rounding', () => {
  it('of ReLU grows with the range, 4 times from 8 to 32; of ReLU6 it stays', () => {
    const at = (curve: 'relu' | 'relu6', max: number) =>
      roundingError(curve, { min: -8, max }, 8, 0)
    expect(at('relu', 32).largest / at('relu', 8).largest).toBeCloseTo(4, 1)
    expect(at('relu', 32).grid.scale / at('relu6', 32).grid.scale).toBeCloseTo(32 / 6, 9)
    expect(at('relu6', 32).grid.scale).toBe(at('relu6', 8).grid.scale)
  })

  it('over ReLU6’s 0 to 6 stays under half of 6/255 at 8 bits, and under 0.2 at 4', () => {
    for (const bits of [8, 4]) {
      const { grid, largest } = roundingError('relu6', { min: -8, max: 20 }, bits, 0)
      expect(grid.scale).toBeCloseTo(bits === 8 ? 6 / 255 : 0.4, 12)
      expect(largest).toBeLessThanOrEqual(grid.scale / 2 + 1e-12)
      expect(largest).toBeGreaterThan(grid.scale * 0.4)
    }
  })

  it.each(CURVES)(
    '%s: 8 bits leave a 17th of the step of 4, and no RMS is over the largest',
    (curve) => {
      const [four, eight] = [4, 8].map((bits) =>
        roundingError(curve, { min: -8, max: 8 }, bits, 0.1),
      )
      expect(four!.grid.scale / eight!.grid.scale).toBeCloseTo(17, 9)
      for (const { grid, largest, rms } of [four!, eight!]) {
        expect(rms).toBeLessThanOrEqual(largest)
        expect(largest).toBeLessThanOrEqual(grid.scale / 2 + 1e-12)
      }
    },
  )

  it('of inputs spread evenly over a line is the step ÷ √12', () => {
    const { grid, rms } = roundingError('relu', { min: 0, max: 8 }, 4, 0)
    expect(rms / (grid.scale / Math.sqrt(12))).toBeCloseTo(1, 2)
  })
})
