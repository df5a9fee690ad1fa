import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { FAMILIES, familyOf } from '../../../charts/net/kinds'
import { LayerBars } from '../../../charts/net/LayerBars'
import { isWide } from '../../../charts/net/layoutLayerBars'
import type { NetworkCost } from '../../../core/analyse'
import { foldStages } from '../../../core/blockRows'
import type { FoldedRow } from '../../../core/rows'
import { useFormat } from '../../../i18n/useFormat'
import type { Measure } from '../../../state/choice'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import sections from './Charts.module.css'
import { half } from './findings'
import { amountOf, isSum } from './measure'
import type { At } from './useAt'
import { useChartWords } from './useChartWords'

interface LayersSectionProps {
  readonly study: PossibleStudy
  readonly rows: readonly FoldedRow[]
  readonly measure: Measure
  readonly at: At
}

/** What each layer costs, in the network's order. */
export const LayersSection = memo(function LayersSection({
  study,
  rows,
  measure,
  at,
}: LayersSectionProps) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const { unit } = study.cost.convention
  const words = useChartWords(unit)
  const store = useStore()
  const asked = useApp(({ choice }) => choice.scale)
  const sides = useMemo(() => stageSides(study.cost), [study.cost])
  const bars = useMemo(
    () =>
      rows.map((row) => ({
        key: row.name,
        family: familyOf(row.kind),
        value: amountOf(row, measure),
        side: sides.get(row.name) ?? `${row.output[0]}²`,
      })),
    [rows, measure, sides],
  )
  const families = new Set(bars.map((bar) => bar.family))
  const values = bars.map((bar) => bar.value)
  const wide = isWide(values)
  const scale = wide ? asked : 'linear'
  const total = values.reduce((sum, value) => sum + value, 0)
  const most = values.indexOf(Math.max(...values))
  const print = (value: number) => words.amount(measure, value)
  const name = words.measureName(measure)
  const title = isSum(measure)
    ? t('layers.title', {
        measure: name,
        few: format.integer(half(values)),
        all: format.integer(rows.length),
      })
    : t('layers.titleIntensity')
  const ties = values.filter((value) => value === values[most]).length
  const summary = t(summaryOf(measure, ties), {
    ties: format.integer(ties),
    network: study.spec.title,
    layer: rows[most]?.name,
    kind: words.kindOf(familyOf(rows[most]?.kind ?? 'conv')),
    value: print(values[most] ?? 0),
    share: format.percent((values[most] ?? 0) / total),
    total: print(total),
    measure: name,
  })
  const say = (index: number) => {
    const row = rows[index]
    if (!row) return t('layers.none')
    return t(isSum(measure) ? 'layers.one' : 'layers.oneIntensity', {
      position: format.integer(index + 1),
      layer: row.name,
      kind: words.kindOf(familyOf(row.kind)),
      input: format.shape(row.input),
      output: format.shape(row.output),
      value: print(values[index] ?? 0),
      share: format.percent((values[index] ?? 0) / total),
    })
  }
  return (
    <section className={sections.section} data-piece="layers answer">
      <ChartFrame
        title={title}
        summary={summary}
        fileName={`${study.id}-layers-${measure}`}
        text={words.frame}
        note={say(at.shown)}
        controls={
          wide && (
            <Choices
              label={t('scale.label')}
              value={scale}
              options={(['linear', 'log'] as const).map((id) => ({ id, label: t(`scale.${id}`) }))}
              onChange={(id) => choose(store, { scale: id })}
            />
          )
        }
        table={{
          columns: [
            { id: 'layer', label: t('column.layer') },
            { id: 'kind', label: t('column.kind') },
            { id: 'output', label: t('column.output') },
            { id: 'value', label: name, print },
            ...(isSum(measure)
              ? [{ id: 'share', label: t('column.share'), print: format.percent }]
              : []),
          ],
          rows: rows.map((row, index) => ({
            key: row.name,
            cells: {
              layer: row.name,
              kind: words.kindOf(familyOf(row.kind)),
              output: format.shape(row.output),
              value: values[index] ?? 0,
              share: (values[index] ?? 0) / total,
            },
          })),
        }}
      >
        {(width) => (
          <LayerBars
            width={width}
            bars={bars}
            scale={scale}
            base={words.base(measure)}
            legend={words.legend(FAMILIES.filter((family) => families.has(family)))}
            picked={at.picked}
            shown={at.shown}
            onHover={at.onHover}
            onPick={at.onPick}
            text={{
              title,
              summary,
              pick: t('layers.pick'),
              picked: say(at.picked),
              tick: (value) => words.amount(measure, value, true),
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})

/** The side of the maps that a row's stage hands on: blocks stay whole, as in the stage chart. */
export const stageSides = (cost: NetworkCost): ReadonlyMap<string, string> =>
  new Map(
    foldStages(cost).flatMap(({ blocks, height }) =>
      blocks.flatMap(({ rows }) => rows.map(({ name }) => [name, `${height}²`] as const)),
    ),
  )

function summaryOf(measure: Measure, ties: number) {
  if (!isSum(measure)) return 'layers.summaryIntensity'
  return ties > 1 ? 'layers.summaryTied' : 'layers.summary'
}
