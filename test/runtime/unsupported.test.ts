import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, expect, it } from 'vitest'
import type { LayerSpec } from '../../src/core/layer'
import { faultOf, UnsupportedLayer } from '../../src/runtime/faults'
import { compile } from '../../src/runtime/program/compile'
import { setBackend } from '../../src/runtime/tf'
import { chain } from './support'

beforeAll(async () => {
  await setBackend('cpu')
})

it.each<LayerSpec>([
  { kind: 'channelShuffle', groups: 2 },
  { kind: 'channelSlice', start: 0, channels: 2 },
  { kind: 'adaptivePool', outSize: [2, 2] },
])('$kind has no operation yet, and its fault says so by the node’s name', (layer) => {
  const graph = chain([4, 4, 4], layer)
  expect(() => compile(graph, new Map())).toThrow(UnsupportedLayer)
  try {
    compile(graph, new Map())
  } catch (error) {
    const detail = `${graph.nodes[0]!.name}: ${layer.kind}`
    expect(faultOf(error)).toEqual({ code: 'unsupported-layer', detail })
  }
})
