import { type ReactNode, useId } from 'react'
import styles from './DataTable.module.css'
import { useWords } from './words'

export interface DataColumn {
  readonly id: string
  readonly label: string
  readonly align?: 'start' | 'end'
  readonly isRowHeader?: boolean
}

export interface DataRow {
  readonly id: string
  readonly cells: Readonly<Record<string, ReactNode>>
}

export interface DataTableProps {
  readonly caption: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly DataRow[]
  /** The caption is spoken and not shown, where a heading already says it. */
  readonly hideCaption?: boolean
}

/** A plain table. Wide ones scroll inside their frame, which the keyboard can reach. */
export function DataTable({ caption, columns, rows, hideCaption = false }: DataTableProps) {
  const id = useId()
  const { scrollable } = useWords()
  return (
    <section
      className={styles.frame}
      data-piece="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={id}
      aria-description={scrollable}
    >
      <table className={styles.table}>
        <caption id={id} className={hideCaption ? 'visually-hidden' : styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id: column, label, align }) => (
              <th key={column} scope="col" data-align={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ id: column, align, isRowHeader }) =>
                isRowHeader ? (
                  <th key={column} scope="row" data-align={align}>
                    {row.cells[column]}
                  </th>
                ) : (
                  <td key={column} data-align={align}>
                    {row.cells[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
