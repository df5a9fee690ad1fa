import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { type ColumnId, isFigure } from './columns'
import styles from './Grid.module.css'
import type { TableTotals } from './totals'
import type { Whole } from './useCellText'

interface TotalsRowProps {
  readonly totals: TableTotals
  readonly whole: Whole
  readonly isWhole: boolean
  readonly columns: readonly ColumnId[]
  readonly index: number
  readonly cursor: number | null
}

/** What the rows in the table come to. */
export function TotalsRow(props: TotalsRowProps) {
  const { totals, whole, isWhole, columns, index, cursor } = props
  const { t } = useTranslation('netTable')
  const format = useFormat()
  const byteUnit = useApp(({ choice }) => choice.byteUnit)
  const bytes = byteUnit === 'binary' ? format.bytes : format.bytesDecimal
  const cells: Partial<Record<ColumnId, string>> = {
    number: format.integer(totals.layers),
    macs: format.integer(totals.operations),
    macsShare: format.percent(totals.operations / whole.operations),
    params: format.integer(totals.params),
    paramsShare: format.percent(totals.params / whole.params),
    activationBytes: bytes(totals.activationBytes),
    trafficBytes: bytes(totals.trafficBytes),
    flopsPerByte: format.fraction(totals.flopsPerByte),
  }
  return (
    <tr aria-rowindex={index + 2} data-totals data-piece="answer">
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
              {t(isWhole ? 'total.all' : 'total.some')}
            </th>
          )
        }
        const text = cells[id] ?? ''
        return (
          <td key={id} data-align={isFigure(id) ? 'end' : undefined} {...at}>
            {id === 'macsShare' || id === 'paramsShare' ? (
              <span className={styles.share}>{text}</span>
            ) : (
              text
            )}
          </td>
        )
      })}
    </tr>
  )
}
