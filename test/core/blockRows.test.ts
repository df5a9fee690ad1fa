import { expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { depth, foldBlocks, foldStages } from '../../src/core/blockRows'
import type { NetworkGraph } from '../../src/core/network'
import { answer, conv, depthwise, graph, NORM } from './layers'

const nodes = graph(
  [16, 16, 3],
  [
    ['stem', conv({ outChannels: 4 })],
    ['stem_bn', NORM],
    ['dw', depthwise({ stride: [2, 2] })],
    ['pw', conv({ kernelSize: [1, 1], outChannels: 4 })],
    ['side', conv({ kernelSize: [1, 1], outChannels: 4, stride: [2, 2] }), ['stem_bn']],
    ['sum', { kind: 'add' }, ['pw', 'side']],
    ['end', { kind: 'globalPool', mode: 'average' }],
  ],
)
const BLOCKS = ['stem', 'stem', 'a', 'a', 'a', 'a', undefined]
const blocked: NetworkGraph = {
  ...nodes,
  nodes: nodes.nodes.map((node, at) => {
    const block = BLOCKS[at]
    return block ? { ...node, block, blockKind: 'separable' } : node
  }),
}

it('3 blocks hold 1, 4 and 1 rows; what names no block is one by itself', () => {
  const blocks = foldBlocks(answer(analyse(blocked)))
  expect(blocks.map(({ name, kind, rows }) => [name, kind, rows.length])).toEqual([
    ['stem', 'separable', 1],
    ['a', 'separable', 4],
    ['end', null, 1],
  ])
  expect(blocks.map(({ input, output }) => [input, output])).toEqual([
    [
      [16, 16, 3],
      [16, 16, 4],
    ],
    [
      [16, 16, 4],
      [8, 8, 4],
    ],
    [
      [8, 8, 4],
      [1, 1, 4],
    ],
  ])
})

it('blocks and stages sum to the totals', () => {
  const cost = answer(analyse(blocked))
  for (const field of ['macs', 'params', 'activationBytes', 'trafficBytes'] as const) {
    for (const rows of [foldBlocks(cost), foldStages(cost)]) {
      expect(rows.reduce((sum, row) => sum + row[field], 0)).toBe(cost.totals[field])
    }
  }
})

it('stages are the floors of the pyramid: 16, 8, 1', () => {
  const stages = foldStages(answer(analyse(blocked)))
  expect(stages.map(({ height, width }) => [height, width])).toEqual([
    [16, 16],
    [8, 8],
    [1, 1],
  ])
})

it('depth counts the longest way: stem, depthwise, pointwise', () => {
  expect(depth(answer(analyse(blocked)))).toBe(3)
})
