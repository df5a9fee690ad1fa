import type { LayerCost, NetworkCost } from './analyse'
import { type Figures, sumFigures } from './figures'
import type { HWC, LayerKind, LayerSpec, Size2 } from './layer'
import type { ReceptiveField } from './receptiveField'

/** A layer's kind as a table names it: convolutions are told apart by what they do. */
export type DisplayKind = LayerKind | 'grouped' | 'pointwise'

/** One line of a paper's listing: a layer with the norm, activation and dropout that follow it. */
export interface FoldedRow extends Figures {
  /** The name of its first node. */
  readonly name: string
  readonly kind: DisplayKind
  /** The nodes it holds, in order. */
  readonly members: readonly string[]
  /** Null where a layer has no sliding window. */
  readonly kernelSize: Size2 | null
  readonly stride: Size2 | null
  /** Null where a layer is no convolution; a depthwise layer has as many groups as channels. */
  readonly groups: number | null
  readonly input: HWC
  readonly output: HWC
  readonly receptiveField: ReceptiveField
}

/**
 * Rows as a paper counts layers. Batch norm, activation and dropout go into the row of the layer
 * they follow, unless another node reads that layer's output too; costs are summed, so the rows'
 * sums are the network's totals.
 */
export function foldRows(cost: NetworkCost): readonly FoldedRow[] {
  const readers = new Map<string, number>()
  for (const { from } of cost.rows) {
    for (const name of from) readers.set(name, (readers.get(name) ?? 0) + 1)
  }
  const groups: LayerCost[][] = []
  const groupEndingAt = new Map<string, LayerCost[]>()
  for (const row of cost.rows) {
    const before = row.from[0]!
    const open = readers.get(before) === 1 ? groupEndingAt.get(before) : undefined
    const group = FOLLOWERS.has(row.kind) && open ? open : []
    if (group.length === 0) groups.push(group)
    group.push(row)
    groupEndingAt.set(row.name, group)
  }
  return groups.map(foldedRow)
}

const FOLLOWERS: ReadonlySet<LayerKind> = new Set(['batchNorm', 'activation', 'dropout'])

function foldedRow(group: readonly LayerCost[]): FoldedRow {
  const first = group[0]!
  const last = group.at(-1)!
  const { layer } = first
  const input = first.inputs[0]!
  const hasWindow = layer.kind === 'conv' || layer.kind === 'depthwise' || layer.kind === 'pool'
  return {
    name: first.name,
    kind: displayKind(layer, input),
    members: group.map((row) => row.name),
    kernelSize: hasWindow ? layer.kernelSize : null,
    stride: hasWindow ? layer.stride : null,
    groups: groupsOf(layer, input),
    input,
    output: last.output,
    ...sumFigures(group),
    receptiveField: last.receptiveField,
  }
}

const groupsOf = (layer: LayerSpec, input: HWC): number | null => {
  if (layer.kind === 'conv') return layer.groups
  return layer.kind === 'depthwise' ? input[2] : null
}

/** A convolution with a group for each channel is depthwise however it is written. */
export function displayKind(layer: LayerSpec, input: HWC): DisplayKind {
  if (layer.kind !== 'conv') return layer.kind
  if (layer.groups > 1) return layer.groups === input[2] ? 'depthwise' : 'grouped'
  return layer.kernelSize[0] === 1 && layer.kernelSize[1] === 1 ? 'pointwise' : 'conv'
}
