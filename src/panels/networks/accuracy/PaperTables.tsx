import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_NUMBER } from '../../../i18n/format'
import { useFormat } from '../../../i18n/useFormat'
import { familyOf } from '../../../nets/accuracyPoints'
import type { CatalogueId } from '../../../nets/ids'
import { PAPER_IDS } from '../../../nets/paperIds'
import { PAPER_TABLES } from '../../../nets/paperTables'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { Select } from '../../../ui/Select'
import styles from './accuracy.module.css'
import { cellTexts, Why } from './PaperCells'
import { isPrinted, measuresOf, paperLines, phonesOf } from './paperLines'

/** The table of a network's family that says most, where a reader begins. */
const FIRST_TABLE = { v1: 'v1-6', v2: 'v2-4', v3: 'v3-3', other: 'v1-8' } as const

/** A paper's table, with this page's count and the reason beside every figure. */
export const PaperTables = memo(function PaperTables({ id }: { readonly id: CatalogueId }) {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const store = useStore()
  const asked = useApp(({ choice }) => choice.paper)
  const chosen = asked === 'auto' ? FIRST_TABLE[familyOf(id)] : asked
  const table = PAPER_TABLES.find((one) => one.id === chosen) ?? PAPER_TABLES[0]!
  const lines = useMemo(() => paperLines(table), [table])
  const measures = measuresOf(table)
  const phones = phonesOf(table)
  const columns: readonly DataColumn[] = [
    { id: 'row', label: t('papers.row'), isRowHeader: true },
    ...measures.flatMap((measure): readonly DataColumn[] =>
      isPrinted(table, measure)
        ? [
            { id: `${measure}-printed`, label: t(`papers.printed.${measure}`), align: 'end' },
            { id: `${measure}-counted`, label: t('papers.counted'), align: 'end' },
            { id: `${measure}-difference`, label: t('papers.difference'), align: 'end' },
          ]
        : [
            {
              id: `${measure}-counted`,
              label: t('papers.countedOf', { what: t(`papers.what.${measure}`) }),
              align: 'end',
            },
          ],
    ),
    // Why stands beside the differences; accuracy and time are only shown.
    { id: 'why', label: t('papers.why') },
    ...(lines.some(({ row }) => row.top1 !== null)
      ? [{ id: 'top1', label: t('papers.top1'), align: 'end' as const }]
      : []),
    ...phones.map((phone) => ({
      id: phone,
      label: t(`papers.phone.${phone}`),
      align: 'end' as const,
    })),
  ]
  return (
    <>
      <h2 className={styles.title}>{t('papers.title')}</h2>
      <p className={styles.lead}>{t('papers.lead')}</p>
      <div className={styles.choose}>
        <Select
          label={t('papers.choose')}
          value={table.id}
          options={PAPER_TABLES.map((one) => ({
            id: one.id,
            label: `${one.source}: ${t(`papers.about.${one.id}`)}`,
          }))}
          onChange={(paper) =>
            choose(store, { paper: PAPER_IDS.find((known) => known === paper) ?? 'auto' })
          }
        />
      </div>
      <DataTable
        caption={`${table.source}: ${t(`papers.about.${table.id}`)}`}
        columns={columns}
        rows={lines.map((line, index) => ({
          id: `${table.id}-${index}`,
          cells: {
            ...Object.fromEntries(columns.map((column) => [column.id, NO_NUMBER])),
            row: line.row.label,
            ...(line.row.top1 !== null && { top1: `${format.decimal(line.row.top1)}%` }),
            ...Object.fromEntries(
              Object.entries(line.row.milliseconds ?? {}).map(([phone, time]) => [
                phone,
                format.decimal(time),
              ]),
            ),
            why: <Why line={line} />,
            ...Object.fromEntries(line.cells.flatMap((cell) => cellTexts(cell, format))),
          },
        }))}
      />
    </>
  )
})
