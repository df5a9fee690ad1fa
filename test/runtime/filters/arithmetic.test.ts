import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTERS } from '../../../src/core/conv/filters'
import { createRandom } from '../../../src/core/random'
import { filterPixels, neighboursOf, spreadsOf } from '../../../src/runtime/filters/arithmetic'
import type { FilterSetting, FilterValues } from '../../../src/runtime/filters/filter'
import { bySlowConv, randomPixels, randomSetting } from './support'

function filtered(
  pixels: { width: number; height: number; data: Uint8ClampedArray },
  setting: FilterSetting,
): FilterValues {
  const count = pixels.width * pixels.height
  const values = {
    depthwise: new Float32Array(count * 3),
    mixed: new Float32Array(count * setting.mix.length),
  }
  filterPixels(pixels, setting, values)
  return values
}

describe('the filter by plain loops', () => {
  it('is a 3×3 depthwise SAME layer and a 1×1 one, to 1 part in 100,000', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 1000 }),
        (width, height, outputs, seed) => {
          const random = createRandom(seed)
          const pixels = randomPixels(width, height, random)
          const setting = randomSetting(outputs, random)
          const found = filtered(pixels, setting)
          const wanted = bySlowConv(pixels, setting)
          for (const map of ['depthwise', 'mixed'] as const) {
            const scale = Math.max(1, ...wanted[map].map(Math.abs))
            found[map].forEach((value, at) => {
              expect(Math.abs(value - wanted[map][at]!) / scale).toBeLessThan(1e-5)
            })
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('gives 4 × 50 at a step from 0 to 50 under Sobel, and 0 where nothing changes', () => {
    const data = new Uint8ClampedArray(5 * 5 * 4)
    for (let pixel = 0; pixel < 25; pixel += 1) if (pixel % 5 >= 2) data[pixel * 4] = 50
    const { sobelX } = FILTERS
    const setting = { kernels: [sobelX, sobelX, sobelX], mix: [[1, 0, 0]] }
    const { depthwise } = filtered({ width: 5, height: 5, data }, setting)
    const middleRow = [0, 1, 2, 3].map((x) => depthwise[(2 * 5 + x) * 3])
    expect(middleRow).toEqual([0, 200, 200, 0])
  })

  it('leaves the rim out of the spread: a flat picture of 200 has none under Sobel', () => {
    const size = { width: 6, height: 4 }
    const pixels = { ...size, data: new Uint8ClampedArray(96).fill(200) }
    const { sobelX } = FILTERS
    const values = filtered(pixels, { kernels: [sobelX, sobelX, sobelX], mix: [[1, 1, 1]] })
    expect(Math.max(...values.depthwise)).toBe(800)
    expect(spreadsOf(values, 1, size)).toEqual({ depthwise: [0, 0, 0], mixed: [0] })
  })

  it('counts 5 zeros around a corner pixel', () => {
    const pixels = { width: 3, height: 3, data: new Uint8ClampedArray(36).fill(9) }
    const [red] = neighboursOf(pixels, 0, 0)
    expect(red).toEqual([0, 0, 0, 0, 9, 9, 0, 9, 9])
  })
})
