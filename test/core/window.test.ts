import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kernelExtent, samePadding, windowPositions } from '../../src/core/window'
import { SEEDED } from './layers'

describe('same padding', () => {
  it.each([
    { inSize: 224, kernelSize: 3, stride: 2, dilation: 1, sides: [0, 1] },
    { inSize: 225, kernelSize: 3, stride: 2, dilation: 1, sides: [1, 1] },
    { inSize: 14, kernelSize: 3, stride: 1, dilation: 1, sides: [1, 1] },
    { inSize: 14, kernelSize: 2, stride: 1, dilation: 1, sides: [0, 1] },
    { inSize: 14, kernelSize: 3, stride: 1, dilation: 2, sides: [2, 2] },
    { inSize: 112, kernelSize: 7, stride: 2, dilation: 1, sides: [2, 3] },
    { inSize: 5, kernelSize: 1, stride: 3, dilation: 1, sides: [0, 0] },
    { inSize: 1, kernelSize: 11, stride: 1, dilation: 1, sides: [5, 5] },
  ])(
    'a kernel of $kernelSize, stride $stride, dilation $dilation over $inSize pads $sides',
    ({ inSize, kernelSize, stride, dilation, sides }) => {
      expect(samePadding(inSize, kernelSize, stride, dilation)).toEqual(sides)
    },
  )

  it('always leaves ⌈size / stride⌉ positions, floor and ceil alike', () => {
    const whole = (max: number) => fc.integer({ min: 1, max })
    fc.assert(
      fc.property(whole(60), whole(11), whole(5), whole(4), (size, kernel, stride, dilation) => {
        const [before, after] = samePadding(size, kernel, stride, dilation)
        const extent = kernelExtent(kernel, dilation)
        for (const rounding of ['floor', 'ceil'] as const) {
          expect(windowPositions(size, extent, stride, before, after, rounding)).toBe(
            Math.ceil(size / stride),
          )
        }
      }),
      SEEDED,
    )
  })
})

describe('windows that hang over the end', () => {
  it('ceil keeps a 2-wide window, stride 2, over 5 pixels: 3 positions, floor 2', () => {
    expect(windowPositions(5, 2, 2, 0, 0, 'ceil')).toBe(3)
    expect(windowPositions(5, 2, 2, 0, 0, 'floor')).toBe(2)
  })

  it('ceil drops a last window that would start in the padding after the data', () => {
    // 4 pixels padded 1 and 1: a third window of stride 3 would start at 6, past 4 + 1.
    expect(windowPositions(4, 2, 3, 1, 1, 'ceil')).toBe(2)
    // 6 pixels padded 1 and 1: it starts at 6, on the last pixel but one, and stays.
    expect(windowPositions(6, 2, 3, 1, 1, 'ceil')).toBe(3)
  })
})
