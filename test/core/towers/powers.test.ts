import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse'
import { expandNetwork } from '../../../src/core/expandNetwork'
import { exponent, partCounts, QUANTITIES } from '../../../src/core/towers/powers'
import { CATALOGUE } from '../../../src/nets/catalogue'
import type { CatalogueId } from '../../../src/nets/ids'

function costOf(id: CatalogueId, alpha: number, resolution: number) {
  const graph = expandNetwork(CATALOGUE[id], { alpha, resolution })
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!cost.ok) throw new Error('impossible')
  return cost.value
}
const NETWORKS = ['mobilenet_v1', 'mobilenet_v2', 'mobilenet_v3_large'] as const

describe('how parts of a network scale', () => {
  it.each(NETWORKS)('the parts of %s add up to its MACs and its parameters', (id) => {
    for (const quantity of QUANTITIES) {
      const cost = costOf(id, 0.75, 160)
      const parts = Object.values(partCounts(cost, quantity))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cost.totals[quantity])
    }
  })

  it('MobileNetV1 is 94.86 % pointwise and 3.06 % depthwise, as its paper’s Table 2 has it', () => {
    const parts = partCounts(costOf('mobilenet_v1', 1, 224), 'macs')
    expect(parts.stem).toBe(10_838_016)
    expect(parts.classifier).toBe(1_024_000)
    expect(parts.rest).toBe(0)
    expect(parts.depthwise).toBe(17_385_984)
    expect(parts.pointwise).toBe(539_492_352)
  })

  it('V1 from α ¼ to 1: pointwise goes with α², depthwise and stem with α¹, all with α^1.9', () => {
    const alphas = [0.25, 0.5, 0.75, 1]
    const power = (of: (alpha: number) => number) =>
      exponent(alphas.map((alpha) => ({ at: alpha, count: of(alpha) })))
    const part = (alpha: number) => partCounts(costOf('mobilenet_v1', alpha, 224), 'macs')
    expect(power((alpha) => part(alpha).pointwise)).toBeCloseTo(2, 10)
    expect(power((alpha) => part(alpha).depthwise)).toBeCloseTo(1, 10)
    expect(power((alpha) => part(alpha).stem)).toBeCloseTo(1, 10)
    const whole = power((alpha) => costOf('mobilenet_v1', alpha, 224).totals.macs)
    expect(whole).toBeCloseTo(1.9, 1)
  })

  it('ρ leaves every parameter and the classifier’s MACs as they are: power 0', () => {
    const sides = [128, 160, 192, 224]
    const power = (of: (side: number) => number) =>
      exponent(sides.map((side) => ({ at: side, count: of(side) })))
    expect(power((side) => costOf('mobilenet_v1', 1, side).totals.params)).toBe(0)
    const classifier = (side: number) =>
      partCounts(costOf('mobilenet_v1', 1, side), 'macs').classifier
    expect(power(classifier)).toBe(0)
  })

  it('a power is found again, whatever stands before it', () => {
    const some = fc.double({ min: 0.1, max: 4, noNaN: true })
    fc.assert(
      fc.property(some, some, (power, factor) => {
        const samples = [0.5, 1, 2, 3].map((at) => ({ at, count: factor * at ** power }))
        expect(exponent(samples)).toBeCloseTo(power, 8)
      }),
    )
    expect(
      exponent([
        { at: 1, count: 0 },
        { at: 2, count: 1 },
      ]),
    ).toBeNull()
    expect(exponent([{ at: 1, count: 1 }])).toBeNull()
  })
})
