import { useTranslation } from 'react-i18next'
import type { ChartTable } from '../../../charts/chartTable'
import { useFormat } from '../../../i18n/useFormat'
import type { PairStudy } from './study'
import { useBlockWords } from './useBlockWords'

/** Every step of both blocks, and each block whole: output, operations, parameters, bytes. */
export function useStepTable({ bottleneck, inverted }: PairStudy): () => ChartTable {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const { name, step } = useBlockWords()
  return () => ({
    columns: [
      { id: 'block', label: t('column.block') },
      { id: 'step', label: t('column.step') },
      { id: 'output', label: t('column.output') },
      { id: 'macs', label: t('column.macs'), print: format.integer },
      { id: 'params', label: t('column.params'), print: format.integer },
      { id: 'bytes', label: t('column.bytes'), print: format.integer },
    ],
    rows: [bottleneck, inverted].flatMap((one) => [
      ...one.steps.map((own) => ({
        key: `${one.side}-${own.id}`,
        cells: {
          block: name(one),
          step: step(own),
          output: format.shape(own.output),
          macs: own.row.macs,
          params: own.row.params,
          bytes: own.bytes,
        },
      })),
      {
        key: one.side,
        cells: {
          block: name(one),
          step: t('column.whole'),
          output: null,
          macs: one.cost.totals.macs,
          params: one.cost.totals.params,
          bytes: one.peak,
        },
      },
    ]),
  })
}
