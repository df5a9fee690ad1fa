import { describe, expect, it } from 'vitest'
import type { ActivationName, LayerSpec } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { fuse } from '../../src/runtime/program/fuse'
import { madeAs } from '../../src/runtime/program/graph'
import { chain, conv, depthwise } from './support'

const node = (name: string, inputs: readonly string[], layer: LayerSpec) => ({
  name,
  inputs,
  layer,
})
const activation = (name: ActivationName): LayerSpec => ({ kind: 'activation', activation: name })
const norm: LayerSpec = { kind: 'batchNorm', epsilon: 1e-3 }
const point = conv({ kernelSize: [1, 1] })

const graphOf = (...nodes: NetworkGraph['nodes']): NetworkGraph => ({
  name: 'fused',
  input: [8, 8, 4],
  nodes,
})
const folded = (graph: NetworkGraph, keep: readonly string[] = []) =>
  fuse(graph, keep).map(({ nodes }) => nodes.join(' '))

/** ResNet's block: two branches of which the later one takes in the sum. */
const residual = graphOf(
  node('a', [INPUT], conv()),
  node('a_norm', ['a'], norm),
  node('b', [INPUT], point),
  node('b_norm', ['b'], norm),
  node('sum', ['a_norm', 'b_norm'], { kind: 'add' }),
  node('relu', ['sum'], activation('relu')),
)

/** MobileNetV3's: a gate on what the projection reads. */
const gated = graphOf(
  node('dw', [INPUT], depthwise()),
  node('mean', ['dw'], { kind: 'globalPool', mode: 'average' }),
  node('gate', ['mean'], point),
  node('open', ['gate'], activation('hardSigmoid')),
  node('scaled', ['dw', 'open'], { kind: 'multiply' }),
  node('project', ['scaled'], point),
)

/** Xception's: a rectifier that only the depthwise layer reads. */
const ahead = graphOf(
  node('sum', [INPUT, INPUT], { kind: 'add' }),
  node('relu', ['sum'], activation('relu')),
  node('dw', ['relu'], depthwise()),
  node('skip', ['dw', 'sum'], { kind: 'add' }),
)

describe('steps', () => {
  it('a sum and its ReLU join the later of two convolutions', () => {
    expect(folded(residual)).toEqual(['a a_norm', 'b b_norm sum relu'])
  })

  it('a gate joins the projection that reads it, a rectifier the layer after it', () => {
    expect(folded(gated)).toEqual(['dw', 'mean', 'gate open', 'project scaled'])
    expect(folded(ahead)).toEqual(['sum', 'dw relu skip'])
  })

  it.each([
    ['the sum', residual, 'sum', ['a a_norm', 'b b_norm sum', 'relu']],
    ['what is added', residual, 'b_norm', ['a a_norm', 'b b_norm', 'sum relu']],
    ['the product', gated, 'scaled', ['dw', 'mean', 'gate open', 'scaled', 'project']],
    ['the rectified map', ahead, 'relu', ['sum', 'relu', 'dw skip']],
  ] as const)('%s comes out whole where it is to be kept', (_, graph, name, steps) => {
    expect(folded(graph, [name])).toEqual(steps)
  })

  it('a sum with a value that is made later is a step of its own', () => {
    const graph = graphOf(
      node('a', [INPUT], conv()),
      node('mean', ['a'], { kind: 'globalPool', mode: 'average' }),
      node('b', [INPUT], conv()),
      node('c', ['b'], { kind: 'channelShuffle', groups: 2 }),
      node('sum', ['b', 'c'], { kind: 'add' }),
    )
    expect(folded(graph)).toEqual(['b', 'c', 'sum'])
  })

  it('what changes nothing has no step, and its value has another name', () => {
    const graph = chain(
      [7, 7, 4],
      conv(),
      { kind: 'adaptivePool', outSize: [7, 7] },
      { kind: 'flatten' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', outFeatures: 3, bias: true },
    )
    expect(folded(graph)).toEqual(['conv_0', 'dense_4'])
    expect(madeAs(graph, 'dropout_3')).toBe('conv_0')
    const answer = chain([7, 7, 4], conv(), { kind: 'flatten' }, activation('softmax'))
    expect(folded(answer)).toEqual(['conv_0', 'flatten_1', 'activation_2'])
  })
})
