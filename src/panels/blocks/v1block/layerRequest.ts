import { expand } from '../../../core/expand'
import { type LayerStudy, layerStudy } from '../../../core/foldNorm/layerStudy'
import { runUntil, type WeightsByName } from '../../../core/foldNorm/layerValues'
import { mobilenetV1 } from '../../../nets/mobilenetV1'
import { seededWeights } from '../../../runtime/weights/seeded'

/** Side of the picture in pixels: what the official weights were trained at. */
export const SIDE = 224
const SEED = 1704

export interface LayerRequest {
  /** Row-major [SIDE, SIDE, 3], from −1 to 1. */
  readonly rgb: Float32Array
  readonly alpha: number
  /** The batch norm whose outputs are asked for. */
  readonly node: string
  /** Trained ones; null runs seeded ones, each norm set by the picture itself. */
  readonly weights: WeightsByName | null
}

export type LayerAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'study'; readonly study: LayerStudy }
  | { readonly kind: 'fault'; readonly detail: string }

/** The picture through MobileNetV1 up to one batch norm, and what clips make of its values. */
export function studyOfRequest(
  { rgb, alpha, node, weights }: LayerRequest,
  onStep: (done: number, all: number) => void,
): LayerStudy {
  const graph = expand(mobilenetV1, { alpha, resolution: SIDE })
  if (!graph.ok) throw new Error(graph.fault.code)
  const { values, shape } = runUntil(
    graph.value,
    weights ?? seededWeights(graph.value, SEED),
    { values: Float64Array.from(rgb), shape: [SIDE, SIDE, 3] },
    node,
    weights ? 'trained' : 'picture',
    // The study of the values is the last step.
    (done, all) => onStep(done, all + 1),
  )
  return layerStudy(values, shape)
}
