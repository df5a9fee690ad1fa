import { useTranslation } from 'react-i18next'
import { depth } from '../../core/blockRows'
import { useFormat } from '../../i18n/useFormat'
import type { PossibleStudy } from '../../state/study'
import styles from './Totals.module.css'
import { useBytes } from './useBytes'

interface TotalsProps {
  readonly one: PossibleStudy
  readonly two: PossibleStudy | null
}

/** Of float32. */
const BYTES_A_PARAMETER = 4

interface Figure {
  readonly key: string
  readonly name: string
  readonly value: number
  readonly second: number | null
  readonly print: (value: number) => string
  /** Every digit, or what is counted. */
  readonly note: string
}

/** What the whole network costs, each figure with its ratio to the second network's. */
export function Totals({ one, two }: TotalsProps) {
  const { t } = useTranslation('networks')
  const format = useFormat()
  const bytes = useBytes()
  const { totals, convention } = one.cost
  const second = two?.cost.totals
  const figures: readonly Figure[] = [
    {
      key: 'operations',
      name: t(`unit.${convention.unit}`),
      value: totals.operations,
      second: second?.operations ?? null,
      print: format.si,
      note: format.integer(totals.operations),
    },
    {
      key: 'params',
      name: t('totals.params'),
      value: totals.params,
      second: second?.params ?? null,
      print: format.si,
      note: format.integer(totals.params),
    },
    {
      key: 'peak',
      name: t('totals.peak'),
      value: totals.peakActivationBytes,
      second: second?.peakActivationBytes ?? null,
      print: bytes,
      note: t('totals.peakNote'),
    },
    {
      key: 'depth',
      name: t('totals.depth'),
      value: depth(one.cost),
      second: two ? depth(two.cost) : null,
      print: format.integer,
      note: t('totals.depthNote'),
    },
    {
      key: 'file',
      name: t('totals.file'),
      value: BYTES_A_PARAMETER * totals.params,
      second: second ? BYTES_A_PARAMETER * second.params : null,
      print: bytes,
      note: t('totals.fileNote'),
    },
  ]
  return (
    <section data-piece="totals answer" aria-label={t('totals.label')}>
      <dl className={styles.totals}>
        {figures.map((figure) => (
          <div key={figure.key} className={styles.figure}>
            <dt>{figure.name}</dt>
            <dd className={styles.value}>{figure.print(figure.value)}</dd>
            <dd className={styles.note}>{figure.note}</dd>
            {figure.second !== null && (
              <dd className={styles.second}>
                {t('totals.second', {
                  ratio: format.ratio(figure.value / figure.second),
                  value: figure.print(figure.second),
                })}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
