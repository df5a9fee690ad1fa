import type { TableRow } from './tree'

/** A row as it stands in the table, with its place among the rows around it. */
export interface Line {
  readonly row: TableRow
  /** From 1. */
  readonly depth: number
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly siblings: number
  /** Null where nothing folds. */
  readonly isOpen: boolean | null
  /** Where its parent stands; null on the first floor. */
  readonly parent: number | null
}

/** The rows in sight: those of open blocks and stages come under them. */
export function linesOf(
  tree: readonly TableRow[],
  isOpen: (id: string) => boolean,
): readonly Line[] {
  const lines: Line[] = []
  const add = (rows: readonly TableRow[], depth: number, parent: number | null) => {
    for (const [at, row] of rows.entries()) {
      const opens = row.children.length > 0
      const open = opens && isOpen(row.id)
      const here = lines.length
      lines.push({
        row,
        depth,
        place: at + 1,
        siblings: rows.length,
        isOpen: opens ? open : null,
        parent,
      })
      if (open) add(row.children, depth + 1, here)
    }
  }
  add(tree, 1, null)
  return lines
}

/** The line that shows a node: its own, or the folded block or stage it is in; −1 for none. */
export const lineOf = (lines: readonly Line[], node: string): number =>
  node === ''
    ? -1
    : lines.findLastIndex(({ row, isOpen }) => isOpen !== true && row.members.includes(node))

/** The rows in sight that add up to the totals: an open block leaves the figures to its rows. */
export const standing = (lines: readonly Line[]): readonly TableRow[] =>
  lines.filter(({ isOpen }) => isOpen !== true).map(({ row }) => row)

/** Every row that folds. */
export const foldsOf = (tree: readonly TableRow[]): readonly string[] =>
  tree.flatMap((row) => (row.children.length > 0 ? [row.id, ...foldsOf(row.children)] : []))
