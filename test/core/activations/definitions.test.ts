import '@tensorflow/tfjs-backend-cpu'
import { leakyRelu, ready } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { activated, KINKS, slopes } from '../../../src/core/activations/activation'
import { CURVES } from '../../../src/core/activations/definitions'
import { OPERATIONS, operationsOf } from '../../../src/core/activations/operations'
import { activate } from '../../../src/runtime/program/activate'
import { setBackend, type Tensor4D, tensor4d } from '../../../src/runtime/tf'

beforeAll(async () => {
  await setBackend('cpu')
  await ready()
})

/** 401 inputs from -10 to 10, kinks among them. */
const INPUTS = Array.from({ length: 401 }, (_, place) => (place - 200) / 20)

describe('the definitions', () => {
  it.each(CURVES)(
    '%s is what the runtime computes with tfjs at 401 inputs, within 1e-6',
    (curve) => {
      const x: Tensor4D = tensor4d(INPUTS, [1, 1, INPUTS.length, 1])
      const y = curve === 'leakyRelu' ? leakyRelu(x, 0.1) : activate(curve, x)
      const wrong = [...y.dataSync()].filter(
        (value, place) => Math.abs(value - activated(curve, INPUTS[place]!, 0.1)) > 1e-6,
      )
      expect(wrong).toEqual([])
    },
  )

  it('at -1.5 h-swish is -0.375, swish -0.2736, ReLU 0, leaky ReLU -0.15 of slope 0.1', () => {
    expect(activated('hSwish', -1.5)).toBeCloseTo(-0.375, 12)
    expect(activated('swish', -1.5)).toBeCloseTo(-0.27364, 5)
    expect(activated('relu', -1.5)).toBe(0)
    expect(activated('leakyRelu', -1.5, 0.1)).toBeCloseTo(-0.15, 12)
  })
})

describe('the slopes', () => {
  it.each(CURVES)(
    '%s rises as fast as its neighbours say, on either side of any place',
    (curve) => {
      const step = 1e-6
      fc.assert(
        fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => {
          fc.pre(KINKS[curve].every((kink) => Math.abs(kink - x) > 2 * step))
          const secant = (activated(curve, x + step) - activated(curve, x - step)) / (2 * step)
          const { below, above } = slopes(curve, x)
          expect(below).toBe(above)
          expect(Math.abs(above - secant)).toBeLessThan(1e-6)
        }),
      )
    },
  )

  it.each([
    ['relu', 0, 0, 1],
    ['relu6', 6, 1, 0],
    ['leakyRelu', 0, 0.01, 1],
    ['hardSigmoid', -3, 0, 1 / 6],
    ['hardSigmoid', 3, 1 / 6, 0],
    ['hSwish', -3, 0, -0.5],
    ['hSwish', 3, 1.5, 1],
  ] as const)('%s has a kink at %d, from slope %d to %d', (curve, kink, below, above) => {
    const at = slopes(curve, kink)
    expect(KINKS[curve]).toContain(kink)
    expect(at.below).toBeCloseTo(below, 12)
    expect(at.above).toBeCloseTo(above, 12)
  })
})

describe('the operations of an element', () => {
  it('are 1 for ReLU, 2 for ReLU6 and for leaky ReLU', () => {
    expect(OPERATIONS.relu).toMatchObject({ comparisons: 1, multiplications: 0 })
    expect(OPERATIONS.relu6).toMatchObject({ comparisons: 2 })
    expect(OPERATIONS.leakyRelu).toMatchObject({ comparisons: 1, multiplications: 1 })
    expect(
      ['relu', 'relu6', 'leakyRelu'].map((of) => operationsOf(OPERATIONS[of as 'relu'])),
    ).toEqual([1, 2, 2])
  })

  it('hold 1 exponential and 1 division where it is smooth, none where it is made of pieces', () => {
    for (const curve of CURVES) {
      const smooth = Number(curve === 'sigmoid' || curve === 'swish')
      expect([OPERATIONS[curve].exponentials, OPERATIONS[curve].divisions]).toEqual([
        smooth,
        smooth,
      ])
    }
  })

  it('of h-swish are 2 comparisons, 1 addition and 2 multiplications: one more than hard sigmoid', () => {
    expect(OPERATIONS.hSwish).toEqual({
      ...{ comparisons: 2, additions: 1, multiplications: 2, divisions: 0, exponentials: 0 },
    })
    expect(operationsOf(OPERATIONS.hSwish) - operationsOf(OPERATIONS.hardSigmoid)).toBe(1)
    expect(operationsOf(OPERATIONS.swish) - operationsOf(OPERATIONS.sigmoid)).toBe(1)
  })
})
