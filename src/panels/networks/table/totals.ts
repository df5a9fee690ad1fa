import { type Figures, sumFigures } from '../../../core/figures'
import { leavesOf, type TableRow } from './tree'

export interface TableTotals extends Figures {
  /** Rows with weights: layers as papers count them. */
  readonly layers: number
  /** Pools, sums and whatever else has no weights. */
  readonly others: number
}

/** What the rows of a table come to, however they are folded. */
export function totalsOf(tree: readonly TableRow[]): TableTotals {
  const leaves = leavesOf(tree)
  const layers = leaves.filter((row) => row.number !== null).length
  return { layers, others: leaves.length - layers, ...sumFigures(leaves) }
}
