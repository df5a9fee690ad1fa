import { describe, expect, it } from 'vitest'
import { separableRatio } from '../../src/core/closedForm'
import { planOf } from '../../src/lessons/drawnLayer'
import { pointwiseShare } from '../../src/lessons/layerCost'
import { V1_ROWS, v1Share } from '../../src/lessons/wholeNetwork'

/** Figures that stand in the texts of lessons as figures: each is counted here. */
describe('figures in the words of lessons', () => {
  it("1×1 convolutions take 94.86 % of MobileNetV1's work (Table 2), and 3/4 of its parameters", () => {
    expect(v1Share('pointwise', 'macs')).toBeCloseTo(0.9486, 4)
    expect(v1Share('pointwise', 'params')).toBeCloseTo(0.745, 2)
    expect(v1Share('depthwise', 'macs')).toBeCloseTo(0.0306, 4)
  })

  it('the first convolution and the classifier take 2.1 % of its work', () => {
    const outside = [V1_ROWS[0], V1_ROWS.findLast(({ macs }) => macs > 0)]
    const work = V1_ROWS.reduce((sum, { macs }) => sum + macs, 0)
    const share = outside.reduce((sum, row) => sum + (row?.macs ?? 0), 0) / work
    expect(share).toBeCloseTo(0.021, 3)
    expect(share).toBeCloseTo(1 - v1Share('pointwise', 'macs') - v1Share('depthwise', 'macs'), 9)
  })

  it('its maps go from 112 to 7 a side, its channels from 32 to 1,024; 9,216 weights a filter', () => {
    const layers = V1_ROWS.filter(({ kernelSize, groups }) => kernelSize && groups !== null)
    expect(layers[0]?.output).toEqual([112, 112, 32])
    expect(layers.map(({ output }) => output[0]).at(-1)).toBeLessThanOrEqual(7)
    expect(Math.max(...layers.map(({ input }) => input[2])) * 9).toBe(9216)
    expect(112 ** 2 / 7 ** 2).toBe(256)
  })

  it('its pairs are thirteen, and all of their kernels 3×3', () => {
    const depthwise = V1_ROWS.filter(({ kind }) => kind === 'depthwise')
    expect(depthwise.length).toBe(13)
    for (const { kernelSize } of depthwise) expect(kernelSize).toEqual([3, 3])
  })

  it('a 3×3 pair comes within 2 % of 1/9 from 450 channels on', () => {
    expect(separableRatio(3, 450)).toBeLessThanOrEqual(1.02 / 9)
    expect(separableRatio(3, 449)).toBeGreaterThan(1.02 / 9)
  })

  it('pointwise is the larger half from 10 outputs at 3×3, and at 64 outputs up to 7×7', () => {
    expect(pointwiseShare({ kernelSize: 3, outChannels: 8 })).toBeLessThan(0.5)
    expect(pointwiseShare({ kernelSize: 3, outChannels: 9 })).toBe(0.5)
    expect(pointwiseShare({ kernelSize: 8, outChannels: 64 })).toBe(0.5)
    expect(pointwiseShare({ kernelSize: 9, outChannels: 64 })).toBeLessThan(0.5)
    expect(pointwiseShare({ outChannels: 64 })).toBeCloseTo(0.88, 2)
    expect(pointwiseShare({ outChannels: 1024 })).toBeCloseTo(0.99, 2)
  })

  it('at one place the race is 52 MACs against 144', () => {
    const at = { input: [1, 1, 4], outChannels: 4 } as const
    expect(planOf({ ...at, kind: 'separable' })?.macs).toBe(52)
    expect(planOf(at)?.macs).toBe(144)
  })
})
