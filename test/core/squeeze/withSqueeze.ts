import { shapesIn } from '../../../src/core/graphEdit'
import type { GraphNode, NetworkGraph } from '../../../src/core/network'
import { squeezeLayers, squeezePlaces } from '../../../src/core/squeeze/addSqueeze'
import { withoutSqueeze } from '../../../src/core/transforms'

/**
 * The network with a squeeze-and-excitation block at each of its places, of a ratio-th of the
 * channels; blocks that it has of its own go first.
 */
export function withSqueeze(graph: NetworkGraph, ratio: number): NetworkGraph {
  const places = new Set(squeezePlaces(graph))
  const plain = withoutSqueeze(graph)
  const shapes = shapesIn(plain)
  const nodes = plain.nodes.flatMap((node): readonly GraphNode[] => {
    const read = {
      ...node,
      inputs: node.inputs.map((name) => (places.has(name) ? `${name}.scale` : name)),
    }
    const channels = shapes.get(node.name)?.[2]
    if (!places.has(node.name) || channels === undefined) return [read]
    const { name, block, blockKind } = node
    const { reduce, expand } = squeezeLayers(channels, ratio)
    const of = { ...(block && { block }), ...(blockKind && { blockKind }) }
    const put = (
      part: string,
      layer: GraphNode['layer'],
      ...inputs: readonly string[]
    ): GraphNode => ({ name: `${name}.${part}`, inputs, layer, ...of })
    return [
      read,
      put('pool', { kind: 'globalPool', mode: 'average' }, name),
      put('reduce', reduce, `${name}.pool`),
      put('relu', { kind: 'activation', activation: 'relu' }, `${name}.reduce`),
      put('expand', expand, `${name}.relu`),
      put('gate', { kind: 'activation', activation: 'hardSigmoid' }, `${name}.expand`),
      put('scale', { kind: 'multiply' }, name, `${name}.gate`),
    ]
  })
  return { ...plain, nodes }
}
