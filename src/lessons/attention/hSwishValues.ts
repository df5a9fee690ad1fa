import { shapesIn } from '../../core/graphEdit'
import { elements } from '../../core/shape'
import { graphOf } from '../../state/study'
import { once } from '../once'

/**
 * Values that MobileNetV3-Large's blocks bend before the first of them that has h-swish, all by
 * ReLU, and from there on.
 */
export const hSwishValues = once((): { readonly before: number; readonly after: number } => {
  const graph = graphOf({ id: 'mobilenet_v3_large', alpha: 1, resolution: 224, transforms: '' })
  if (!graph.ok) return { before: Number.NaN, after: Number.NaN }
  const shapes = shapesIn(graph.value)
  const bent = graph.value.nodes.flatMap(({ name, layer, blockKind }) => {
    const shape = shapes.get(name)
    const isOfBlock = blockKind === 'invertedResidual'
    return isOfBlock && layer.kind === 'activation' && shape
      ? [{ activation: layer.activation, count: elements(shape) }]
      : []
  })
  const first = bent.findIndex(({ activation }) => activation === 'hSwish')
  const sum = (some: typeof bent) => some.reduce((so, { count }) => so + count, 0)
  return { before: sum(bent.slice(0, first)), after: sum(bent.slice(first)) }
})
