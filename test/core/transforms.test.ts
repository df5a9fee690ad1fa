import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import type { ConvSpec, ExplicitPadding, LayerSpec } from '../../src/core/layer'
import type { NetworkGraph } from '../../src/core/network'
import { withKernelSize, withoutHSwish, withoutSqueeze } from '../../src/core/transforms'
import { answer, conv, depthwise, graph, RELU } from './layers'

const oneByOne = (outChannels: number): ConvSpec =>
  conv({ kernelSize: [1, 1], outChannels, bias: true })
const POOL: LayerSpec = { kind: 'globalPool', mode: 'average' }
const GATE: LayerSpec = { kind: 'activation', activation: 'hardSigmoid' }
const H_SWISH: LayerSpec = { kind: 'activation', activation: 'hSwish' }
const totals = (network: NetworkGraph) => answer(analyse(network)).totals
const names = (network: NetworkGraph) => network.nodes.map((node) => node.name)

const squeezed = (inputs: readonly [string, string]): NetworkGraph =>
  graph(
    [28, 28, 72],
    [
      ['dw', depthwise()],
      ['pool', POOL],
      ['reduce', oneByOne(24)],
      ['relu', RELU],
      ['expand', oneByOne(72)],
      ['gate', GATE],
      ['scale', { kind: 'multiply' }, inputs],
      ['project', oneByOne(24)],
    ],
  )

describe('without squeeze-and-excitation', () => {
  it.each([[['dw', 'gate']], [['gate', 'dw']]] as const)(
    '%j: 3,552 parameters and 3,456 MACs go with five layers',
    (inputs) => {
      const before = squeezed(inputs)
      const after = withoutSqueeze(before)
      expect(names(after)).toEqual(['dw', 'project'])
      expect(after.nodes[1]!.inputs).toEqual(['dw'])
      // A gate listed first broadcasts to no map, so only the usual order has a cost to compare.
      if (inputs[0] === 'gate') return
      expect(totals(before).params - totals(after).params).toBe(3_552)
      expect(totals(before).macs - totals(after).macs).toBe(3_456)
    },
  )

  it('two in a row leave the map before the first', () => {
    const nodes = graph(
      [8, 8, 4],
      [
        ['dw', depthwise()],
        ['pool1', POOL],
        ['scale1', { kind: 'multiply' }, ['dw', 'pool1']],
        ['pool2', POOL],
        ['scale2', { kind: 'multiply' }, ['scale1', 'pool2']],
        ['end', oneByOne(2)],
      ],
    )
    const after = withoutSqueeze(nodes)
    expect(names(after)).toEqual(['dw', 'end'])
    expect(after.nodes[1]!.inputs).toEqual(['dw'])
  })

  it('a product whose gate is not pooled, or is read elsewhere, stays', () => {
    const swish = graph(
      [8, 8, 4],
      [
        ['dw', depthwise()],
        ['gate', GATE],
        ['scale', { kind: 'multiply' }, ['dw', 'gate']],
      ],
    )
    expect(withoutSqueeze(swish)).toEqual(swish)
    const shared = graph(
      [8, 8, 4],
      [
        ['dw', depthwise()],
        ['pool', POOL],
        ['scale', { kind: 'multiply' }, ['dw', 'pool']],
        ['again', { kind: 'multiply' }, ['scale', 'pool']],
      ],
    )
    expect(withoutSqueeze(shared)).toEqual(shared)
  })
})

it('without h-swish every h-swish is a ReLU, and gates stay hard sigmoids', () => {
  const nodes = graph(
    [8, 8, 4],
    [
      ['dw', depthwise()],
      ['hs', H_SWISH],
      ['gate', GATE],
    ],
  )
  expect(withoutHSwish(nodes).nodes.map((node) => node.layer)).toEqual([depthwise(), RELU, GATE])
})

describe('another K of the depthwise layers', () => {
  const around = (side: number): ExplicitPadding => ({
    top: side,
    bottom: side,
    left: side,
    right: side,
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 9, 11])('K = %i keeps 15×15 and halves to 8×8', (side) => {
    for (const padding of ['same', around(1)] as const) {
      for (const [stride, out] of [
        [1, 15],
        [2, 8],
      ] as const) {
        const layer = depthwise({ padding, stride: [stride, stride] })
        const changed = withKernelSize(graph([15, 15, 4], [['dw', layer]]), side)
        const { rows } = answer(analyse(changed))
        expect(rows[0]!.output).toEqual([out, out, 4])
        expect(rows[0]!.params).toBe(side * side * 4)
      }
    }
  })

  it('dilation widens the padding; what does not keep the size is left as it is', () => {
    const dilated = depthwise({ dilation: [2, 2], padding: around(2) })
    const valid = depthwise({ padding: 'valid' })
    const lopsided = depthwise({ padding: around(3) })
    const changed = withKernelSize(
      graph(
        [32, 32, 4],
        [
          ['a', dilated],
          ['b', valid],
          ['c', lopsided],
          ['d', conv()],
        ],
      ),
      5,
    )
    const paddings = changed.nodes.map(({ layer }) => (layer as typeof dilated).padding)
    expect(paddings).toEqual([around(4), 'valid', around(3), 'same'])
    expect((changed.nodes[3]!.layer as ConvSpec).kernelSize).toEqual([3, 3])
  })
})
