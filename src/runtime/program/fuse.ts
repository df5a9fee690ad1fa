import type {
  ActivationName,
  BatchNormSpec,
  ConvSpec,
  DenseSpec,
  DepthwiseSpec,
  HWC,
  LayerSpec,
} from '../../core/layer'
import { type GraphNode, INPUT, type NetworkGraph } from '../../core/network'
import { shapesOf } from '../weights/names'
import { isNothing, outputOf, readersOf, upTo } from './graph'

/** What a layer with weights applies to each value as it writes; softmax needs them all at once. */
export type FusedActivation = 'linear' | Exclude<ActivationName, 'softmax'>

/** A layer with weights and what was folded into it, in the order it is applied. */
export interface WeightedStep {
  readonly kind: 'weighted'
  readonly layer: ConvSpec | DepthwiseSpec | DenseSpec
  readonly node: string
  /** A rectifier on what is read. */
  readonly ahead: FusedActivation
  /** The second input is a 1×1 map whose values scale the channels of the first. */
  readonly isGated: boolean
  readonly norm: { readonly node: string; readonly layer: BatchNormSpec } | undefined
  /** The last input is a map that is added to the layer's own. */
  readonly isAdded: boolean
  readonly activation: FusedActivation
  readonly inputs: readonly string[]
  /** All that is folded in, the layer first. */
  readonly nodes: readonly string[]
  readonly output: string
}

/** A layer without weights, or a batch norm by itself, and the activation of its result. */
export interface PlainStep {
  readonly kind: 'plain'
  readonly layer: Exclude<LayerSpec, ConvSpec | DepthwiseSpec | DenseSpec>
  readonly node: string
  readonly activation: FusedActivation
  readonly inputs: readonly string[]
  readonly nodes: readonly string[]
  readonly output: string
}

/** One op of the program; `output` is the name of the last node folded into it. */
export type Step = WeightedStep | PlainStep

/**
 * The graph as the steps that its output needs. A layer with weights takes in what is around it and
 * read by nothing else: a rectifier before it, the factors of squeeze-and-excitation, batch norm, a
 * sum with a value that is there already, an activation. What changes nothing vanishes, and so do
 * heads that are there for training alone. The values of nodes in `keep` come out whole: nothing is
 * folded past one of them.
 */
export function fuse(whole: NetworkGraph, keep: readonly string[] = []): readonly Step[] {
  return new Fuser(whole, keep).steps()
}

/** A value that is made as it is read. */
interface Pending {
  readonly node: string
  readonly inputs: readonly string[]
  readonly ahead: FusedActivation
  readonly isGated: boolean
}

class Fuser {
  private readonly graph: NetworkGraph
  private readonly shapes: ReadonlyMap<string, HWC>
  private readonly readers: ReadonlyMap<string, readonly GraphNode[]>
  private readonly allReaders: ReadonlyMap<string, readonly GraphNode[]>
  private readonly kept: ReadonlySet<string>
  private readonly alias = new Map<string, string>()
  private readonly pending = new Map<string, Pending>()
  private readonly swallowed = new Set<string>()
  private readonly made = new Set<string>([INPUT])

  constructor(whole: NetworkGraph, keep: readonly string[]) {
    this.graph = upTo(whole, outputOf(whole), ...keep)
    this.shapes = shapesOf(this.graph)
    this.readers = readersOf(this.graph)
    this.allReaders = readersOf(whole)
    this.kept = new Set(keep)
  }

  steps(): readonly Step[] {
    return this.graph.nodes.flatMap((node): readonly Step[] => {
      if (this.swallowed.has(node.name)) return []
      const step = this.stepOf(node)
      if (step) this.made.add(step.output)
      return step ? [step] : []
    })
  }

