import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { KindShares } from '../../../charts/net/KindShares'
import { FAMILIES, FAMILY_LOOKS } from '../../../charts/net/kinds'
import { useFormat } from '../../../i18n/useFormat'
import type { Measure } from '../../../state/choice'
import type { PossibleStudy } from '../../../state/study'
import { type FamilyCost, familyCosts } from '../charts/familyCosts'
import { amountOf, summed } from '../charts/measure'
import { useChartWords } from '../charts/useChartWords'
import styles from './Compare.module.css'
import { useLabels } from './useLabels'

interface KindsComparisonProps {
  readonly one: PossibleStudy
  readonly two: PossibleStudy
  readonly measure: Measure
}

/** The kinds of operation of two networks side by side, both bars on one scale. */
export const KindsComparison = memo(function KindsComparison({
  one,
  two,
  measure: asked,
}: KindsComparisonProps) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const words = useChartWords(one.cost.convention.unit)
  const labels = useLabels(one, two)
  const measure = summed(asked)
  const costs = useMemo(() => [one, two].map(({ cost }) => familyCosts(cost)), [one, two])
  const amount = (all: readonly FamilyCost[] | undefined, family: (typeof FAMILIES)[number]) => {
    const found = all?.find((cost) => cost.family === family)
    return found ? amountOf(found, measure) : 0
  }
  const families = FAMILIES.filter((family) =>
    costs.some((all) => all.some((cost) => cost.family === family)),
  )
  const total = (all: readonly FamilyCost[]) =>
    all.reduce((sum, cost) => sum + amountOf(cost, measure), 0)
  const largest = (all: readonly FamilyCost[]) =>
    all.toSorted((first, second) => amountOf(second, measure) - amountOf(first, measure))[0]
  const [topOne, topTwo] = costs.map(largest)
  const share = (index: number, top: FamilyCost | undefined) =>
    format.percent(top ? amountOf(top, measure) / total(costs[index] ?? []) : 0)
  const title = t('kindsTwo.title', { measure: words.measureName(measure) })
  const summary = t('kindsTwo.summary', {
    one: labels[0],
    two: labels[1],
    kindOne: topOne ? words.family(topOne.family) : '',
    kindTwo: topTwo ? words.family(topTwo.family) : '',
    shareOne: share(0, topOne),
    shareTwo: share(1, topTwo),
  })
  const print = (value: number) => words.amount(measure, value)
  return (
    <section className={styles.section} data-piece="answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName={`${one.id}-${two.id}-kinds-${measure}`}
        text={words.frame}
        table={{
          columns: [
            { id: 'kind', label: t('column.kind') },
            { id: 'one', label: labels[0], print },
            { id: 'oneShare', label: t('column.share'), print: format.percent },
            { id: 'two', label: labels[1], print },
            { id: 'twoShare', label: t('column.share'), print: format.percent },
          ],
          rows: families.map((family) => ({
            key: family,
            cells: {
              kind: words.family(family),
              one: amount(costs[0], family),
              oneShare: amount(costs[0], family) / total(costs[0] ?? []),
              two: amount(costs[1], family),
              twoShare: amount(costs[1], family) / total(costs[1] ?? []),
            },
          })),
        }}
      >
        {(width) => (
          <KindShares
            width={width}
            scale="common"
            rows={costs.map((all, index) => ({
              key: String(index),
              label: labels[index] ?? '',
              value: print(total(all)),
              isOwn: true,
              amounts: Object.fromEntries(
                all.map((cost) => [cost.family, amountOf(cost, measure)]),
              ),
            }))}
            legend={words.legend(families)}
            text={{
              title,
              summary,
              share: (family, part) => `${FAMILY_LOOKS[family].letter} ${format.percent(part)}`,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
