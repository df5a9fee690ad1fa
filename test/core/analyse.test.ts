import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { DEFAULT_CONVENTION } from '../../src/core/convention'
import { answer, conv, depthwise, faultOf, graph, NORM, RELU } from './layers'

describe('a graph that cannot be names the node', () => {
  it('a name that no node before it has', () => {
    const fault = faultOf(
      analyse(
        graph(
          [4, 4, 1],
          [
            ['a', conv()],
            ['b', RELU, ['c']],
            ['c', RELU],
          ],
        ),
      ),
    )
    expect(fault).toEqual({ code: 'unknown-input', node: 'b', input: 'c', known: ['input', 'a'] })
  })

  it.each(['a', 'input'])('a second node called %s', (name) => {
    const fault = faultOf(
      analyse(
        graph(
          [4, 4, 1],
          [
            ['a', conv()],
            [name, RELU],
          ],
        ),
      ),
    )
    expect(fault).toEqual({ code: 'duplicate-name', node: name })
  })

  it('no nodes at all', () => {
    expect(faultOf(analyse(graph([4, 4, 1], [])))).toEqual({ code: 'no-layers', node: 'test' })
  })

  it.each([
    ['height', [0, 4, 3]],
    ['width', [4, Number.NaN, 3]],
    ['channels', [4, 4, 1.5]],
  ] as const)('an input whose %s is no whole number', (field, input) => {
    const fault = faultOf(analyse(graph(input, [['a', conv()]])))
    expect(fault).toMatchObject({ code: 'not-a-whole-number', node: 'input', field })
  })

  it('the first layer that has no shape, by its own name', () => {
    const nodes = graph(
      [4, 4, 1],
      [
        ['a', conv()],
        ['b', conv({ groups: 3 })],
      ],
    )
    expect(faultOf(analyse(nodes))).toMatchObject({ code: 'groups-do-not-divide', node: 'b' })
  })

  it('a count past 2^53', () => {
    const wide = conv({ outChannels: 2 ** 30 })
    const fault = faultOf(
      analyse(
        graph(
          [64, 64, 1],
          [
            ['a', wide],
            ['b', wide],
          ],
        ),
      ),
    )
    expect(fault).toMatchObject({ code: 'too-large', node: 'b' })
  })
})

it('squeeze-and-excitation: 72 channels through 24 count 2·72·24 MACs and 3,552 parameters', () => {
  const oneByOne = (outChannels: number) => conv({ kernelSize: [1, 1], outChannels, bias: true })
  const nodes = graph(
    [28, 28, 72],
    [
      ['squeeze', { kind: 'globalPool', mode: 'average' }],
      ['reduce', oneByOne(24)],
      ['relu', RELU],
      ['expand', oneByOne(72)],
      ['gate', { kind: 'activation', activation: 'hardSigmoid' }],
      ['scale', { kind: 'multiply' }, ['input', 'gate']],
    ],
  )
  const { totals, rows } = answer(analyse(nodes))
  expect(totals.macs).toBe(3_456)
  expect(totals.params).toBe(72 * 24 + 24 + 24 * 72 + 72)
  expect(rows.at(-1)!.output).toEqual([28, 28, 72])
})

it('an inception module keeps four branches: 256 channels from 192, 163,328 weights', () => {
  const branch = (outChannels: number, side = 1) => conv({ kernelSize: [side, side], outChannels })
  const nodes = graph(
    [28, 28, 192],
    [
      ['one', branch(64), ['input']],
      ['reduce3', branch(96), ['input']],
      ['three', branch(128, 3)],
      ['reduce5', branch(16), ['input']],
      ['five', branch(32, 5)],
      ['project', branch(32), ['input']],
      ['join', { kind: 'concat' }, ['one', 'three', 'five', 'project']],
    ],
  )
  const { totals, rows } = answer(analyse(nodes))
  expect(rows.at(-1)!.output).toEqual([28, 28, 256])
  expect(totals.params).toBe(12_288 + 18_432 + 110_592 + 3_072 + 12_800 + 6_144)
  expect(totals.macs).toBe(28 * 28 * totals.params)
})

describe('memory', () => {
  const layer = depthwise()
  const map = 4 * 4 * 4 * 2

  it('a chain holds a layer and its input: 2 maps, however long it is', () => {
    const nodes = graph(
      [4, 4, 2],
      [
        ['a', layer],
        ['b', layer],
        ['c', layer],
      ],
    )
    expect(answer(analyse(nodes)).totals.peakActivationBytes).toBe(2 * map)
  })

  it('a skip over two layers holds a third map', () => {
    const nodes = graph(
      [4, 4, 2],
      [
        ['a', layer],
        ['b', layer],
        ['sum', { kind: 'add' }, ['input', 'b']],
      ],
    )
    expect(answer(analyse(nodes)).totals.peakActivationBytes).toBe(3 * map)
  })

  it('activation, dropout and a folded norm overwrite their input; a counted norm does not', () => {
    const nodes = graph(
      [4, 4, 2],
      [
        ['a', layer],
        ['bn', NORM],
        ['relu', RELU],
        ['drop', { kind: 'dropout', rate: 0.5 }],
      ],
    )
    const folded = answer(analyse(nodes)).totals
    expect(folded.activationBytes).toBe(map)
    const counted = answer(analyse(nodes, { ...DEFAULT_CONVENTION, batchNorm: 'counted' })).totals
    expect(counted.activationBytes).toBe(2 * map)
    // The norm's own traffic: its input, its 4 parameters and its output.
    expect(counted.trafficBytes - folded.trafficBytes).toBe(map + 4 * 4 + map)
    expect(counted.params).toBe(folded.params)
  })

  it('an activation whose input a skip still needs gets a map of its own', () => {
    const nodes = graph(
      [4, 4, 2],
      [
        ['a', layer],
        ['relu', RELU],
        ['b', layer],
        ['sum', { kind: 'add' }, ['a', 'b']],
      ],
    )
    const { rows, totals } = answer(analyse(nodes))
    expect(rows[1]!.activationBytes).toBe(map)
    expect(totals.peakActivationBytes).toBe(3 * map)
  })

  it('the sums are the sums of the rows', () => {
    const nodes = graph(
      [9, 9, 4],
      [
        ['a', conv({ bias: true })],
        ['bn', NORM],
        ['b', layer],
      ],
    )
    const { rows, totals } = answer(
      analyse(nodes, { unit: 'flop', batchNorm: 'counted', bias: 'in' }),
    )
    for (const field of [
      'macs',
      'operations',
      'params',
      'activationBytes',
      'trafficBytes',
    ] as const) {
      expect(totals[field]).toBe(rows.reduce((sum, row) => sum + row[field], 0))
    }
  })
})
