import type { GraphNode } from '../../core/network'
import { INPUT } from '../../core/network'
import { canSeparate } from '../../core/twins'
import type { PossibleStudy } from '../../state/study'
import { MOST_TRANSFORMS } from '../../state/transforms'

/** Why a layer cannot be made separable. */
export type NotSeparable =
  | 'folded'
  | 'depthwise'
  | 'pointwise'
  | 'grouped'
  | 'image'
  | 'noConvolution'
  | 'tooMany'

/** What can be done to the one layer in hand, or why nothing can. */
export type LayerChange =
  | { readonly kind: 'make' | 'takeBack'; readonly node: string }
  | { readonly kind: 'none'; readonly why: NotSeparable }

/** Whether the layer that begins with `node` can be made separable, or has been. */
export function layerChange({ cost, transforms }: PossibleStudy, node: string): LayerChange | null {
  const found = cost.graph.nodes.find(({ name }) => name === node)
  if (!found) return null
  const made = transforms.find(
    (one) =>
      one.kind === 'separable' &&
      one.node !== null &&
      (one.node === node || node.startsWith(`${one.node}_depthwise`)),
  )
  if (made?.kind === 'separable' && made.node !== null) return { kind: 'takeBack', node: made.node }
  if (!canSeparate(found)) return { kind: 'none', why: whyNot(found) }
  if (transforms.length >= MOST_TRANSFORMS) return { kind: 'none', why: 'tooMany' }
  return { kind: 'make', node }
}

function whyNot({ layer, inputs }: GraphNode): NotSeparable {
  if (layer.kind === 'depthwise') return 'depthwise'
  if (layer.kind !== 'conv') return 'noConvolution'
  if (layer.groups > 1) return 'grouped'
  if (layer.kernelSize[0] === 1 && layer.kernelSize[1] === 1) return 'pointwise'
  return inputs[0] === INPUT ? 'image' : 'noConvolution'
}
