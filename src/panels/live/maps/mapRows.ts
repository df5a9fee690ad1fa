import type { NetworkCost } from '../../../core/analyse'
import { INPUT } from '../../../core/network'
import { type FoldedRow, foldRows } from '../../../core/rows'

/** A row whose maps can be looked at, and where its values stand before and after activation. */
export interface MapRow {
  readonly row: FoldedRow
  /** The last node before an activation. */
  readonly before: string
  /** The row's last node that computes; the same where the row has no activation. */
  readonly after: string
}

/** Rows with weights whose output is a map and no list of scores. */
export function mapRows(cost: NetworkCost): readonly MapRow[] {
  const kinds = new Map(cost.rows.map(({ name, kind }) => [name, kind]))
  return foldRows(cost).flatMap((row) => {
    const [height, width] = row.output
    if (row.params === 0 || height * width === 1) return []
    const computing = row.members.filter((name) => kinds.get(name) !== 'dropout')
    const after = computing.at(-1)!
    const isActivation = kinds.get(after) === 'activation'
    const before = isActivation ? (computing.at(-2) ?? after) : after
    return [{ row, before, after }]
  })
}

/**
 * The row that holds `node`, or the first depthwise one, and its other half: the row that reads a
 * depthwise one, or the depthwise one that a pointwise row reads. Null where no row has maps.
 */
export function shownRows(
  cost: NetworkCost,
  node: string,
): { readonly first: MapRow; readonly second: MapRow | null } | null {
  const rows = mapRows(cost)
  const chosen =
    rows.find(({ row }) => row.members.includes(node)) ??
    rows.find(({ row }) => row.kind === 'depthwise') ??
    rows[0]
  if (!chosen) return null
  const inputs = new Map(cost.rows.map(({ name, from }) => [name, from]))
  const reads = (reader: MapRow, read: MapRow) =>
    inputs.get(reader.row.members[0] ?? INPUT)?.some((name) => read.row.members.includes(name))
  if (chosen.row.kind === 'depthwise') {
    return { first: chosen, second: rows.find((row) => reads(row, chosen)) ?? null }
  }
  const source = rows.find((row) => row.row.kind === 'depthwise' && reads(chosen, row))
  return source ? { first: source, second: chosen } : { first: chosen, second: null }
}
