import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { DataTable } from '../../ui/DataTable'
import { MEASURES, printMeasure, wayName } from './measures'
import type { PossibleStudy } from './study'

/** All five ways by all measures, always in sight: the answer to “and the memory?”. */
export function WaysTable({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const { costs, convention } = study
  const unit = t(`unit.${convention.unit}`)
  return (
    <DataTable
      caption={t('ways.table')}
      columns={[
        { id: 'way', label: t('measure.way'), isRowHeader: true },
        ...MEASURES.map((id) => ({
          id,
          label: t(`measure.${id}`, { unit }),
          align: 'end' as const,
        })),
        { id: 'ratio', label: t('measure.ratio'), align: 'end' },
      ]}
      rows={costs.all.map((way) => ({
        id: way.id,
        cells: {
          way: wayName(way.id, study, t, format),
          ...Object.fromEntries(
            MEASURES.map((id) => [
              id,
              id === 'operations' || id === 'params'
                ? format.si(way[id])
                : printMeasure(id, way[id], convention.unit, format),
            ]),
          ),
          ratio: format.ratio(way.operations / costs.standard.operations),
        },
      }))}
    />
  )
}