  private stepOf(node: GraphNode): Step | undefined {
    const inputs = node.inputs.map((name) => this.alias.get(name) ?? name)
    const { layer, name } = node
    if (isNothing(node, this.shapes, this.allReaders)) {
      this.alias.set(name, inputs[0] ?? INPUT)
      return undefined
    }
    if (layer.kind === 'conv' || layer.kind === 'depthwise' || layer.kind === 'dense')
      return this.weighted(node, layer, inputs)
    const pending = this.pendingOf(node, inputs)
    if (pending) {
      this.pending.set(name, pending)
      return undefined
    }
    const takesActivation = ['add', 'multiply', 'batchNorm'].includes(layer.kind)
    const { activation, last } = takesActivation ? this.activationAfter(node) : nothingAfter(node)
    const nodes = [...new Set([name, last.name])]
    return { kind: 'plain', layer, node: name, activation, inputs, nodes, output: last.name }
  }

  /** What the one layer that reads this can do as it reads. */
  private pendingOf(node: GraphNode, inputs: readonly string[]): Pending | undefined {
    const reader = this.onlyReader(node)?.layer
    const { layer, name } = node
    if (layer.kind === 'activation') {
      if (layer.activation !== 'relu' && layer.activation !== 'relu6') return undefined
      if (reader?.kind !== 'conv' && reader?.kind !== 'depthwise') return undefined
      return { node: name, inputs, ahead: layer.activation, isGated: false }
    }
    if (layer.kind !== 'multiply' || reader?.kind !== 'conv' || inputs.length !== 2)
      return undefined
    const [map, factor] = inputs.map((input) => this.shapes.get(input)!)
    const isFactor = factor![0] === 1 && factor![1] === 1 && map![1] > 1
    const isPointwise = reader.kernelSize[0] === 1 && reader.kernelSize[1] === 1
    if (!isFactor || !isPointwise || reader.groups > 1) return undefined
    return { node: name, inputs, ahead: 'linear', isGated: true }
  }

  private weighted(
    node: GraphNode,
    layer: WeightedStep['layer'],
    inputs: readonly string[],
  ): WeightedStep {
    const before = this.pending.get(inputs[0]!)
    const nodes = before ? [node.name, before.node] : [node.name]
    const all = before ? [...before.inputs] : [...inputs]
    let last = node
    let norm: WeightedStep['norm']
    const take = (next: GraphNode) => {
      this.swallowed.add(next.name)
      nodes.push(next.name)
      last = next
    }
    const after = this.onlyReader(last)
    if (after?.layer.kind === 'batchNorm') {
      norm = { node: after.name, layer: after.layer }
      take(after)
    }
    const sum = layer.kind === 'dense' ? undefined : this.sumAfter(last)
    if (sum) {
      take(sum.node)
      all.push(sum.other)
    }
    const { activation, last: end } = this.activationAfter(last)
    if (end !== last) take(end)
    return {
      kind: 'weighted',
      layer,
      node: node.name,
      ahead: before?.ahead ?? 'linear',
      isGated: before?.isGated ?? false,
      norm,
      isAdded: sum !== undefined,
      activation,
      inputs: all,
      nodes,
      output: last.name,
    }
  }

  /** The sum of this value and one that has been made, if nothing else reads this value. */
  private sumAfter(node: GraphNode) {
    const sum = this.onlyReader(node)
    if (sum?.layer.kind !== 'add' || sum.inputs.length !== 2) return undefined
    const name = sum.inputs.find((input) => input !== node.name)
    const other = name && (this.alias.get(name) ?? name)
    return other && this.made.has(other) ? { node: sum, other } : undefined
  }

  private activationAfter(node: GraphNode): { activation: FusedActivation; last: GraphNode } {
    const then = this.onlyReader(node)
    if (then?.layer.kind !== 'activation' || then.layer.activation === 'softmax')
      return nothingAfter(node)
    this.swallowed.add(then.name)
    return { activation: then.layer.activation, last: then }
  }

  private onlyReader(node: GraphNode): GraphNode | undefined {
    const all = this.readers.get(node.name) ?? []
    return all.length === 1 && !this.kept.has(node.name) ? all[0] : undefined
  }
}

const nothingAfter = (node: GraphNode) => ({ activation: 'linear', last: node }) as const

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
