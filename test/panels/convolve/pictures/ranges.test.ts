import { describe, expect, it } from 'vitest'
import { FILTERS } from '../../../../src/core/conv/filters'
import {
  createRangeHold,
  plainCeiling,
  rangesOf,
} from '../../../../src/panels/convolve/pictures/ranges'
import type { PictureRange } from '../../../../src/state/choice'

const SETTING = {
  kernels: [FILTERS.sobelX, FILTERS.gaussian, FILTERS.laplacian],
  mix: [
    [1, 0, 0],
    [0, 1, 0],
  ],
}
const SPREADS = { depthwise: [900, 255, 300], mixed: [900, 255] }

describe('the end of a scale', () => {
  it.each([
    [4.1, 5],
    [870, 1000],
    [255, 300],
    [0.12, 0.15],
    [300, 300],
    [0, 1],
    [Number.NaN, 1],
  ])('of a largest value of %d is %d', (spread, end) => {
    expect(plainCeiling(spread)).toBe(end)
  })

  it('is a third of 900 under Sobel, whose weights sum to 0, and all of 255 under a blur', () => {
    const ranges = rangesOf(SPREADS, { kind: 'own', gain: 'auto' }, SETTING)
    expect(ranges).toEqual({ depthwise: [300, 300, 100], mixed: [300, 300] })
  })

  it.each<[PictureRange, readonly number[]]>([
    ['own', [500, 150, 150]],
    ['common', [500, 500, 500]],
  ])('at 2× and %s is %j', (kind, depthwise) => {
    expect(rangesOf(SPREADS, { kind, gain: '2' }, SETTING).depthwise).toEqual(depthwise)
  })

  it('of a live picture grows at once, and shrinks after 1.5 seconds', () => {
    const hold = createRangeHold()
    const at = (range: number, now: number) =>
      hold({ depthwise: [range], mixed: [] }, now).depthwise[0]
    expect([at(100, 0), at(400, 100), at(100, 900), at(100, 1700)]).toEqual([100, 400, 400, 100])
  })
})
