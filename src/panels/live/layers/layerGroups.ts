import type { NetworkCost } from '../../../core/analyse'
import { type BlockRow, foldBlocks, foldStages } from '../../../core/blockRows'
import { type Figures, sumFigures } from '../../../core/figures'
import { type DisplayKind, type FoldedRow, foldRows } from '../../../core/rows'
import type { StepInfo } from '../../../runtime/protocol'

export const LAYER_FOLDS = ['layers', 'blocks', 'stages', 'kinds'] as const
export type LayerFold = (typeof LAYER_FOLDS)[number]

/**
 * `runs`: the device does steps that are this layer's own. `fused`: another layer's step does it on
 * the way. `idle`: nothing is left to do. `absent`: a head that only training uses. `unknown`: no
 * program has been compiled yet.
 */
const ROW_STATES = ['runs', 'fused', 'idle', 'absent', 'unknown'] as const
export type RowState = (typeof ROW_STATES)[number]

/** A line of a paper's listing and what the device does for it. */
export interface LayerRow extends FoldedRow {
  readonly state: RowState
  /** Steps that do something, by their names; each is one row's alone. */
  readonly outputs: readonly string[]
  /** Rows in whose steps nodes of this row are run. */
  readonly into: readonly string[]
  /** Rows of which nodes are run in this row's steps. */
  readonly takes: readonly string[]
}

/** One bar and one line of the table: a layer, or several folded together. */
export interface LayerGroup extends Figures {
  readonly id: string
  /** Null where it holds several kinds. */
  readonly kind: DisplayKind | null
  /** Height and width of the maps a stage makes; null of anything else. */
  readonly side: readonly [height: number, width: number] | null
  readonly rows: readonly LayerRow[]
  readonly state: RowState
  readonly outputs: readonly string[]
  readonly into: readonly string[]
  readonly takes: readonly string[]
}

/**
 * The rows of a listing with the steps that run them. A step is of the row that holds its first
 * node, the layer with weights where it has one: what else was folded into it runs on the way.
 */
export function layerRows(cost: NetworkCost, steps: readonly StepInfo[]): readonly LayerRow[] {
  const rows = foldRows(cost)
  const rowOf = new Map(rows.flatMap((row) => row.members.map((node) => [node, row.name])))
  const notes = new Map(
    rows.map(({ name }) => [
      name,
      { outputs: [] as string[], into: new Set<string>(), takes: new Set<string>(), known: false },
    ]),
  )
  for (const step of steps) {
    const owner = rowOf.get(step.nodes[0] ?? '')
    const own = owner === undefined ? undefined : notes.get(owner)
    if (!own || owner === undefined) continue
    own.known = true
    if (step.how === 'none') continue
    own.outputs.push(step.output)
    for (const node of step.nodes) {
      const other = rowOf.get(node)
      if (other === undefined || other === owner) continue
      own.takes.add(other)
      notes.get(other)?.into.add(owner)
    }
  }
  return rows.map((row) => {
    const { outputs, into, takes, known } = notes.get(row.name)!
    return { ...row, outputs, into: [...into], takes: [...takes], state: stateOf() }
    function stateOf(): RowState {
      if (outputs.length > 0) return 'runs'
      if (into.size > 0) return 'fused'
      if (steps.length === 0) return 'unknown'
      return known ? 'idle' : 'absent'
    }
  })
}

/** The rows folded as the reader wants them, in the network's order; kinds by what they cost. */
export function layerGroups(
  cost: NetworkCost,
  rows: readonly LayerRow[],
  fold: LayerFold,
): readonly LayerGroup[] {
  const byName = new Map(rows.map((row) => [row.name, row]))
  const own = (block: BlockRow) => block.rows.map(({ name }) => byName.get(name)!)
  switch (fold) {
    case 'layers':
      return rows.map((row) => group(row.name, [row], null))
    case 'blocks':
      return foldBlocks(cost).map((block) => group(block.name, own(block), null))
    case 'stages':
      return foldStages(cost).map(({ height, width, blocks }, index) =>
        group(`${index + 1}`, blocks.flatMap(own), [height, width]),
      )
    case 'kinds':
      return byKind(rows)
  }
}

function byKind(rows: readonly LayerRow[]): readonly LayerGroup[] {
  const kinds = new Map<DisplayKind, LayerRow[]>()
  for (const row of rows) {
    const open = kinds.get(row.kind)
    if (open) open.push(row)
    else kinds.set(row.kind, [row])
  }
  return [...kinds]
    .map(([kind, of]) => group(kind, of, null))
    .toSorted((one, other) => other.operations - one.operations)
}

function group(id: string, rows: readonly LayerRow[], side: LayerGroup['side']): LayerGroup {
  const names = new Set(rows.map(({ name }) => name))
  const outside = (all: readonly string[]) => [...new Set(all)].filter((name) => !names.has(name))
  const kinds = new Set(rows.map(({ kind }) => kind))
  const states = new Set(rows.map(({ state }) => state))
  return {
    id,
    side,
    rows,
    kind: kinds.size === 1 ? rows[0]!.kind : null,
    state: ROW_STATES.find((state) => states.has(state))!,
    outputs: rows.flatMap(({ outputs }) => outputs),
    into: outside(rows.flatMap(({ into }) => into)),
    takes: outside(rows.flatMap(({ takes }) => takes)),
    ...sumFigures(rows),
  }
}

/** Whether a group has the node that the reader has chosen; empty is none. */
export const holdsNode = ({ rows }: LayerGroup, node: string): boolean =>
  node !== '' && rows.some(({ members }) => members.includes(node))
