import { describe, expect, it } from 'vitest'
import { foldOutcome, type Order } from '../../../src/core/foldNorm/orders'
import { drawnInput, drawnKernel, drawnNorm } from '../../../src/core/foldNorm/v1Blocks'

const input = drawnInput(23)
const kernel = drawnKernel(5, 27)
const norm = drawnNorm(6, input)

const outcome = (order: Order, padding: 'same' | 'valid') =>
  foldOutcome({
    order,
    layer: {
      kind: 'depthwise',
      kernelSize: [3, 3],
      stride: [1, 1],
      padding,
      dilation: [1, 1],
      channelMultiplier: 1,
      bias: false,
    },
    input,
    kernel,
    norm,
  })

describe('a batch norm folded away, in float32', () => {
  it('behind its convolution changes no value by more than 1e-5, padded or not', () => {
    for (const padding of ['same', 'valid'] as const) {
      const { largest, wrong } = outcome('after', padding)
      expect(largest).toBeLessThan(1e-5)
      expect(largest).toBeGreaterThan(0)
      expect(wrong).toBe(0)
    }
  })

  it('behind the activation changes the output', () => {
    expect(outcome('afterAct', 'valid').largest).toBeGreaterThan(1)
    expect(outcome('afterAct', 'valid').wrong).toBeGreaterThan(5)
  })

  it('in pre-activation order changes the output', () => {
    expect(outcome('preAct', 'valid').largest).toBeGreaterThan(1)
    expect(outcome('preAct', 'valid').wrong).toBeGreaterThan(5)
  })

  it('right before a convolution is wrong at the padded border alone: at 48 of 75 values', () => {
    const { wrong, unfolded, folded } = outcome('before', 'same')
    expect(wrong).toBeGreaterThan(0)
    expect(wrong).toBeLessThanOrEqual(48)
    for (const [index, value] of unfolded.entries()) {
      const place = Math.floor(index / 3)
      const [y, x] = [Math.floor(place / 5), place % 5]
      const isInside = y > 0 && y < 4 && x > 0 && x < 4
      if (isInside) expect(folded[index]).toBeCloseTo(value, 4)
    }
    expect(outcome('before', 'valid').wrong).toBe(0)
  })
})
