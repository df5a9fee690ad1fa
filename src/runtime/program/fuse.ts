import type {
  ActivationName,
  BatchNormSpec,
  ConvSpec,
  DenseSpec,
  DepthwiseSpec,
  LayerSpec,
} from '../../core/layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../../core/network'

/** What a layer with weights applies to each value as it writes; softmax needs them all at once. */
export type FusedActivation = 'linear' | Exclude<ActivationName, 'softmax'>

/** A layer with weights and what was folded into it: batch norm, then an activation. */
export interface WeightedStep {
  readonly kind: 'weighted'
  readonly layer: ConvSpec | DepthwiseSpec | DenseSpec
  readonly node: string
  readonly norm: { readonly node: string; readonly layer: BatchNormSpec } | undefined
  readonly activation: FusedActivation
  readonly inputs: readonly string[]
  readonly output: string
}

/** A layer that runs as it stands. */
export interface PlainStep {
  readonly kind: 'plain'
  readonly layer: Exclude<LayerSpec, ConvSpec | DepthwiseSpec | DenseSpec>
  readonly node: string
  readonly inputs: readonly string[]
  readonly output: string
}

/** One op of the program; `output` is the name of the last node folded into it. */
export type Step = WeightedStep | PlainStep

/**
 * The graph as the steps that its output needs: batch norm and an activation join the layer with
 * weights before them where nothing else reads what lies between, dropout vanishes, and so do
 * heads that are there for training alone. The values of nodes in `keep` come out whole: nothing
 * is folded past one of them.
 */
export function fuse(whole: NetworkGraph, keep: readonly string[] = []): readonly Step[] {
  const graph = upTo(whole, outputOf(whole), ...keep)
  const kept = new Set(keep)
  const readers = readersOf(graph)
  const onlyReader = (node: GraphNode) => {
    const all = readers.get(node.name) ?? []
    return all.length === 1 && !kept.has(node.name) ? all[0] : undefined
  }
  const alias = new Map<string, string>()
  const steps: Step[] = []
  const swallowed = new Set<string>()

  for (const node of graph.nodes) {
    if (swallowed.has(node.name)) continue
    const inputs = node.inputs.map((name) => alias.get(name) ?? name)
    const { layer } = node
    if (layer.kind === 'dropout') {
      alias.set(node.name, inputs[0] ?? INPUT)
      continue
    }
    if (layer.kind !== 'conv' && layer.kind !== 'depthwise' && layer.kind !== 'dense') {
      steps.push({ kind: 'plain', layer, node: node.name, inputs, output: node.name })
      continue
    }
    let last = node
    let norm: WeightedStep['norm']
    let activation: FusedActivation = 'linear'
    const after = onlyReader(last)
    if (after?.layer.kind === 'batchNorm') {
      norm = { node: after.name, layer: after.layer }
      last = after
    }
    const then = onlyReader(last)
    if (then?.layer.kind === 'activation' && then.layer.activation !== 'softmax') {
      activation = then.layer.activation
      last = then
    }
    if (norm) swallowed.add(norm.node)
    swallowed.add(last.name)
    steps.push({
      kind: 'weighted',
      layer,
      node: node.name,
      norm,
      activation,
      inputs,
      output: last.name,
    })
  }
  return steps
}

/** The name whose value the program returns: the last node, past any dropout. */
export function outputOf(graph: NetworkGraph): string {
  return pastDropout(graph, graph.nodes[graph.nodes.length - 1]?.name ?? INPUT)
}

/** The name under which a node's value is made: dropout has none of its own. */
export function pastDropout(graph: NetworkGraph, name: string): string {
  const node = graph.nodes.find((candidate) => candidate.name === name)
  return node?.layer.kind === 'dropout' ? pastDropout(graph, node.inputs[0] ?? INPUT) : name
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

/** For each step, the values nobody reads after it, `outputs` left out. */
export function lastReads(
  steps: readonly Step[],
  ...outputs: readonly string[]
): readonly (readonly string[])[] {
  const seen = new Set(outputs)
  const dead = [...steps].reverse().map((step) =>
    [...new Set(step.inputs)].filter((name) => {
      if (seen.has(name)) return false
      seen.add(name)
      return true
    }),
  )
  return dead.reverse()
}

function readersOf(graph: NetworkGraph): ReadonlyMap<string, readonly GraphNode[]> {
  const readers = new Map<string, GraphNode[]>()
  for (const node of graph.nodes)
    for (const input of node.inputs) readers.set(input, [...(readers.get(input) ?? []), node])
  return readers
}
