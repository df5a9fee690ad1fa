import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ColumnId, isFigure } from './columns'
import styles from './Grid.module.css'
import type { Line } from './lines'
import { partsOf } from './parts'
import { ShareBar } from './ShareBar'
import type { CellText, Whole } from './useCellText'

export interface RowPrint extends CellText {
  readonly whole: Whole
  /** The longest bar's share of the whole, by what it is a share of. */
  readonly longest: Whole
}

interface BodyRowProps {
  readonly line: Line
  readonly index: number
  readonly columns: readonly ColumnId[]
  readonly print: RowPrint
  /** The column the keyboard is at; null where it is in another row. */
  readonly cursor: number | null
  readonly isSelected: boolean
  readonly isTree: boolean
}

/** A line of the table; its presses and keys are the table's. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { line, index, columns, print, cursor, isSelected, isTree } = props
  const { row } = line
  const tree = isTree && {
    'aria-level': line.depth,
    'aria-posinset': line.place,
    'aria-setsize': line.siblings,
    ...(line.isOpen === null ? {} : { 'aria-expanded': line.isOpen }),
  }
  return (
    <tr
      data-row={index}
      data-level={row.level}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      {...tree}
    >
      {columns.map((id, column) => {
        const at = {
          'data-at': `${index}:${column}`,
          'data-column': id,
          'aria-colindex': column + 1,
          tabIndex: cursor === column ? 0 : -1,
        }
        if (id === 'name') {
          return (
            <th key={id} scope="row" {...at}>
              <Name line={line} isTree={isTree} />
            </th>
          )
        }
        return (
          <td key={id} data-align={isFigure(id) ? 'end' : undefined} {...at}>
            <Cell line={line} id={id} print={print} />
          </td>
        )
      })}
    </tr>
  )
})

function Name({ line, isTree }: { readonly line: Line; readonly isTree: boolean }) {
  const { t } = useTranslation('netTable')
  const { row, depth, isOpen } = line
  if (!isTree) return <NodeName name={row.name} />
  return (
    <span className={styles.branch} style={{ paddingInlineStart: `${(depth - 1) * 1.1}em` }}>
      {isOpen === null ? (
        <span className={styles.twig} />
      ) : (
        <button
          type="button"
          className={styles.fold}
          tabIndex={-1}
          data-fold={row.id}
          data-open={isOpen}
          aria-label={t(isOpen ? 'shut' : 'open', { name: row.name })}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m4 2 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      )}
      <NodeName name={row.name} />
    </span>
  )
}

/** A name that breaks behind its dots and lines, and is whole where the pointer rests. */
function NodeName({ name }: { readonly name: string }) {
  const pieces = name.split(/(?<=[._])/)
  return (
    <span className={styles.name} title={name}>
      {pieces.map((piece, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  )
}

interface CellProps {
  readonly line: Line
  readonly id: ColumnId
  readonly print: RowPrint
}

const LETTERS = { depthwise: 'DW', pointwise: 'PW' } as const

function Cell({ line, id, print }: CellProps) {
  const { row } = line
  const text = print.text(row, id)
  if (id === 'kind') {
    const letters = row.kind === 'depthwise' || row.kind === 'pointwise' ? LETTERS[row.kind] : null
    return (
      <span className={styles.kind} data-kind={row.kind ?? row.level}>
        {letters && <b>{letters} </b>}
        {text}
      </span>
    )
  }
  if (id === 'macsShare' || id === 'paramsShare') {
    const field = id === 'macsShare' ? 'operations' : 'params'
    return (
      <span className={styles.share}>
        <span>{text}</span>
        <ShareBar parts={partsOf(row, field, print.whole[field])} longest={print.longest[field]} />
      </span>
    )
  }
  return text
}
