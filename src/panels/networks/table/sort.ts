import { COLUMN_IDS, type ColumnId, isFigure, sortValue } from './columns'
import type { TableRow } from './tree'

export interface Sort {
  readonly column: ColumnId
  readonly isDescending: boolean
}

/** `-macs` is the most first; null for text that names no column, which is the network's order. */
export function readSort(text: string): Sort | null {
  const isDescending = text.startsWith('-')
  const column = COLUMN_IDS.find((id) => id === (isDescending ? text.slice(1) : text))
  return column ? { column, isDescending } : null
}

/** What the next press on a heading asks for: the telling end first, then the other, then none. */
export function nextSort(text: string, column: ColumnId): string {
  const [first, second] = isFigure(column) ? [`-${column}`, column] : [column, `-${column}`]
  if (text === first) return second
  return text === second ? '' : first
}

/** Natural order: `conv_dw_2` stands before `conv_dw_10`, in whatever language the page is. */
const NAMES = new Intl.Collator('en', { numeric: true })

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return NAMES.compare(String(one), String(other))
}

/**
 * Rows in order, and the rows of a block within their block. Equals keep the network's order in
 * both directions; what has no value in that column comes last in both.
 */
export function sortTree(tree: readonly TableRow[], sort: Sort | null): readonly TableRow[] {
  if (!sort) return tree
  const sign = sort.isDescending ? -1 : 1
  const sorted = tree.map((row) => withOrder(row, sortTree(row.children, sort)))
  return sorted.sort((one, other) => {
    const [a, b] = [sortValue(one, sort.column), sortValue(other, sort.column)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * compare(a, b)
  })
}

/** Order changes no sum, and a block still goes from its first layer to its last. */
const withOrder = (row: TableRow, children: readonly TableRow[]): TableRow =>
  row.children.length === 0 ? row : { ...row, children }
