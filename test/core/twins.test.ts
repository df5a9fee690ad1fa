import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { canSeparate, fullTwin, separableTwin, separateLayer } from '../../src/core/twins'
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

  it('a depthwise whose output another node reads becomes full by itself: 16 → 16, 3×3', () => {
    const nodes = graph(
      [8, 8, 16],
      [
        ['dw', depthwise()],
        ['pw', one],
        ['sum', { kind: 'add' }, ['dw', 'pw']],
      ],
    )
    const twin = fullTwin(nodes)
    expect(twin.nodes.map((node) => node.name)).toEqual(['dw', 'pw', 'sum'])
    expect(twin.nodes[0]!.layer).toEqual(conv({ outChannels: 16 }))
    expect(answer(analyse(twin)).totals.macs).toBe(64 * (9 * 16 * 16 + 16 * 16))
  })

  it('so does one before a pointwise that strides, or before a pool', () => {
    const strided = conv({ kernelSize: [1, 1], stride: [2, 2] })
    const nodes = graph(
      [8, 8, 16],
      [
        ['dw', depthwise({ channelMultiplier: 2, bias: true })],
        ['strided', strided],
        ['second', depthwise()],
        ['pool', { kind: 'globalPool', mode: 'max' }],
        ['pw', one],
      ],
    )
    const layers = fullTwin(nodes).nodes.map((node) => node.layer)
    expect(layers[0]).toEqual(conv({ outChannels: 32, bias: true }))
    expect(layers.slice(1, 3)).toEqual([strided, conv({ outChannels: 8 })])
    expect(layers.slice(3)).toEqual(nodes.nodes.slice(3).map((node) => node.layer))
  })

  it('a depthwise layer of unknown input stays', () => {
    const nodes = graph([8, 8, 16], [['dw', depthwise(), ['nothing']]])
    expect(fullTwin(nodes).nodes).toEqual(nodes.nodes)
  })

  it('a grouped convolution loses its 4 groups and takes 4 times the MACs', () => {
    const nodes = graph([8, 8, 16], [['grouped', conv({ groups: 4 })]])
    const macs = (network: typeof nodes) => answer(analyse(network)).totals.macs
    expect(macs(fullTwin(nodes))).toBe(4 * macs(nodes))
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

  it('one layer alone can be made separable; the stem, a 1×1 and a stranger cannot', () => {
    const layers = graph(
      [16, 16, 3],
      [
        ['stem', conv()],
        ['a', conv()],
        ['b', conv()],
        ['one', one],
      ],
    )
    const names = (layer: string) => separateLayer(layers, layer).nodes.map((node) => node.name)
    expect(names('b')).toEqual(['stem', 'a', 'b_depthwise', 'b', 'one'])
    for (const layer of ['stem', 'one', 'nothing']) {
      expect(names(layer)).toEqual(['stem', 'a', 'b', 'one'])
    }
    expect(layers.nodes.filter(canSeparate).map((node) => node.name)).toEqual(['a', 'b'])
  })
})
