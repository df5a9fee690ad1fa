import { defaultSetting, expandNetwork } from '../../src/core/expandNetwork'
import type { LayerSpec } from '../../src/core/layer'
import { leastResolution } from '../../src/core/leastResolution'
import type { NetworkGraph } from '../../src/core/network'
import type { NetworkSpec } from '../../src/core/networkSpec'
import { CATALOGUE } from '../../src/nets/catalogue'
import type { CatalogueId } from '../../src/nets/ids'
import { upTo } from '../../src/runtime/program/graph'

/** Features of a dense layer in a small network: AlexNet's and VGG's own would be 124 million. */
const MOST_FEATURES = 96

/** The network whose heads for training alone want 299 pixels; without them fewer will do. */
const SAME_TRUNK: Partial<Record<CatalogueId, CatalogueId>> = { inception_v3_aux: 'inception_v3' }

/**
 * A network as a test can afford it, up to its logits: α 0.25 where it has a width, 32 pixels or
 * the least it can do with, wide dense layers made narrow. All else is as the catalogue has it.
 */
export function smallNetwork(id: CatalogueId, leastPixels = 32): NetworkGraph {
  const spec: NetworkSpec = CATALOGUE[id]
  const alpha = spec.rounding ? 0.25 : defaultSetting(spec).alpha
  const fits = (one: CatalogueId) => Math.max(leastPixels, leastResolution(CATALOGUE[one])!)
  const graph = expandNetwork(spec, { alpha, resolution: fits(id) })
  if (!graph.ok) throw new Error(graph.fault.code)
  const pixels = fits(SAME_TRUNK[id] ?? id)
  const { nodes } = upTo(graph.value, logitsOf(graph.value))
  return {
    ...graph.value,
    input: [pixels, pixels, 3],
    nodes: nodes.map((node) => ({ ...node, layer: narrow(node.layer) })),
  }
}

/** The last node, or the one before it where that is the softmax. */
function logitsOf({ nodes }: NetworkGraph): string {
  const last = nodes.at(-1)!
  const isSoftmax = last.layer.kind === 'activation' && last.layer.activation === 'softmax'
  return isSoftmax ? last.inputs[0]! : last.name
}

const narrow = (layer: LayerSpec): LayerSpec =>
  layer.kind === 'dense'
    ? { ...layer, outFeatures: Math.min(layer.outFeatures, MOST_FEATURES) }
    : layer
