import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { displayKind, foldRows } from '../../src/core/rows'
import { answer, conv, depthwise, graph, NORM, pool, RELU } from './layers'

const rowsOf = (...args: Parameters<typeof graph>) => foldRows(answer(analyse(graph(...args))))

it('norm, activation and dropout go into the layer before; 2 rows of 7 nodes, sums kept', () => {
  const nodes = graph(
    [8, 8, 4],
    [
      ['a', conv()],
      ['a_bn', NORM],
      ['a_relu', RELU],
      ['pool', pool()],
      ['drop', { kind: 'dropout', rate: 0.2 }],
      ['pool_bn', NORM],
      ['pool_relu', RELU],
    ],
  )
  const cost = answer(analyse(nodes))
  const rows = foldRows(cost)
  expect(rows.map((row) => row.members)).toEqual([
    ['a', 'a_bn', 'a_relu'],
    ['pool', 'drop', 'pool_bn', 'pool_relu'],
  ])
  expect(rows[0]).toMatchObject({ name: 'a', kind: 'conv', params: 288 + 16, groups: 1 })
  expect(rows.reduce((sum, row) => sum + row.params, 0)).toBe(cost.totals.params)
  expect(rows.reduce((sum, row) => sum + row.trafficBytes, 0)).toBe(cost.totals.trafficBytes)
})

it('an activation that does not alone read its layer, or reads the input, stands alone', () => {
  const rows = rowsOf(
    [8, 8, 8],
    [
      ['first', RELU],
      ['a', conv()],
      ['relu', RELU],
      ['sum', { kind: 'add' }, ['a', 'relu']],
      ['sum_relu', RELU],
    ],
  )
  expect(rows.map((row) => row.name)).toEqual(['first', 'a', 'relu', 'sum'])
})

describe('kinds', () => {
  it.each([
    ['conv', conv()],
    ['pointwise', conv({ kernelSize: [1, 1] })],
    ['conv', conv({ kernelSize: [1, 3] })],
    ['grouped', conv({ groups: 4 })],
    ['depthwise', conv({ groups: 8 })],
    ['depthwise', depthwise()],
    ['pool', pool()],
    ['dense', { kind: 'dense', outFeatures: 2, bias: true }],
  ] as const)('%s', (kind, layer) => {
    expect(displayKind(layer, [4, 4, 8])).toBe(kind)
  })

  it('a depthwise row has a group for each channel, a pool and a dense layer none', () => {
    const rows = rowsOf(
      [8, 8, 4],
      [
        ['dw', depthwise()],
        ['pool', pool()],
        ['fc', { kind: 'dense', outFeatures: 2, bias: true }],
      ],
    )
    expect(rows.map((row) => row.groups)).toEqual([4, null, null])
    expect(rows.map((row) => row.kernelSize)).toEqual([[3, 3], [3, 3], null])
  })
})
