import { graphOf } from '../../state/study'
import { once } from '../once'

interface BlockCounts {
  readonly all: number
  readonly unstrided: number
  readonly skips: number
}

/** MobileNetV2's inverted residuals: how many, how many keep the map's side, how many add. */
export const blocksOf = once((): BlockCounts => {
  const graph = graphOf({ id: 'mobilenet_v2', alpha: 1, resolution: 224, transforms: '' })
  const nodes = graph.ok ? graph.value.nodes : []
  const filters = nodes.filter(
    ({ blockKind, layer }) => blockKind === 'invertedResidual' && layer.kind === 'depthwise',
  )
  return {
    all: filters.length,
    unstrided: filters.filter(({ layer }) => layer.kind === 'depthwise' && layer.stride[0] === 1)
      .length,
    skips: nodes.filter(({ layer }) => layer.kind === 'add').length,
  }
})
