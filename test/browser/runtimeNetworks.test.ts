import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expandNetwork } from '../../src/core/expandNetwork'
import type { NetworkGraph } from '../../src/core/network'
import { CATALOGUE } from '../../src/nets/catalogue'
import type { CatalogueId } from '../../src/nets/ids'
import { createClient } from '../../src/runtime/client'
import type { Backend } from '../../src/runtime/protocol'
import { largestDifference } from '../runtime/support'
import { picture, value } from './runtimeShared'

const BACKENDS = ['cpu', 'wasm', 'webgl'] as const satisfies readonly Backend[]
const runtimes = BACKENDS.map((backend) => [backend, createClient()] as const)

beforeAll(async () => {
  for (const [backend, runtime] of runtimes) value(await runtime.start(backend))
})
afterAll(async () => {
  for (const [, runtime] of runtimes) await runtime.stop()
})

function network(id: CatalogueId, alpha: number, resolution: number): NetworkGraph {
  const graph = expandNetwork(CATALOGUE[id], { alpha, resolution })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

describe('WebGL and WASM agree with the CPU within 1e-3 of the largest value', () => {
  it.each([
    ['mobilenet_v3_small', 0.25, 64],
    ['shufflenet_v2_x1_0', 1, 64],
    ['mobilenet_v3_small', 0.25, 32],
    ['shufflenet_v2_x1_0', 1, 32],
    ['squeezenet1_1', 1, 35],
  ] as const)('on %s, α %d, at %i pixels, and leave no tensor behind', async (id, alpha, side) => {
    const graph = network(id, alpha, side)
    const last = graph.nodes.at(-1)!.name
    const outputs = new Map<Backend, Float32Array>()
    for (const [backend, runtime] of runtimes) {
      value(await runtime.load(graph, { kind: 'seeded', seed: 11 }))
      const [output] = value(await runtime.tap(picture(side, side), [last]))
      outputs.set(backend, output!.values)
      value(await runtime.infer(picture(side, side)))
      const before = await runtime.memory()
      value(await runtime.infer(picture(side, side, 2)))
      expect(await runtime.memory(), backend).toEqual(before)
    }
    const plain = outputs.get('cpu')!
    const scale = plain.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    expect(scale).toBeGreaterThan(0)
    for (const backend of ['wasm', 'webgl'] as const)
      expect(largestDifference(plain, outputs.get(backend)!) / scale, backend).toBeLessThan(1e-3)
  })
})
