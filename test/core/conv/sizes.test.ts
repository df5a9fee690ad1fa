import fc from 'fast-check'
import { expect, it } from 'vitest'
import { axisSizes } from '../../../src/core/conv/sizes'
import { outShape } from '../../../src/core/shape'
import { answer, SEEDED } from '../layers'
import { planOf, setting } from './settings'

it('7 pixels, K = 3 at stride 2, SAME: ⌊(7 + 1 + 1 − 3) / 2⌋ + 1 = 4, none unused', () => {
  const [rows] = axisSizes(planOf({ input: [7, 6, 1], stride: 2 }).stages[0]!)
  expect(rows).toEqual({
    inSize: 7,
    before: 1,
    after: 1,
    extent: 3,
    stride: 2,
    out: 4,
    unused: 0,
  })
})

it('6 pixels there pad 0 before and 1 after, as TensorFlow does', () => {
  const [, columns] = axisSizes(planOf({ input: [7, 6, 1], stride: 2 }).stages[0]!)
  expect(columns).toMatchObject({ inSize: 6, before: 0, after: 1, out: 3, unused: 0 })
})

it('8 pixels, K = 3 spread by 2 to 5, stride 2, VALID: 2 windows, 1 pixel unused', () => {
  const part = { input: [8, 8, 1], stride: 2, dilation: 2, padding: 'valid' } as const
  const [rows] = axisSizes(planOf(part).stages[0]!)
  expect(rows).toMatchObject({ before: 0, after: 0, extent: 5, out: 2, unused: 1 })
})

it('each kind: the formula gives outShape’s size, and less than a stride is unused', () => {
  fc.assert(
    fc.property(setting, (one) => {
      for (const stage of planOf(one).stages) {
        const shape = answer(outShape(stage.layer, [stage.input]))
        for (const [axis, size] of axisSizes(stage).entries()) {
          const { inSize, before, after, extent, stride, out, unused } = size
          expect(out).toBe(Math.floor((inSize + before + after - extent) / stride) + 1)
          expect(out).toBe(shape[axis])
          expect(unused).toBeGreaterThanOrEqual(0)
          expect(unused).toBeLessThan(stride)
        }
      }
    }),
    SEEDED,
  )
})
