import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { fullTwin, separableTwin } from '../../src/core/twins'
import { answer, conv, depthwise, graph, NORM, RELU } from './layers'

const one = conv({ kernelSize: [1, 1], outChannels: 16 })

describe('the full twin', () => {
  it('merges depthwise, norm, activation and pointwise, and keeps stride, padding and dilation', () => {
    const first = depthwise({
      kernelSize: [5, 3],
      stride: [2, 1],
      dilation: [1, 2],
      padding: 'valid',
    })
    const nodes = graph(
      [20, 20, 4],
      [
        ['dw', first],
        ['bn', NORM],
        ['relu', RELU],
        ['pw', one],
        ['pw_bn', NORM],
      ],
    )
    const twin = fullTwin(nodes)
    expect(twin.nodes.map((node) => node.name)).toEqual(['pw', 'pw_bn'])
    const { kind: _, channelMultiplier: __, bias: ___, ...window } = first
    expect(twin.nodes[0]).toMatchObject({ inputs: ['input'], layer: { ...one, ...window } })
    const [before, after] = [answer(analyse(nodes)), answer(analyse(twin))]
    expect(after.rows.at(-1)!.output).toEqual(before.rows.at(-1)!.output)
    expect(after.totals.macs).toBe(8 * 16 * 15 * 4 * 16)
  })

  it('leaves a depthwise whose output another node reads', () => {
    const nodes = graph(
      [8, 8, 16],
      [
        ['dw', depthwise()],
        ['pw', one],
        ['sum', { kind: 'add' }, ['dw', 'pw']],
      ],
    )
    expect(fullTwin(nodes).nodes).toEqual(nodes.nodes)
  })

  it('leaves a pointwise that strides, and one behind a pool', () => {
    const strided = conv({ kernelSize: [1, 1], stride: [2, 2] })
    const nodes = graph(
      [8, 8, 16],
      [
        ['dw', depthwise()],
        ['strided', strided],
        ['pool', { kind: 'globalPool', mode: 'max' }],
        ['pw', one],
      ],
    )
    expect(fullTwin(nodes).nodes).toEqual(nodes.nodes)
  })
})

describe('the separable twin', () => {
  const nodes = graph(
    [16, 16, 3],
    [
      ['stem', conv()],
      ['wide', conv({ kernelSize: [5, 5], stride: [2, 2], outChannels: 16, bias: true })],
      ['bn', NORM],
      ['relu', RELU],
      ['grouped', conv({ groups: 4 })],
      ['one', one],
    ],
  )

  it('splits full convolutions past the image and leaves stem, grouped and 1×1', () => {
    expect(separableTwin(nodes).nodes.map((node) => node.name)).toEqual([
      'stem',
      'wide_depthwise',
      'wide_depthwise_bn',
      'wide_depthwise_activation',
      'wide',
      'bn',
      'relu',
      'grouped',
      'one',
    ])
  })

  it('gives the depthwise the stride and the pointwise the bias: 8·8·(25·8 + 8·16) MACs', () => {
    const twin = answer(analyse(separableTwin(nodes)))
    const row = (name: string) => twin.rows.find((found) => found.name === name)!
    expect(row('wide_depthwise').macs + row('wide').macs).toBe(64 * (25 * 8 + 8 * 16))
    expect(row('wide').params).toBe(8 * 16 + 16)
    expect(row('wide').output).toEqual([8, 8, 16])
  })

  it('two convolutions that add to one another take no norm from the sum', () => {
    const branches = graph(
      [8, 8, 3],
      [
        ['stem', conv({ outChannels: 8 })],
        ['a', conv()],
        ['sum', { kind: 'add' }, ['stem', 'a']],
        ['relu', RELU],
      ],
    )
    const names = separableTwin(branches).nodes.map((node) => node.name)
    expect(names).toEqual(['stem', 'a_depthwise', 'a', 'sum', 'relu'])
  })
})
