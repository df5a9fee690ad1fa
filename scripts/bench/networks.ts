import { defaultSetting, expandNetwork } from '../../src/core/expandNetwork'
import { CATALOGUE } from '../../src/nets/catalogue'
import { seededWeights } from '../../src/runtime/weights/seeded'
import { openClient } from './ours'
import { openTwin } from './peers'
import { RESOLUTION } from './picture'
import type { BenchBackend } from './rows'

/** Networks that nobody publishes for tfjs, at the width they are timed at. */
export const TWINS = {
  'mobilenet-v2-vs-layers': { netId: 'mobilenet_v2', alpha: 0.5 },
  'v3-small-vs-layers': { netId: 'mobilenet_v3_small', alpha: 1 },
} as const

const SEED = 1

/** One network with one set of seeded weights: ours, and built of the layers package. */
export async function openTwins(backend: BenchBackend, name: keyof typeof TWINS) {
  const { netId, alpha } = TWINS[name]
  const spec = CATALOGUE[netId]
  const graph = expandNetwork(spec, { ...defaultSetting(spec), alpha, resolution: RESOLUTION })
  if (!graph.ok) throw new Error(graph.fault.code)
  const ours = await openClient(backend, graph.value, { kind: 'seeded', seed: SEED })
  const twin = openTwin(graph.value, seededWeights(graph.value, SEED))
  return {
    ours: ours.inferenceMs,
    peer: twin.predictMs,
    close: async () => {
      await ours.close()
      twin.close()
    },
  }
}
