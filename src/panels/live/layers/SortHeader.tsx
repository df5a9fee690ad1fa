import { useTranslation } from 'react-i18next'
import type { StepClock } from '../../../runtime/protocol'
import type { Sorting } from './LayersTable'
import table from './LayersTable.module.css'
import type { LayerSort } from './layerTimes'
import { SourceBadge } from './SourceBadge'

interface SortHeaderProps {
  readonly column: LayerSort
  readonly label: string
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  /** What its figures were measured by; null of figures that are counted. */
  readonly clock: StepClock | null
}

const WORDS: ReadonlySet<LayerSort> = new Set(['name', 'kind'])

/** A column's name, which sorts by it: largest first, then smallest, then as the network. */
export function SortHeader({ column, label, sorting, onSort, clock }: SortHeaderProps) {
  const { t } = useTranslation('liveLayers')
  const isSorted = sorting.by === column
  const isText = WORDS.has(column)
  const way = isSorted ? (sorting.isFalling ? 'descending' : 'ascending') : 'none'
  const press = () => {
    if (!isSorted) onSort({ by: column, isFalling: !isText })
    else if (sorting.isFalling !== isText) onSort({ by: column, isFalling: isText })
    else onSort({ by: null, isFalling: false })
  }
  return (
    <th scope="col" aria-sort={way} data-align={isText || column === 'shares' ? undefined : 'end'}>
      <button type="button" className={table.sort} title={t('columns.sort')} onClick={press}>
        {label}
        <span aria-hidden="true" className={table.arrow}>
          {way === 'none' ? '' : sorting.isFalling ? '↓' : '↑'}
        </span>
      </button>
      {clock && <SourceBadge clock={clock} />}
    </th>
  )
}
