import type { ConvSpec, HWC } from './layer'
import { type GraphNode, INPUT, type NetworkGraph } from './network'
import { outShape } from './shape'

/** A node known to hold one kind of layer. */
export interface NodeOf<Layer> extends GraphNode {
  readonly layer: Layer & GraphNode['layer']
}

export type Readers = ReadonlyMap<string, readonly GraphNode[]>

/** The nodes that read each tensor. */
export function readersOf(graph: NetworkGraph): Readers {
  const readers = new Map<string, GraphNode[]>()
  for (const node of graph.nodes) {
    for (const name of node.inputs) {
      const all = readers.get(name)
      if (all) all.push(node)
      else readers.set(name, [node])
    }
  }
  return readers
}

/** Every tensor's shape, by name; nothing from the first node on that has none. */
export function shapesIn(graph: NetworkGraph): ReadonlyMap<string, HWC> {
  const shapes = new Map<string, HWC>([[INPUT, graph.input]])
  for (const { name, inputs, layer } of graph.nodes) {
    if (!inputs.every((input) => shapes.has(input))) return shapes
    const from = inputs.map((input) => shapes.get(input)!)
    const shape = outShape(layer, from, name)
    if (!shape.ok) return shapes
    shapes.set(name, shape.value)
  }
  return shapes
}

export const isOne = ([height, width]: readonly [number, number]): boolean =>
  height === 1 && width === 1

export const isConvolution = (node: GraphNode): node is NodeOf<ConvSpec> =>
  node.layer.kind === 'conv'
