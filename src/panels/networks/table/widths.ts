import type { HWC } from '../../../core/layer'
import type { ColumnId } from './columns'
import { leavesOf, type TableRow } from './tree'

/** Ems of a tabular figure or a ×, of a thousands separator, and of a cell's two margins. */
const FIGURE = 0.68
const COMMA = 0.32
const MARGINS = 1.1

/** Columns whose words and figures have a longest one that every network shares, in ems. */
const FIXED = {
  number: 3.1,
  kernel: 4.2,
  stride: 4.1,
  groups: 4.4,
  macsShare: 7.1,
  paramsShare: 7.1,
  activationBytes: 5.7,
  trafficBytes: 5.7,
  flopsPerByte: 5.1,
  receptiveField: 5.85,
} as const

/** Ems of a whole number as it is printed, 568,740,352. */
function figures(value: number): number {
  const digits = String(Math.round(value)).length
  return digits * FIGURE + Math.floor((digits - 1) / 3) * COMMA
}

const shape = (sides: HWC): number =>
  sides.reduce((sum, side) => sum + figures(side) + FIGURE, -FIGURE)

/** Room for the longest name, its indent and sign included. */
const longestName = (tree: readonly TableRow[]): number =>
  Math.max(
    0,
    ...tree.map(({ name, children }) => {
      const own = 0.58 * name.length + MARGINS
      return children.length > 0 ? Math.max(own, longestName(children)) + 1.9 : own
    }),
  )

/**
 * Widths of the columns in ems, so that no figure is cut off: what the network needs, not what
 * the rows in sight need, lest columns move under a scrolling hand.
 */
export function columnWidths(
  tree: readonly TableRow[],
  totals: { readonly operations: number; readonly params: number },
  isTree: boolean,
): Readonly<Record<ColumnId, number>> {
  const rows = leavesOf(tree)
  const widest = (of: (row: TableRow) => number) => Math.max(5, ...rows.map(of)) + MARGINS
  return {
    ...FIXED,
    name: longestName(tree),
    kind: isTree ? 13 : 8.3,
    input: widest((row) => shape(row.input)),
    output: widest((row) => shape(row.output)),
    macs: Math.max(6.6, figures(totals.operations) + MARGINS),
    params: Math.max(6.6, figures(totals.params) + MARGINS),
  }
}
