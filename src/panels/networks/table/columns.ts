import { elements } from '../../../core/shape'
import { TABLE_COLUMNS, type TableColumn } from '../../../state/choice'
import type { TableRow } from './tree'

/** In the order they stand, the one that stays in sight first; the address sorts by one of them. */
export const COLUMN_IDS = TABLE_COLUMNS
export type ColumnId = TableColumn

/** The row's name is no matter of choice. */
export const OPTIONAL_COLUMNS = COLUMN_IDS.filter((id) => id !== 'name')

/** What answers most questions, and fits a page. */
export const MAIN_COLUMNS: readonly ColumnId[] = [
  'name',
  'kind',
  'kernel',
  'stride',
  'output',
  'macs',
  'macsShare',
  'params',
  'paramsShare',
]

/** What a phone has room for beside the name; the rest follows by scrolling, as on a tablet. */
const FIRST_ON_NARROW: readonly ColumnId[] = ['name', 'macs', 'macsShare']

/** The same columns with those first that answer most, for a screen that cannot show all. */
export const narrowOrder = (columns: readonly ColumnId[]): readonly ColumnId[] => [
  ...FIRST_ON_NARROW.filter((id) => columns.includes(id)),
  ...columns.filter((id) => !FIRST_ON_NARROW.includes(id)),
]

/** Words stand at the start of their cell, figures at its end. */
const WORDS: ReadonlySet<ColumnId> = new Set(['name', 'kind', 'kernel'])
export const isFigure = (id: ColumnId): boolean => !WORDS.has(id)

/** What rows are put in order by; null has no place in the order and comes last. */
export function sortValue(row: TableRow, id: ColumnId): number | string | null {
  switch (id) {
    case 'number':
      return row.number
    case 'name':
      return row.name
    case 'kind':
      return row.kind ?? row.blockKind
    case 'kernel':
      return row.kernelSize && row.kernelSize[0] * row.kernelSize[1]
    case 'stride':
      return row.stride && row.stride[0] * row.stride[1]
    case 'groups':
      return row.groups
    case 'input':
      return elements(row.input)
    case 'output':
      return elements(row.output)
    case 'macs':
    case 'macsShare':
      return row.operations
    case 'params':
    case 'paramsShare':
      return row.params
    case 'receptiveField':
      return row.receptiveField.size[0] * row.receptiveField.size[1]
    default:
      return row[id]
  }
}
