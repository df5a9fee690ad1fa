import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorizations, type LayerSetting } from '../../../src/core/closedForm'
import { DEFAULT_CONVENTION } from '../../../src/core/convention'
import {
  factorsProduct,
  numbersTex,
  stageFactors,
  symbolsTex,
} from '../../../src/panels/cost/terms'

const setting: LayerSetting = {
  kernelSize: 3,
  inChannels: 512,
  outChannels: 512,
  featureSize: 14,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 4,
  expansion: 6,
}

const stagesOf = (layer: LayerSetting) => {
  const made = factorizations(layer, DEFAULT_CONVENTION)
  return made.ok ? made.value.flatMap((way) => way.stages) : []
}

describe('the formulas', () => {
  it('multiply out to the engine’s count for every stage of 200 seeded layers', () => {
    const layers = fc.record({
      kernelSize: fc.integer({ min: 1, max: 11 }),
      inChannels: fc.integer({ min: 1, max: 64 }).map((value) => 4 * value),
      outChannels: fc.integer({ min: 1, max: 64 }).map((value) => 4 * value),
      featureSize: fc.integer({ min: 30, max: 60 }),
      stride: fc.integer({ min: 1, max: 4 }),
      padding: fc.constantFrom('same' as const, 'valid' as const),
      dilation: fc.integer({ min: 1, max: 2 }),
      groups: fc.constantFrom(1, 2, 4),
      expansion: fc.integer({ min: 1, max: 10 }),
    })
    fc.assert(
      fc.property(layers, (layer) => {
        const stages = stagesOf(layer)
        expect(stages.length).toBeGreaterThanOrEqual(8)
        for (const stage of stages) {
          expect(factorsProduct(stageFactors(stage, layer))).toBeCloseTo(stage.macs, 3)
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('colour each dimension and brace the commas of 1,024', () => {
    const depthwise = stagesOf(setting).find((stage) => stage.id === 'depthwise')!
    const factors = stageFactors(depthwise, setting)
    expect(symbolsTex(factors)).toContain('\\htmlClass{hue-k}{K^2}')
    expect(numbersTex(factors, () => '1,024')).toContain('1{,}024')
  })
})
