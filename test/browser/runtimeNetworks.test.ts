import * as tf from '@tensorflow/tfjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NetworkGraph } from '../../src/core/network'
import { type CatalogueId, NETWORK_IDS } from '../../src/nets/ids'
import { createClient } from '../../src/runtime/client'
import type { Backend } from '../../src/runtime/protocol'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { smallNetwork } from '../runtime/smallNetwork'
import { largestDifference } from '../runtime/support'
import { twinOf, twinOutput } from '../runtime/twin'
import { picture, scaledPixels, value } from './runtimeShared'

const BACKENDS = ['wasm', 'webgl'] as const satisfies readonly Backend[]
const runtimes = BACKENDS.map((backend) => [backend, createClient()] as const)
const SEED = 11

/** At 64 pixels their last maps are still wider than one; the others take too long there. */
const LIGHT: readonly CatalogueId[] = [
  'mobilenet_v1',
  'mobilenet_v2',
  'mobilenet_v3_large',
  'mobilenet_v3_small',
  'shufflenet_v2_x1_0',
  'squeezenet1_1',
  'googlenet',
]

beforeAll(async () => {
  await tf.setBackend('cpu')
  for (const [backend, runtime] of runtimes) value(await runtime.start(backend))
})
afterAll(async () => {
  for (const [, runtime] of runtimes) await runtime.stop()
})

const largest = (values: Float32Array) =>
  values.reduce((most, one) => Math.max(most, Math.abs(one)), 0)

/** Logits on both backends; on WebGL no step may be left to tfjs. */
async function logits(graph: NetworkGraph, side: number) {
  const last = graph.nodes.at(-1)!.name
  const outputs = new Map<Backend, Float32Array>()
  for (const [backend, runtime] of runtimes) {
    const { steps } = value(await runtime.load(graph, { kind: 'seeded', seed: SEED }))
    if (backend === 'webgl')
      expect(steps.filter(({ how }) => how === 'tfjs').map(({ output }) => output)).toEqual([])
    const [tapped] = value(await runtime.tap(picture(side, side), [last]))
    outputs.set(backend, tapped!.values)
  }
  return outputs
}

describe('every network is all draws of ours on WebGL', () => {
  it.each([...NETWORK_IDS, 'alexnet_grouped'] as const)(
    '%s, within 1e-3 of its largest logit on WASM',
    async (id) => {
      const graph = smallNetwork(id, LIGHT.includes(id) ? 64 : 33)
      const outputs = await logits(graph, graph.input[0])
      const plain = outputs.get('wasm')!
      const scale = largest(plain)
      expect(scale).toBeGreaterThan(0.05)
      expect(largestDifference(plain, outputs.get('webgl')!) / scale).toBeLessThan(1e-3)
    },
  )
})

describe('WebGL and WASM give what the layers package gives, within 1e-3 of the largest logit', () => {
  it.each([
    ['mobilenet_v2', 64],
    ['mobilenet_v3_small', 48],
    ['squeezenet1_1', 35],
    ['shufflenet_v2_x1_0', 64],
    ['efficientnet_b0', 32],
    ['resnet18', 32],
  ] as const)('on %s at %i pixels, and leave no tensor behind', async (id, side) => {
    const graph = smallNetwork(id, side)
    const outputs = await logits(graph, side)
    const twin = twinOf(graph, seededWeights(graph, SEED))
    const wanted = twinOutput(twin, graph.input, scaledPixels(picture(side, side)))
    twin.dispose()
    const scale = largest(wanted)
    for (const [backend, runtime] of runtimes) {
      const found = outputs.get(backend)!
      expect(largestDifference(wanted, found) / scale, backend).toBeLessThan(1e-3)
      value(await runtime.infer(picture(side, side)))
      const before = await runtime.memory()
      value(await runtime.infer(picture(side, side, 2)))
      expect(await runtime.memory(), backend).toEqual(before)
    }
  })
})
