import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationSign } from '../../../charts/blocks/ActivationSign'
import { CURVES } from '../../../core/activations/definitions'
import { roundingError } from '../../../core/activations/rounding'
import { DataTable } from '../../../ui/DataTable'
import styles from './Activations.module.css'
import { useCurveWords } from './useCurveWords'

const COLUMNS = ['step', 'largest', 'rms'] as const
const WIDTHS = [8, 4] as const

interface RoundingTableProps {
  readonly low: number
  readonly high: number
  readonly leak: number
}

/** Step and errors of every curve at 8 and at 4 bits, over the range that is dialled. */
export const RoundingTable = memo(function RoundingTable(props: RoundingTableProps) {
  const { low, high, leak } = props
  const { t } = useTranslation('exActivations')
  const { name, signed, three } = useCurveWords()
  const rows = CURVES.map((curve) => ({
    curve,
    errors: WIDTHS.map((bits) => roundingError(curve, { min: low, max: high }, bits, leak)),
  }))
  return (
    <DataTable
      caption={t('rounding.table', { low: signed(low), high: signed(high) })}
      columns={[
        { id: 'curve', label: t('curves.name'), isRowHeader: true },
        ...WIDTHS.flatMap((bits) =>
          COLUMNS.map((column) => ({
            id: `${column}${bits}`,
            label: t(`rounding.column.${column}`, { bits }),
            align: 'end' as const,
          })),
        ),
      ]}
      rows={rows.map(({ curve, errors }) => ({
        id: curve,
        cells: {
          curve: (
            <span className={styles.named}>
              {name(curve)}
              <ActivationSign curve={curve} />
            </span>
          ),
          ...Object.fromEntries(
            errors.flatMap(({ grid, largest, rms }, place) => [
              [`step${WIDTHS[place]}`, three(grid.scale)],
              [`largest${WIDTHS[place]}`, three(largest)],
              [`rms${WIDTHS[place]}`, three(rms)],
            ]),
          ),
        },
      }))}
    />
  )
})
