import { type Readers, readersOf } from './graphEdit'
import type { DepthwiseSpec, Padding, Size2 } from './layer'
import type { GraphNode, NetworkGraph } from './network'
import type { NetworkSpec } from './networkSpec'
import { isExplicit } from './window'

/**
 * The same network with ReLU wherever it has h-swish. MACs and parameters stay; Table 5 of
 * arXiv:1905.02244 gives 0.7 points of top-1 for it on V3-Large. The gates of
 * squeeze-and-excitation, hard sigmoids, stay too.
 */
export const withoutHSwish = (graph: NetworkGraph): NetworkGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) =>
    node.layer.kind === 'activation' && node.layer.activation === 'hSwish'
      ? { ...node, layer: { kind: 'activation', activation: 'relu' } }
      : node,
  ),
})

/**
 * The same network without squeeze-and-excitation: each product of a map with what a global pool
 * of that map gave goes, with the layers between; its readers read the map.
 */
export function withoutSqueeze(graph: NetworkGraph): NetworkGraph {
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]))
  const readers = readersOf(graph)
  const dropped = new Set<string>()
  const insteadOf = new Map<string, string>()
  for (const node of graph.nodes) {
    if (node.layer.kind !== 'multiply' || node.inputs.length !== 2) continue
    const [one, other] = node.inputs as readonly [string, string] // the length says so
    for (const [map, gate] of [
      [one, other],
      [other, one],
    ] as const) {
      const chain = gateChain(map, gate, nodes, readers)
      if (!chain) continue
      for (const name of [...chain, node.name]) dropped.add(name)
      insteadOf.set(node.name, map)
      break
    }
  }
  return {
    ...graph,
    nodes: graph.nodes
      .filter((node) => !dropped.has(node.name))
      .map((node) => ({ ...node, inputs: node.inputs.map((name) => standIn(insteadOf, name)) })),
  }
}

/** The map that stands in for a dropped product, through products of products. */
const standIn = (insteadOf: ReadonlyMap<string, string>, name: string): string => {
  const map = insteadOf.get(name)
  return map === undefined ? name : standIn(insteadOf, map)
}

/** Names from the gate back to just after the map, if a global pool is among them, else null. */
function gateChain(
  map: string,
  gate: string,
  nodes: ReadonlyMap<string, GraphNode>,
  readers: Readers,
): readonly string[] | null {
  const chain: string[] = []
  let pooled = false
  for (let at = gate; at !== map; ) {
    const node = nodes.get(at)
    const [before, ...others] = node?.inputs ?? []
    if (before === undefined || others.length > 0 || readers.get(at)?.length !== 1) return null
    chain.push(at)
    pooled ||= node?.layer.kind === 'globalPool'
    at = before
  }
  return pooled ? chain : null
}

/**
 * The same network with K×K depthwise layers. Padding that keeps the map's size goes on keeping
 * it: an even kernel's odd pixel of padding comes after the data.
 */
export const withKernelSize = (graph: NetworkGraph, kernelSize: number): NetworkGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) =>
    node.layer.kind === 'depthwise' ? { ...node, layer: resized(node.layer, kernelSize) } : node,
  ),
})

function resized(layer: DepthwiseSpec, side: number): DepthwiseSpec {
  const kernelSize: Size2 = [side, side]
  return { ...layer, kernelSize, padding: resizedPadding(layer, kernelSize) }
}

function resizedPadding(
  { padding, kernelSize: before, dilation }: DepthwiseSpec,
  kernelSize: Size2,
): Padding {
  const keepsSize =
    isExplicit(padding) &&
    padding.top + padding.bottom === dilation[0] * (before[0] - 1) &&
    padding.left + padding.right === dilation[1] * (before[1] - 1)
  if (!keepsSize) return padding
  const [rows, columns] = [dilation[0] * (kernelSize[0] - 1), dilation[1] * (kernelSize[1] - 1)]
  return {
    top: Math.floor(rows / 2),
    bottom: Math.ceil(rows / 2),
    left: Math.floor(columns / 2),
    right: Math.ceil(columns / 2),
  }
}

/**
 * The same network with every inverted residual that widens its input widening it `times` times;
 * one that does not (t = 1) stays. At 1 the pointwise layers that widened are gone.
 */
export function withExpansion(spec: NetworkSpec, times: number): NetworkSpec {
  let channels = spec.inputChannels
  return {
    ...spec,
    blocks: spec.blocks.map((block) => {
      const from = channels
      if ('outChannels' in block && typeof block.outChannels === 'number') {
        channels = block.outChannels
      }
      if (block.kind !== 'invertedResidual') return block
      const { expansion } = block
      const widens = 'times' in expansion ? expansion.times !== 1 : expansion.to !== from
      return widens ? { ...block, expansion: { times } } : block
    }),
  }
}
