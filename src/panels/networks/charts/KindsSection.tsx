import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { KindShares } from '../../../charts/net/KindShares'
import { FAMILY_LOOKS } from '../../../charts/net/kinds'
import { useFormat } from '../../../i18n/useFormat'
import type { Measure } from '../../../state/choice'
import type { PossibleStudy } from '../../../state/study'
import sections from './Charts.module.css'
import { type FamilyCost, familyCosts } from './familyCosts'
import { useChartWords } from './useChartWords'

const BARS = ['operations', 'weights', 'params', 'activationBytes', 'trafficBytes'] as const
type Bar = (typeof BARS)[number]

/** Where a network's costs go, by kind of operation, each cost as a bar of its own. */
export const KindsSection = memo(function KindsSection({
  study,
  measure,
}: {
  study: PossibleStudy
  measure: Measure
}) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const { unit } = study.cost.convention
  const words = useChartWords(unit)
  const costs = useMemo(() => familyCosts(study.cost), [study.cost])
  const totals = sums(costs)
  const label = (bar: Bar) => (bar === 'operations' ? words.operations : t(`measure.${bar}`))
  const print = (bar: Bar, value: number) =>
    bar === 'weights'
      ? t('kinds.weights', { value: format.si(value) })
      : words.amount(bar === 'operations' ? 'macs' : bar, value)
  const first = costs.toSorted((one, other) => other.operations - one.operations)[0]
  const finding = {
    network: study.spec.title,
    kind: first ? words.family(first.family) : '',
    measure: words.operations,
    operations: format.percent((first?.operations ?? 0) / totals.operations),
    weights: format.percent((first?.weights ?? 0) / totals.weights),
    params: format.percent((first?.params ?? 0) / totals.params),
    layers: format.integer(first?.layers ?? 0),
    all: format.integer(costs.reduce((sum, cost) => sum + cost.layers, 0)),
  }
  const title = t('kinds.title', finding)
  const summary = t('kinds.summary', finding)
  return (
    <section className={sections.section} data-piece="kinds answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName={`${study.id}-kinds`}
        text={words.frame}
        note={t('kinds.note')}
        table={{
          columns: [
            { id: 'kind', label: t('column.kind') },
            { id: 'layers', label: t('column.layers'), print: format.integer },
            ...BARS.flatMap((bar) => [
              { id: bar, label: label(bar), print: (value: number) => print(bar, value) },
              { id: `${bar}Share`, label: t('column.share'), print: format.percent },
            ]),
            {
              id: 'flopsPerByte',
              label: words.measureName('flopsPerByte'),
              print: format.flopsPerByte,
            },
          ],
          rows: costs.map((cost) => ({
            key: cost.family,
            cells: {
              kind: words.family(cost.family),
              layers: cost.layers,
              flopsPerByte: cost.flopsPerByte,
              ...Object.fromEntries(
                BARS.flatMap((bar) => [
                  [bar, cost[bar]],
                  [`${bar}Share`, cost[bar] / totals[bar]],
                ]),
              ),
            },
          })),
        }}
      >
        {(width) => (
          <KindShares
            width={width}
            rows={BARS.map((bar) => ({
              key: bar,
              label: label(bar),
              value: print(bar, totals[bar]),
              isOwn: bar === (measure === 'macs' ? 'operations' : measure),
              amounts: Object.fromEntries(costs.map((cost) => [cost.family, cost[bar]])),
            }))}
            legend={words.legend(costs.map(({ family }) => family))}
            text={{
              title,
              summary,
              share: (family, share) => `${FAMILY_LOOKS[family].letter} ${format.percent(share)}`,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})

const sums = (costs: readonly FamilyCost[]): Readonly<Record<Bar, number>> => {
  const sum = (bar: Bar) => costs.reduce((total, cost) => total + cost[bar], 0)
  return {
    operations: sum('operations'),
    weights: sum('weights'),
    params: sum('params'),
    activationBytes: sum('activationBytes'),
    trafficBytes: sum('trafficBytes'),
  }
}
