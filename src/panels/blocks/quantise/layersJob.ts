import { expand } from '../../../core/expand'
import type { NetworkGraph } from '../../../core/network'
import { mobilenetV1 } from '../../../nets/mobilenetV1'
import type { NamedWeights } from '../../../runtime/protocol'
import { seededWeights } from '../../../runtime/weights/seeded'
import { type FoldedLayer, foldedLayers } from './foldedLayers'

/** Any whole number serves; Live runs the same one. */
export const SEED = 1704

/** Which network's layers are wanted; seeded weights where none are named. */
export interface LayersQuestion {
  readonly alpha: number
  readonly weights: NamedWeights | null
}

/** At the resolution its weights were trained at. */
export function quantisedGraph(alpha: number): NetworkGraph {
  const graph = expand(mobilenetV1, { alpha, resolution: 224 })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

export function answerLayers({ alpha, weights }: LayersQuestion): readonly FoldedLayer[] {
  const graph = quantisedGraph(alpha)
  return foldedLayers(graph, weights ?? seededWeights(graph, SEED))
}
