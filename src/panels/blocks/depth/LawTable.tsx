import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quantity } from '../../../core/towers/powers'
import { useFormat } from '../../../i18n/useFormat'
import { DataTable } from '../../../ui/DataTable'
import styles from '../blocks.module.css'
import own from './depth.module.css'
import { furthest, type LawRow, lawRows, type ScalingPlace } from './scalingStudy'

interface LawTableProps {
  readonly place: ScalingPlace
  readonly quantity: Quantity
}

/** What the law says of each part at the reader's setting, what is counted, and the difference. */
export const LawTable = memo(function LawTable({ place, quantity }: LawTableProps) {
  const { t } = useTranslation('exDepth')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const { id, alpha, resolution } = place
  const rows = useMemo(
    () => lawRows({ id, alpha, resolution }, quantity),
    [id, alpha, resolution, quantity],
  )
  const total = rows.at(-1)!
  const worst = furthest(rows)
  const off = (row: LawRow) => row.count - row.law
  // Doubles of whole numbers times squares: less than half of one count is rounding.
  const isExact = Math.abs(off(total)) < 0.5 && rows.every((row) => Math.abs(off(row)) < 0.5)
  const values = {
    network: shell(`networks.${id}`),
    alpha: String(alpha),
    pixels: format.pixels(resolution),
    law: format.si(total.law),
    count: format.si(total.count),
    share: format.percent(Math.abs(off(total)) / total.law),
    part: worst ? t(`part.${worst.line}`) : '',
    most: format.si(worst ? Math.abs(off(worst)) : 0),
    quantity: t(quantity),
  }
  const finding = isExact
    ? 'exact'
    : Math.abs(off(total)) < 0.5
      ? 'even'
      : off(total) > 0
        ? 'more'
        : 'less'
  return (
    <>
      <p className={styles.finding} data-piece="answer" aria-live="polite">
        {t(`finding.${finding}`, values)}
      </p>
      <div data-piece="answer">
        <DataTable
          caption={t('lawTable.caption', values)}
          columns={[
            { id: 'part', label: t('lawTable.part'), isRowHeader: true },
            { id: 'full', label: t('lawTable.full'), align: 'end' },
            { id: 'law', label: t('lawTable.law'), align: 'end' },
            { id: 'count', label: t('lawTable.count'), align: 'end' },
            { id: 'off', label: t('lawTable.off'), align: 'end' },
            { id: 'why', label: t('lawTable.why') },
          ]}
          rows={rows.map((row) => ({
            id: row.line,
            cells: {
              part: <span className={own.part}>{t(`part.${row.line}`)}</span>,
              full: format.integer(row.full),
              law: format.integer(row.law),
              count: format.integer(row.count),
              off: difference(Math.round(off(row))),
              why: <span className={own.why}>{t(`why.${quantity}.${row.line}`)}</span>,
            },
          }))}
        />
      </div>
    </>
  )

  function difference(value: number) {
    if (value === 0) return '0'
    return `${value > 0 ? '+' : '−'}${format.integer(Math.abs(value))}`
  }
})
