import { useTranslation } from 'react-i18next'
import { useApp } from '../../../state/useApp'
import { type ColumnId, isFigure } from './columns'
import styles from './Grid.module.css'
import { readSort } from './sort'

interface HeaderRowProps {
  readonly columns: readonly ColumnId[]
  readonly everyNode: boolean
  readonly cursor: number | null
}

/** The headings; each is a button that sorts by its column. */
export function HeaderRow({ columns, everyNode, cursor }: HeaderRowProps) {
  const { t } = useTranslation('netTable')
  const heading = useHeading(everyNode)
  const sort = readSort(useApp(({ choice }) => choice.sort))
  return (
    <tr aria-rowindex={1}>
      {columns.map((id, column) => {
        const order = sort?.column === id && (sort.isDescending ? 'descending' : 'ascending')
        return (
          <th
            key={id}
            scope="col"
            data-align={isFigure(id) ? 'end' : undefined}
            data-column={id}
            aria-colindex={column + 1}
            aria-sort={order || 'none'}
          >
            <button
              type="button"
              className={styles.heading}
              data-at={`-1:${column}`}
              data-sort={id}
              title={t(`about.${id}`)}
              tabIndex={cursor === column ? 0 : -1}
            >
              <span>{heading(id)}</span>
              <SortSign order={order} />
            </button>
          </th>
        )
      })}
    </tr>
  )
}

/** What a column is called: by what is folded and by what the reader counts in. */
export function useHeading(everyNode: boolean): (id: ColumnId) => string {
  const { t } = useTranslation('netTable')
  const unit = useApp(({ choice }) => choice.unit)
  const fold = useApp(({ choice }) => choice.fold)
  return (id) => {
    if (id === 'name') return t(`heading.name.${fold === 'layers' && everyNode ? 'nodes' : fold}`)
    return id === 'macs' || id === 'macsShare' ? t(`heading.${id}.${unit}`) : t(`heading.${id}`)
  }
}

function SortSign({ order }: { readonly order: 'ascending' | 'descending' | false }) {
  return (
    <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" data-order={order || 'none'}>
      {order === 'ascending' && <path d="M4.5 3 8.5 8h-8z" />}
      {order === 'descending' && <path d="M4.5 9 8.5 4h-8z" />}
      {!order && <path d="M4.5 0 8.5 5h-8zM4.5 12 .5 7h8z" />}
    </svg>
  )
}
