import type { TFunction } from 'i18next'
import type { ChartTable } from '../../../charts/chartTable'
import type { NetworkDrawing } from '../../../charts/net/graphModel'
import type { GraphLayout } from '../../../charts/net/layoutGraph'
import type { Format } from '../../../i18n/format'
import type { Measure } from '../../../state/choice'
import { amountOf } from './amount'
import { unitName } from './boxTexts'
import type { MeasureWords } from './useMeasureWords'

/** The drawing as rows: every box, what it reads, and how where that goes around others. */
export function graphTable(
  drawing: NetworkDrawing,
  layout: GraphLayout,
  measure: Measure,
  words: { t: TFunction<'netGraph'>; format: Format; measures: MeasureWords },
): ChartTable {
  const { t, format, measures } = words
  const byId = new Map(drawing.units.map((unit) => [unit.id, unit]))
  return {
    columns: [
      { id: 'name', label: t('table.name') },
      { id: 'kind', label: t('table.kind') },
      { id: 'output', label: t('table.output') },
      {
        id: 'amount',
        label: measures.name(measure),
        print: (amount) => measures.short(measure, amount),
      },
      { id: 'reads', label: t('table.reads') },
      { id: 'skip', label: t('table.skip') },
    ],
    rows: drawing.units.map((unit) => {
      const into = layout.links.filter(({ to }) => to === unit.id)
      const skip = into.find((link) => link.skip !== null && unit.kind === 'add')?.skip
      return {
        key: unit.id,
        cells: {
          name: unitName(unit, words),
          kind: t(`kind.${unit.kind}`),
          output: format.shape(unit.output),
          amount: unit.rows.length > 0 ? amountOf(unit.rows, measure) : null,
          reads: into.map(({ from }) => unitName(byId.get(from)!, words)).join(', ') || null,
          skip: skip ? t(`skipKind.${skip}`) : null,
        },
      }
    }),
  }
}
