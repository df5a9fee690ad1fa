import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../../i18n/format'
import { useFormat } from '../../../i18n/useFormat'
import { familyOf } from '../../../nets/accuracyPoints'
import type { CatalogueId } from '../../../nets/ids'
import { PAPER_TABLES, type PaperMeasure } from '../../../nets/papers'
import { type DataColumn, DataTable } from '../../../ui/DataTable'
import { Select } from '../../../ui/Select'
import styles from './accuracy.module.css'
import { measuresOf, type PaperCell, type PaperLine, paperLines } from './paperLines'

/** The table of a network's family that says most, where a reader begins. */
const FIRST_TABLE = { v1: 'v1-6', v2: 'v2-4', v3: 'v3-3', other: 'v1-8' } as const

/** A paper's table, with this page's count and the reason beside every figure. */
export const PaperTables = memo(function PaperTables({ id }: { readonly id: CatalogueId }) {
  const { t } = useTranslation('netAccuracy')
  const format = useFormat()
  const [chosen, setChosen] = useState<string>(FIRST_TABLE[familyOf(id)])
  const table = PAPER_TABLES.find((one) => one.id === chosen) ?? PAPER_TABLES[0]!
  const lines = useMemo(() => paperLines(table), [table])
  const measures = measuresOf(table)
  const columns: readonly DataColumn[] = [
    { id: 'row', label: t('papers.row'), isRowHeader: true },
    ...measures.flatMap((measure): readonly DataColumn[] => [
      { id: `${measure}-printed`, label: t(`papers.printed.${measure}`), align: 'end' },
      { id: `${measure}-counted`, label: t('papers.counted'), align: 'end' },
      { id: `${measure}-difference`, label: t('papers.difference'), align: 'end' },
    ]),
    ...(lines.some(({ row }) => row.top1 !== null)
      ? [{ id: 'top1', label: t('papers.top1'), align: 'end' as const }]
      : []),
    { id: 'why', label: t('papers.why') },
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
            label: `${one.source}: ${t(`papers.about.${one.id as 'v1-2'}`)}`,
          }))}
          onChange={setChosen}
        />
      </div>
      <DataTable
        caption={`${table.source}: ${t(`papers.about.${table.id as 'v1-2'}`)}`}
        columns={columns}
        rows={lines.map((line, index) => ({
          id: `${table.id}-${index}`,
          cells: {
            row: line.row.label,
            top1: line.row.top1 === null ? '–' : `${format.decimal(line.row.top1)}%`,
            why: <Why line={line} />,
            ...Object.fromEntries(line.cells.flatMap((cell) => cellTexts(cell, format))),
          },
        }))}
      />
    </>
  )
})

function cellTexts(cell: PaperCell, format: Format) {
  const { measure, printed, counted } = cell
  const print = PRINTS[measure](format)
  const off = counted === null || printed === 0 ? null : counted / printed - 1
  const sign = off !== null && off < 0 ? '−' : '+'
  return [
    [`${measure}-printed`, print.paper(printed)],
    [`${measure}-counted`, counted === null ? '–' : print.count(counted)],
    [
      `${measure}-difference`,
      off === null ? (
        '–'
      ) : cell.agreement === 'differs' ? (
        <strong
          key="off"
          className={styles.differs}
        >{`${sign}${format.percent(Math.abs(off))}`}</strong>
      ) : (
        `${sign}${format.percent(Math.abs(off))}`
      ),
    ],
  ] as const
}

interface Print {
  readonly paper: (value: number) => string
  readonly count: (value: number) => string
}

const millions = (format: Format): Print => ({
  paper: (value) => `${format.decimal(value / 1e6)}\u00A0M`,
  count: format.integer,
})
const shares = (): Print => ({
  paper: (value) => `${(value * 100).toFixed(2)}%`,
  count: (value) => `${(value * 100).toFixed(2)}%`,
})
const plain = (format: Format): Print => ({ paper: format.decimal, count: format.decimal })

const PRINTS: Readonly<Record<PaperMeasure, (format: Format) => Print>> = {
  macs: millions,
  params: millions,
  macsShare: shares,
  paramsShare: shares,
  channels: plain,
  kilobytes: plain,
}

/** Every reason of a line once; that all is well, where nothing differs. */
function Why({ line }: { readonly line: PaperLine }) {
  const { t } = useTranslation('netAccuracy')
  if (line.cells.every(({ counted }) => counted === null)) {
    return <span className={styles.why}>{t('papers.notHere')}</span>
  }
  const reasons = [...new Set(line.cells.flatMap(({ reason }) => (reason ? [reason] : [])))]
  const cut = line.cells.filter(({ agreement }) => agreement === 'cut')
  const said = [
    ...reasons.map((reason) => t(`papers.reason.${reason}`)),
    ...cut.map(({ measure }) => t('papers.cut', { what: t(`papers.what.${measure}`) })),
  ]
  return <span className={styles.why}>{said.length > 0 ? said.join(' ') : t('papers.agrees')}</span>
}
