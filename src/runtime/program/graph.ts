import type { HWC } from '../../core/layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../../core/network'
import { shapesOf } from '../weights/names'

/** The name whose value the program returns: the last node, past what changes nothing. */
export function outputOf(graph: NetworkGraph): string {
  return madeAs(graph, graph.nodes[graph.nodes.length - 1]?.name ?? INPUT)
}

/** The name under which a node's value is made: what changes nothing has none of its own. */
export function madeAs(graph: NetworkGraph, name: string): string {
  const shapes = shapesOf(graph)
  const readers = readersOf(graph)
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]))
  let node = nodes.get(name)
  while (node && isNothing(node, shapes, readers)) {
    const before: string = node.inputs[0] ?? INPUT
    node = nodes.get(before)
    if (!node) return before
  }
  return node?.name ?? name
}

/**
 * Whether a node leaves its input as it is: dropout, a pool from and to one size, a shuffle of one
 * group, and a flattened map, whose values lie in the same order, where only matrix products read
 * it or it is the answer.
 */
export function isNothing(
  { name, inputs, layer }: GraphNode,
  shapes: ReadonlyMap<string, HWC>,
  readers: ReadonlyMap<string, readonly GraphNode[]>,
): boolean {
  const [height, width, channels] = shapes.get(inputs[0] ?? INPUT)!
  switch (layer.kind) {
    case 'dropout':
      return true
    case 'adaptivePool':
      return height === layer.outSize[0] && width === layer.outSize[1]
    case 'globalPool':
      return height === 1 && width === 1
    case 'channelShuffle':
      return layer.groups === 1 || layer.groups === channels
    case 'channelSlice':
      return layer.channels === channels
    case 'flatten':
      return (height === 1 && width === 1) || isForMatrices(name, readers)
    default:
      return false
  }
}

function isForMatrices(name: string, readers: ReadonlyMap<string, readonly GraphNode[]>): boolean {
  return (readers.get(name) ?? []).every(
    (reader) =>
      reader.layer.kind === 'dense' ||
      (reader.layer.kind === 'dropout' && isForMatrices(reader.name, readers)),
  )
}

/** The part of a graph that some nodes need; the last of them is its output. */
export function upTo(graph: NetworkGraph, ...names: readonly string[]): NetworkGraph {
  const needed = new Set(names)
  const nodes = [...graph.nodes].reverse().filter((candidate) => {
    if (!needed.has(candidate.name)) return false
    for (const input of candidate.inputs) needed.add(input)
    return true
  })
  return { ...graph, nodes: nodes.reverse() }
}

/** The nodes that read each node's value, once for each time they read it. */
export function readersOf(graph: NetworkGraph): ReadonlyMap<string, readonly GraphNode[]> {
  const readers = new Map<string, GraphNode[]>()
  for (const node of graph.nodes)
    for (const input of node.inputs) {
      const known = readers.get(input)
      if (known) known.push(node)
      else readers.set(input, [node])
    }
  return readers
}
