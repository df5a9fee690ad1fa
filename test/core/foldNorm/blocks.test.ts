import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse'
import { pointwise, runUntil } from '../../../src/core/foldNorm/layerValues'
import { channelMoments } from '../../../src/core/foldNorm/norm'
import { reachOf, trailOf } from '../../../src/core/foldNorm/trail'
import {
  blockGraph,
  type ChainId,
  DRAWN,
  drawnChain,
  indexIn,
} from '../../../src/core/foldNorm/v1Blocks'
import { slowConv } from '../../../src/core/slowConv'
import { normals } from './arbitraries'

describe('the blocks as they are drawn', () => {
  it('cost 972 and 351 multiply–accumulates; 116 and 53 parameters', () => {
    const costs = (['full', 'separable'] as const).map((id) => {
      const cost = analyse(blockGraph(id, DRAWN))
      if (!cost.ok) throw new Error(cost.fault.code)
      return [cost.value.totals.macs, cost.value.totals.params]
    })
    // 3·3·3·4·9; 3·3·3·9 + 3·4·9. Weights 108 and 27 + 12, norms 2 a channel: 8; 6 + 8.
    expect(costs).toEqual([
      [972, 116],
      [351, 53],
    ])
  })

  it('with the first seed a rectifier cuts at 0 and at 6 in each of its places', () => {
    const separable = drawnChain('separable', 23)
    for (const step of [1, 4]) {
      const { values } = separable.steps[step]!
      expect(Math.min(...values)).toBeLessThan(0)
      expect(Math.max(...values)).toBeGreaterThan(6)
      expect(Math.max(...separable.steps[step + 1]!.values)).toBe(6)
    }
    // ReLU has no end.
    expect(Math.max(...drawnChain('full', 23).steps[2]!.values)).toBeGreaterThan(6)
  })
})

const someCell = fc.record({
  id: fc.constantFrom<ChainId>('full', 'separable'),
  seed: fc.integer({ min: 1, max: 99 }),
  step: fc.nat({ max: 5 }),
  y: fc.nat({ max: 2 }),
  x: fc.nat({ max: 2 }),
  channel: fc.nat({ max: 3 }),
})

describe('the trail of a value', () => {
  it('ends in the value, each line beginning with what the one before made', () => {
    fc.assert(
      fc.property(someCell, ({ id, seed, ...asked }) => {
        const chain = drawnChain(id, seed)
        const step = Math.min(asked.step, chain.steps.length - 1)
        const own = chain.steps[step]!
        const cell = { ...asked, step, channel: asked.channel % own.shape[2] }
        const lines = trailOf(chain, cell)
        const at = indexIn(own.shape, cell.y, cell.x, cell.channel)
        expect(lines.at(-1)?.value).toBe(own.values[at])
        for (const [index, line] of lines.entries()) {
          if (line.kind === 'conv') {
            const sum = line.products.reduce((total, product) => total + product.sum, 0)
            expect(sum).toBeCloseTo(line.value, 9)
          } else expect(line.from).toBe(lines[index - 1]?.value)
        }
      }),
    )
  })

  it('a value of the last pointwise reaches 3×3×3 of the input and one column between', () => {
    const chain = drawnChain('separable', 23)
    const reach = reachOf(chain, { step: 5, y: 1, x: 2, channel: 3 })
    expect(reach).toEqual([
      { step: 5, y: 1, x: 2, channel: 3, size: 1 },
      { step: 4, y: 1, x: 2, channel: 3, size: 1 },
      { step: 3, y: 1, x: 2, channel: 3, size: 1 },
      { step: 2, y: 1, x: 2, channel: null, size: 1 },
      { step: 1, y: 1, x: 2, channel: null, size: 1 },
      { step: 0, y: 1, x: 2, channel: null, size: 1 },
      { step: -1, y: 1, x: 2, channel: null, size: 3 },
    ])
  })
})

describe('a layer’s values', () => {
  const graph = blockGraph('separable', DRAWN)
  const weights = new Map([
    ['dw/depthwise_kernel', { values: normals(1, 27) }],
    ['pw/kernel', { values: normals(2, 12) }],
  ])
  const input = { values: normals(3, 75), shape: DRAWN.input }

  it('with norms set from the picture have mean 0 and variance 1 in each channel', () => {
    const steps: string[] = []
    const note = (done: number, all: number) => steps.push(`${done}/${all}`)
    const made = runUntil(graph, weights, input, 'pwNorm', 'picture', note)
    const { mean, variance } = channelMoments(made.values, 4)
    for (const value of mean) expect(value).toBeCloseTo(0, 9)
    for (const value of variance) expect(Math.abs(value - 1)).toBeLessThan(0.05)
    expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5'])
  })

  it('the quick 1×1 gives the slow one’s sums to the last bit', () => {
    const layer = graph.nodes[3]!.layer
    if (layer.kind !== 'conv') throw new Error('the fourth step is the pointwise one')
    const kernel = normals(2, 12)
    const slow = slowConv(layer, input, kernel)
    if (!slow.ok) throw new Error(slow.fault.code)
    expect(pointwise(input, kernel, 4)).toEqual({
      values: slow.value.values,
      shape: slow.value.shape,
    })
  })

  it('a node that is not there is said', () => {
    expect(() => runUntil(graph, weights, input, 'nowhere', 'picture')).toThrow('nowhere')
  })
})
