import { describe, expect, it } from 'vitest'
import { bestClip, CLIPS, layerStudy, statsAt } from '../../../src/core/foldNorm/layerStudy'
import { normals } from './arbitraries'

/** 20,000 values of standard deviation 2.5: one in 120 lies above 6. */
const values = normals(11, 20_000).map((value) => 2.5 * value)
const study = layerStudy(values, [100, 100, 2])

describe('what clips and grids make of a layer', () => {
  it('the fewer bits a grid has, the tighter the best clip', () => {
    const [eight, six, four] = ([8, 6, 4] as const).map(
      (bits) => bestClip(study.relu.curves[bits]).clip,
    )
    expect(eight).toBeGreaterThanOrEqual(six!)
    expect(six).toBeGreaterThan(four!)
  })

  it('for a network trained with ReLU6 the best clip is 6 at every width', () => {
    for (const bits of [8, 6, 4] as const) {
      const { clip } = bestClip(study.relu6.curves[bits])
      expect(Math.abs(clip - 6)).toBeLessThanOrEqual(bits === 4 ? 0.5 : 0.25)
      expect(statsAt(study.relu6, bits, 6).clippedShare).toBe(0)
    }
  })

  it('no clip is a grid to the largest value, which cuts nothing', () => {
    const free = statsAt(study.relu, 8, null)
    expect(free.clip).toBe(study.histogram.largest)
    expect(free.clippedShare).toBe(0)
    expect(free.step).toBeCloseTo(study.histogram.largest / 255, 12)
    // Nobody who has not seen the picture knows of an end, not even where all is cut at 6.
    expect(statsAt(study.relu6, 8, null).step).toBe(free.step)
  })

  it('has a clip for each quarter from 2 to 20, each found again', () => {
    expect(CLIPS).toHaveLength(73)
    for (const clip of CLIPS) expect(statsAt(study.relu, 8, clip).clip).toBe(clip)
  })
})
