import { useTranslation } from 'react-i18next'
import { type Format, NO_NUMBER } from '../../../i18n/format'
import type { PaperMeasure } from '../../../nets/papers'
import styles from './accuracy.module.css'
import type { PaperCell, PaperLine } from './paperLines'

/** What one figure puts into its columns: as printed, as counted, and how far apart. */
export function cellTexts(cell: PaperCell, format: Format) {
  const { measure, printed, counted } = cell
  const print = PRINTS[measure](format)
  const off = counted === null || !printed ? null : counted / printed - 1
  // Less than is printed of a difference too small for its digits, and has no sign.
  const sign = !off || Math.abs(off) < 0.0005 ? '' : off < 0 ? '−' : '+'
  return [
    [`${measure}-printed`, printed === null ? NO_NUMBER : print.paper(printed)],
    [`${measure}-counted`, counted === null ? NO_NUMBER : print.count(counted)],
    [
      `${measure}-difference`,
      off === null ? (
        NO_NUMBER
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
  expanded: plain,
  outChannels: plain,
}

/** Every reason of a line once; that all is well, where nothing differs. */
export function Why({ line }: { readonly line: PaperLine }) {
  const { t } = useTranslation('netAccuracy')
  const { row, cells } = line
  const given = [...cells.map(({ reason }) => reason), row.note]
  const reasons = [...new Set(given.flatMap((reason) => (reason ? [reason] : [])))]
  const cut = cells.filter(({ agreement }) => agreement === 'cut')
  const said = [
    ...(cells.every(({ counted }) => counted === null) ? [t('papers.notHere')] : []),
    ...reasons.map((reason) => t(`papers.reason.${reason}`)),
    ...cut.map(({ measure }) => t('papers.cut', { what: t(`papers.what.${measure}`) })),
  ]
  const compared = cells.filter(({ agreement }) => agreement !== null)
  const isSame = compared.every(({ printed, counted }) => printed === counted)
  const well = isSame ? t('papers.same') : t('papers.agrees')
  return (
    <span className={styles.why}>
      {said.length > 0 ? said.join(' ') : compared.length > 0 ? well : NO_NUMBER}
    </span>
  )
}
