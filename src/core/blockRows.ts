import type { NetworkCost } from './analyse'
import { type Figures, sumFigures } from './figures'
import type { HWC } from './layer'
import { INPUT } from './network'
import type { BlockKind } from './networkSpec'
import { type FoldedRow, foldRows } from './rows'

/** The rows of one block, with their sums. */
export interface BlockRow extends Figures {
  readonly name: string
  /** Null where the graph names no blocks. */
  readonly kind: BlockKind | null
  readonly rows: readonly FoldedRow[]
  readonly input: HWC
  readonly output: HWC
}

/**
 * Blocks one after the other whose outputs have one height and width. A side output that only
 * training uses belongs to the stage it leaves from.
 */
export interface StageRow extends Figures {
  readonly height: number
  readonly width: number
  readonly blocks: readonly BlockRow[]
}

/** A network's rows by block, in order; a node without a block is one by itself. */
export function foldBlocks(cost: NetworkCost): readonly BlockRow[] {
  const nodes = new Map(cost.graph.nodes.map((node) => [node.name, node]))
  const groups: { name: string; kind: BlockKind | null; rows: FoldedRow[] }[] = []
  for (const row of foldRows(cost)) {
    const { block = row.name, blockKind = null } = nodes.get(row.name)!
    const open = groups.at(-1)
    if (open?.name === block) open.rows.push(row)
    else groups.push({ name: block, kind: blockKind, rows: [row] })
  }
  return groups.map((group) => ({
    ...group,
    input: group.rows[0]!.input,
    output: group.rows.at(-1)!.output,
    ...sumFigures(group.rows),
  }))
}

/** A network's blocks by the size of the maps they make: the pyramid, floor by floor. */
export function foldStages(cost: NetworkCost): readonly StageRow[] {
  const stages: BlockRow[][] = []
  for (const block of foldBlocks(cost)) {
    const open = stages.at(-1)
    const side = open?.[0]?.output
    const stays = side?.[0] === block.output[0] && side[1] === block.output[1]
    if (open && (stays || block.kind === 'auxiliary')) open.push(block)
    else stages.push([block])
  }
  return stages.map((blocks) => {
    const [height, width] = blocks[0]!.output
    return { height, width, blocks, ...sumFigures(blocks) }
  })
}

/**
 * How many layers with weights lie one after the other on the longest way from input to output:
 * what papers mean by “layers”. A branch counts by its longest way, a skip adds nothing.
 */
export function depth(cost: NetworkCost): number {
  const depths = new Map<string, number>([[INPUT, 0]])
  for (const { name, from, layer } of cost.rows) {
    const before = Math.max(...from.map((input) => depths.get(input)!))
    const counts = layer.kind === 'conv' || layer.kind === 'depthwise' || layer.kind === 'dense'
    depths.set(name, before + (counts ? 1 : 0))
  }
  return depths.get(cost.rows.at(-1)!.name)!
}
