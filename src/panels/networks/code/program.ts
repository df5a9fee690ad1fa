import type { LayerCost, NetworkCost } from '../../../core/analyse'
import { type Readers, readersOf } from '../../../core/graphEdit'
import type { ActivationName, HWC, LayerSpec } from '../../../core/layer'
import { type GraphNode, INPUT } from '../../../core/network'
import type { BlockKind } from '../../../core/networkSpec'
import { flatTensors } from './flat'
import { localNames } from './names'

/** What an operation does; `toMap` makes a vector of C numbers a 1×1×C map. */
export type OpLayer = LayerSpec | { readonly kind: 'toMap' }

/** One statement of a program: a layer, or a convolution with the norm and activation behind it. */
export interface Op {
  /** Unique in its block. */
  readonly name: string
  readonly layer: OpLayer
  /** ε of the batch norm that belongs to a convolution; null where it has none. */
  readonly epsilon: number | null
  /** The activation that belongs to a convolution. */
  readonly activation: ActivationName | null
  /** Earlier operations of the block by their index; -1 is what the block reads. */
  readonly inputs: readonly number[]
  readonly input: HWC
  readonly output: HWC
  /** Whether it gives a vector of C numbers where the graph has a 1×1×C map. */
  readonly isFlat: boolean
}

/** Operations that read one tensor from outside and end in the one that others read. */
export interface Block {
  readonly name: string
  readonly kind: BlockKind | null
  readonly ops: readonly Op[]
  readonly input: HWC
  readonly readsFlat: boolean
  readonly output: HWC
  readonly isFlat: boolean
  /** A side output: what follows reads what this block read. */
  readonly isSide: boolean
}

/**
 * A network as blocks one after the other. Where its nodes cannot be cut into blocks that each
 * read the one before, the whole network is one block.
 */
export function programOf(cost: NetworkCost): readonly Block[] {
  const readers = readersOf(cost.graph)
  const nodes = new Map(cost.graph.nodes.map((node) => [node.name, node]))
  const groups: Group[] = []
  for (const row of cost.rows) {
    const { block = row.name, blockKind = null } = nodes.get(row.name)!
    const open = groups.at(-1)
    if (open?.name === block) open.rows.push(row)
    else groups.push({ name: block, kind: blockKind, rows: [row] })
  }
  const isSide = (group: Group) => group !== groups.at(-1) && !readers.has(group.rows.at(-1)!.name)
  const parts = follow(groups, isSide)
    ? groups
    : [{ name: cost.graph.name, kind: null, rows: [...cost.rows] }]
  const flat = flatTensors(cost.graph, readers)
  return parts.map((group) => blockOf(group, nodes, readers, flat, isSide(group)))
}

interface Group {
  readonly name: string
  readonly kind: BlockKind | null
  readonly rows: LayerCost[]
}

/** Whether every group reads nothing but the end of the last group that is not to the side. */
function follow(groups: readonly Group[], isSide: (group: Group) => boolean): boolean {
  let main = INPUT
  for (const group of groups) {
    const own = new Set<string>()
    for (const { name, from } of group.rows) {
      if (from.some((input) => !own.has(input) && input !== main)) return false
      own.add(name)
    }
    if (!isSide(group)) main = group.rows.at(-1)!.name
  }
  return true
}

function blockOf(
  { name, kind, rows }: Group,
  nodes: ReadonlyMap<string, GraphNode>,
  readers: Readers,
  flat: ReadonlySet<string>,
  isSide: boolean,
): Block {
  const own = new Set(rows.map((row) => row.name))
  const ops: Op[] = []
  const madeBy = new Map<string, number>()
  const names = localNames(
    name,
    rows.map(({ name: node, layer }) => ({ name: node, layer })),
  )
  const convert = (kindOf: 'flatten' | 'toMap', input: string, at: number, shape: HWC) => {
    const output: HWC = [1, 1, shape[0] * shape[1] * shape[2]]
    const isFlat = kindOf === 'flatten'
    const common = { epsilon: null, activation: null, inputs: [at], input: shape, output, isFlat }
    ops.push({
      name: `${names.get(input) ?? 'input'}_${isFlat ? 'flat' : 'map'}`,
      layer: { kind: kindOf },
      ...common,
    })
    return ops.length - 1
  }
  for (const row of rows) {
    if (madeBy.has(row.name)) continue
    const isFlat = flat.has(row.name)
    const wants = wantedForm(row.layer, isFlat)
    const inputs = row.from.map((input, index) => {
      const at = madeBy.get(input) ?? -1
      const isVector = flat.has(input)
      if (wants === 'vector' && !isVector) return convert('flatten', input, at, row.inputs[index]!)
      if (wants === 'map' && isVector) return convert('toMap', input, at, row.inputs[index]!)
      return at
    })
    const { members, epsilon, activation } = unitFrom(row, own, nodes, readers)
    const common = { epsilon, activation, inputs, input: row.inputs[0]!, output: row.output }
    ops.push({ name: names.get(row.name)!, layer: row.layer, ...common, isFlat })
    for (const member of members) madeBy.set(member, ops.length - 1)
  }
  const last = rows.at(-1)!
  const outside = rows.flatMap(({ from }) => from).find((input) => !own.has(input))!
  return {
    name,
    kind,
    ops,
    input: rows[0]!.inputs[0]!,
    readsFlat: flat.has(outside),
    output: last.output,
    isFlat: flat.has(last.name),
    isSide,
  }
}

/** The form a layer wants its inputs in; null where either will do. */
function wantedForm({ kind }: LayerSpec, isFlat: boolean): 'map' | 'vector' | null {
  switch (kind) {
    case 'dense':
      return 'vector'
    case 'flatten':
    case 'dropout':
    case 'activation':
    case 'batchNorm':
      return null
    default:
      return isFlat && kind !== 'globalPool' ? null : 'map'
  }
}

/** A convolution with the norm and the activation that alone read it inside its block. */
function unitFrom(
  row: LayerCost,
  own: ReadonlySet<string>,
  nodes: ReadonlyMap<string, GraphNode>,
  readers: Readers,
) {
  const members = [row.name]
  let epsilon: number | null = null
  let activation: ActivationName | null = null
  const next = () => {
    const all = readers.get(members.at(-1)!) ?? []
    return all.length === 1 && own.has(all[0]!.name) ? nodes.get(all[0]!.name)! : null
  }
  if (row.layer.kind === 'conv' || row.layer.kind === 'depthwise') {
    let node = next()
    if (node?.layer.kind === 'batchNorm') {
      epsilon = node.layer.epsilon
      members.push(node.name)
      node = next()
    }
    if (node?.layer.kind === 'activation' && node.layer.activation !== 'softmax') {
      activation = node.layer.activation
      members.push(node.name)
    }
  }
  return { members, epsilon, activation }
}
