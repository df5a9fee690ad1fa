import { useTranslation } from 'react-i18next'
import type { ChartTable } from '../../../charts/chartTable'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { useRun } from '../../useRun'
import { useGroupWords } from './groupWords'
import type { LayerFold } from './layerGroups'
import type { LayerTimes } from './layerTimes'
import type { Layers } from './useLayers'

/** The rows' figures as files hold them: for a spreadsheet, and for a program. */
export function useLayerFigures(layers: Layers, times: LayerTimes, fold: LayerFold) {
  const { t } = useTranslation('liveLayers')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const words = useGroupWords(fold)
  const run = useRun()
  const unit = useApp(({ choice }) => choice.unit)

  const table = (): ChartTable => ({
    columns: [
      { id: 'name', label: live('layers.name') },
      { id: 'kind', label: live('layers.kind') },
      { id: 'operations', label: live(`layers.operations.${unit}`), print: format.integer },
      { id: 'cost', label: live(`layers.share.${unit}`), print: format.percent },
      { id: 'time', label: t('columns.timeShare'), print: format.percent },
      { id: 'ratio', label: t('columns.ratio'), print: format.ratio },
      { id: 'ms', label: t(`columns.ms.${layers.centre}`), print: format.ms },
      { id: 'p10', label: 'p10', print: format.ms },
      { id: 'p90', label: 'p90', print: format.ms },
      { id: 'n', label: 'n', print: format.integer },
      { id: 'rate', label: t(`columns.rate.${unit}`), print: format.si },
      { id: 'params', label: live('layers.params'), print: format.integer },
      { id: 'note', label: t('columns.note') },
    ],
    rows: times.groups.map(({ group, costShare, time, timeShare, rate, ratio }) => ({
      key: group.id,
      cells: {
        name: words.name(group),
        kind: words.kind(group),
        operations: group.operations,
        cost: costShare,
        time: time && timeShare,
        ratio,
        ms: time?.ms ?? null,
        p10: time?.p10 ?? null,
        p90: time?.p90 ?? null,
        n: time?.count ?? null,
        rate,
        params: group.params,
        note: time ? null : words.without(group),
      },
    })),
  })

  const json = (): string =>
    JSON.stringify(
      {
        schema: 'separable-lab/layer-times',
        version: 1,
        made: new Date().toISOString(),
        configuration: run?.config ?? null,
        environment: run?.environment ?? null,
        clock: layers.clock,
        centre: layers.centre,
        figures: layers.freeze.frozen?.shown ?? 'summed',
        fold,
        unit,
        sumMs: times.sumMs,
        inferenceMs: layers.timings?.parts.inference ?? null,
        frameMs: layers.timings?.total ?? null,
        meansMs: layers.means,
        rows: times.groups.map(({ group, costShare, time, timeShare, rate, ratio }) => ({
          name: group.id,
          kind: group.kind,
          state: group.state,
          nodes: group.rows.flatMap(({ members }) => members),
          steps: group.outputs,
          fusedInto: group.into,
          takesIn: group.takes,
          operations: group.operations,
          params: group.params,
          costShare,
          ms: time?.ms ?? null,
          p10: time?.p10 ?? null,
          p90: time?.p90 ?? null,
          n: time?.count ?? 0,
          timeShare: time && timeShare,
          operationsPerSecond: rate,
          ratio,
        })),
      },
      null,
      2,
    )
  return { table, json }
}
