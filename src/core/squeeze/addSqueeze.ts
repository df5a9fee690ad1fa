import { readersOf } from '../graphEdit'
import type { ConvSpec } from '../layer'
import type { GraphNode, NetworkGraph } from '../network'
import { narrowChannels } from './squeeze'

/** A 1×1 layer with a bias, as squeeze-and-excitation's two are. */
const dense = (outChannels: number): ConvSpec => ({
  kind: 'conv',
  kernelSize: [1, 1],
  stride: [1, 1],
  padding: 'valid',
  dilation: [1, 1],
  groups: 1,
  outChannels,
  bias: true,
})

/** The two layers of a block behind so many channels, of a ratio-th of them. */
export const squeezeLayers = (channels: number, ratio: number) => ({
  reduce: dense(narrowChannels(channels, ratio)),
  expand: dense(channels),
})

/**
 * Nodes whose output a squeeze-and-excitation block scales, or would: where the network has such
 * blocks, those maps; else behind each depthwise layer of an inverted residual, as MobileNetV3 has
 * it, behind each pair of MobileNetV1 and before each sum of a residual block, as arXiv:1709.01507
 * has it. None where the network has no block of these kinds.
 */
export function squeezePlaces(graph: NetworkGraph): readonly string[] {
  const own = graph.nodes.flatMap(({ layer, inputs }) =>
    layer.kind === 'multiply' && inputs[0] !== undefined ? [inputs[0]] : [],
  )
  if (own.length > 0) return own
  const places: string[] = []
  const readers = readersOf(graph)
  for (const [index, node] of graph.nodes.entries()) {
    const next = graph.nodes[index + 1]
    const isBlockEnd = next?.block !== node.block
    if (node.blockKind === 'separable' && isBlockEnd) places.push(node.name)
    if (node.blockKind === 'invertedResidual' && node.layer.kind === 'depthwise')
      places.push(lastBefore(node, readers, 'conv'))
    if (node.blockKind === 'residual' && node.layer.kind === 'add') places.push(node.inputs[0]!)
  }
  return places
}

/** The end of the chain from a node to just before the next layer of a kind. */
function lastBefore(
  from: GraphNode,
  readers: ReadonlyMap<string, readonly GraphNode[]>,
  kind: GraphNode['layer']['kind'],
): string {
  let at = from
  for (;;) {
    const [next, ...others] = readers.get(at.name) ?? []
    if (!next || others.length > 0 || next.layer.kind === kind) return at.name
    at = next
  }
}
