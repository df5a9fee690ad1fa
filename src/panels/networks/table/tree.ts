import { blockId, stageId } from '../../../charts/net/graphModel'
import type { LayerCost, NetworkCost } from '../../../core/analyse'
import { foldBlocks, foldStages } from '../../../core/blockRows'
import { type Figures, sumFigures } from '../../../core/figures'
import type { HWC, Size2 } from '../../../core/layer'
import type { BlockKind } from '../../../core/networkSpec'
import type { ReceptiveField } from '../../../core/receptiveField'
import { type DisplayKind, displayKind, foldRows } from '../../../core/rows'
import type { Fold } from '../../../state/choice'

/** A line of the table: a node or a layer, or the sum of those below it. */
export interface TableRow extends Figures {
  /** Unique among the rows of one table; a block's and a stage's are the graph's as well. */
  readonly id: string
  readonly level: 'layer' | 'block' | 'stage'
  /** The nodes it holds, in the network's order; the first one stands for it. */
  readonly members: readonly string[]
  /** Its node, its block, or `112 × 112` for a stage. */
  readonly name: string
  readonly kind: DisplayKind | null
  /** Of a block, and of a layer in one. */
  readonly block: string | null
  readonly blockKind: BlockKind | null
  /** Which of the layers with weights it is, from 1; null for what has none or is several. */
  readonly number: number | null
  readonly kernelSize: Size2 | null
  readonly stride: Size2 | null
  readonly groups: number | null
  readonly input: HWC
  readonly output: HWC
  readonly receptiveField: ReceptiveField
  readonly children: readonly TableRow[]
}

/** What papers count as a layer: what has weights to multiply with. */
const WEIGHTED: ReadonlySet<DisplayKind> = new Set([
  'conv',
  'grouped',
  'depthwise',
  'pointwise',
  'dense',
])

/**
 * A network's rows, the first floor of them; blocks and stages carry theirs as children. With
 * `everyNode` a layer's batch norm and activation are rows too. What is alone in its block stands
 * for it.
 */
export function tableTree(cost: NetworkCost, fold: Fold, everyNode = false): readonly TableRow[] {
  const layers = layerRows(cost, everyNode)
  if (fold === 'layers') return layers
  const rowOf = new Map(layers.flatMap((row) => row.members.map((name) => [name, row] as const)))
  const blocks = new Map(
    foldBlocks(cost).map((block) => {
      const members = block.rows.flatMap((row) => row.members)
      const children = [...new Set(members.map((name) => rowOf.get(name)!))]
      const { name, kind } = block
      const row = children.length === 1 ? children[0]! : sumRow('block', name, children, name, kind)
      return [name, row]
    }),
  )
  if (fold === 'blocks') return [...blocks.values()]
  return foldStages(cost).map((stage, index) => {
    const children = stage.blocks.map((block) => blocks.get(block.name)!)
    const row = sumRow('stage', `${stage.height} × ${stage.width}`, children, null, null)
    return { ...row, id: stageId(index) }
  })
}

function layerRows(cost: NetworkCost, everyNode: boolean): readonly TableRow[] {
  const nodes = new Map(cost.graph.nodes.map((node) => [node.name, node]))
  let count = 0
  return (everyNode ? cost.rows.map(nodeRow) : foldRows(cost)).map((row) => {
    const { block = null, blockKind = null } = nodes.get(row.name)!
    const number = WEIGHTED.has(row.kind) ? ++count : null
    return { ...row, id: row.name, level: 'layer', block, blockKind, number, children: [] }
  })
}

/** A node by itself, with what a folded row says of one. */
function nodeRow(row: LayerCost) {
  const { layer, inputs } = row
  const input = inputs[0]!
  const hasWindow = layer.kind === 'conv' || layer.kind === 'depthwise' || layer.kind === 'pool'
  return {
    ...row,
    kind: displayKind(layer, input),
    members: [row.name],
    kernelSize: hasWindow ? layer.kernelSize : null,
    stride: hasWindow ? layer.stride : null,
    groups: layer.kind === 'conv' ? layer.groups : layer.kind === 'depthwise' ? input[2] : null,
    input,
  }
}

/** The sums of rows that follow one another. */
function sumRow(
  level: 'block' | 'stage',
  name: string,
  children: readonly TableRow[],
  block: string | null,
  blockKind: BlockKind | null,
): TableRow {
  const last = children.at(-1)!
  return {
    id: blockId(name),
    level,
    members: children.flatMap((child) => child.members),
    name,
    kind: null,
    block,
    blockKind,
    number: null,
    kernelSize: null,
    stride: null,
    groups: null,
    input: children[0]!.input,
    output: last.output,
    receptiveField: last.receptiveField,
    children,
    ...sumFigures(children),
  }
}

/** The rows that hold no others, in order. */
export const leavesOf = (tree: readonly TableRow[]): readonly TableRow[] =>
  tree.flatMap((row) => (row.children.length === 0 ? [row] : leavesOf(row.children)))

/** Some of a row's children: its figures are theirs, so that rows go on adding up to the totals. */
export const withChildren = (row: TableRow, children: readonly TableRow[]): TableRow =>
  children.length === row.children.length && children.every((one, at) => one === row.children[at])
    ? row
    : {
        ...row,
        children,
        members: children.flatMap((child) => child.members),
        ...sumFigures(children),
      }
