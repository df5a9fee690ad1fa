import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RatioBars } from '../../../charts/net/RatioBars'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import { useChartWords } from '../charts/useChartWords'
import styles from './Compare.module.css'
import { type Compared, comparedTotals } from './totals'
import { useLabels } from './useLabels'

interface TotalsSectionProps {
  readonly one: PossibleStudy
  readonly two: PossibleStudy
}

/** What two networks cost in all, as ratios on one scale. */
export const TotalsSection = memo(function TotalsSection({ one, two }: TotalsSectionProps) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const words = useChartWords(one.cost.convention.unit)
  const [first, second] = useLabels(one, two)
  const totals = useMemo(() => comparedTotals(one, two), [one, two])
  const name = (id: Compared) => (id === 'operations' ? words.operations : t(`total.${id}`))
  const print = (id: Compared, value: number) => {
    if (id === 'layers') return format.integer(value)
    return id === 'operations' || id === 'params' ? format.si(value) : words.bytes(value)
  }
  const ratio = (id: Compared) => format.ratio(totals.find((total) => total.id === id)?.ratio ?? 1)
  const found = {
    one: first,
    two: second,
    measure: words.operations,
    operations: ratio('operations'),
    params: ratio('params'),
    peak: ratio('peakActivationBytes'),
    traffic: ratio('trafficBytes'),
  }
  const title = t('totals.title', found)
  const summary = t('totals.summary', found)
  return (
    <section className={styles.section} data-piece="answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName={`${one.id}-${two.id}-totals`}
        text={words.frame}
        note={t('totals.note')}
        table={{
          columns: [
            { id: 'what', label: t('totals.what') },
            { id: 'one', label: first },
            { id: 'two', label: second },
            { id: 'ratio', label: t('totals.ratio'), print: format.ratio },
          ],
          rows: totals.map((total) => ({
            key: total.id,
            cells: {
              what: name(total.id),
              one: print(total.id, total.one),
              two: print(total.id, total.two),
              ratio: total.ratio,
            },
          })),
        }}
      >
        {(width) => (
          <RatioBars
            width={width}
            rows={totals.map((total) => ({
              key: total.id,
              ratio: total.ratio,
              figure: format.ratio(total.ratio),
              label: name(total.id),
              amounts: t('totals.amounts', {
                one: print(total.id, total.one),
                two: print(total.id, total.two),
              }),
            }))}
            text={{ title, summary, tick: (value) => tickRatio(value, format.ratio) }}
          />
        )}
      </ChartFrame>
    </section>
  )
})

/** A doubling as it is, a halving as a fraction: 4×, ¼ is 1/4×. */
const tickRatio = (value: number, print: (value: number) => string) =>
  value < 1 ? `1/${print(1 / value)}` : print(value)
