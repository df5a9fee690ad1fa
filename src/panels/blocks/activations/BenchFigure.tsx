import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { LayerBenchBars } from '../../../charts/live/LayerBenchBars'
import type { BenchBar } from '../../../charts/live/layoutLayerBench'
import { useFormat } from '../../../i18n/useFormat'
import type { ActivationBenchResult, ActivationBenchRow } from '../../../state/lab/labState'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { addedShare, benchCase, countedRatio, EVEN } from './benchFindings'
import { useCurveWords } from './useCurveWords'

/** Each activation's counted share of the layer beside its measured one, and what that says. */
export function BenchFigure({ result }: { readonly result: ActivationBenchResult }) {
  const { t } = useTranslation('exActivations')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const frame = useFrameText()
  const { name } = useCurveWords()
  const { rows, setting, backend } = result
  const counted = (row: ActivationBenchRow) => countedRatio(row.id, setting.inChannels)
  const bars = rows.map((row): BenchBar => {
    const measured = row.id === 'linear' && row.ms ? EVEN : row.measured
    return {
      key: row.id,
      name: name(row.id),
      detail: row.ms ? format.ms(row.ms.median) : t('bench.blind'),
      counted: counted(row),
      countedText: t('bench.counted', { ratio: format.ratio(counted(row)) }),
      measured,
      measuredText: t('bench.measured', { ratio: format.ratio(measured?.ratio ?? Number.NaN) }),
    }
  })
  const values = { ...setting, backend: live(`backend.${backend}`) }
  const hSwish = rows.find(({ id }) => id === 'hSwish')
  const relu = rows.find(({ id }) => id === 'relu')
  const title = t('bench.chart')
  const summary = t('bench.summary', {
    ...values,
    relu: format.ratio(relu?.measured?.ratio ?? Number.NaN),
    hSwish: format.ratio(hSwish?.measured?.ratio ?? Number.NaN),
  })
  const added = addedShare(result)
  return (
    <>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="separable-lab-activations"
        note={t('bench.note')}
        text={frame}
        table={{
          columns: [
            { id: 'name', label: t('curves.name') },
            { id: 'counted', label: t('bench.column.counted'), print: format.ratio },
            { id: 'ms', label: t('bench.column.ms'), print: format.ms },
            { id: 'p10', label: t('bench.column.p10'), print: format.ms },
            { id: 'p90', label: t('bench.column.p90'), print: format.ms },
            { id: 'n', label: t('bench.column.n'), print: format.integer },
            { id: 'ratio', label: t('bench.column.ratio'), print: format.ratio },
            { id: 'low', label: t('bench.column.low'), print: format.ratio },
            { id: 'high', label: t('bench.column.high'), print: format.ratio },
          ],
          rows: rows.map((row) => ({
            key: row.id,
            cells: {
              name: name(row.id),
              counted: counted(row),
              ...{ ms: row.ms?.median ?? null, p10: row.ms?.p10 ?? null, p90: row.ms?.p90 ?? null },
              n: row.n,
              ...{ ratio: row.measured?.ratio ?? null, low: row.measured?.low ?? null },
              high: row.measured?.high ?? null,
            },
          })),
        }}
      >
        {(width) => (
          <LayerBenchBars width={width} bars={bars} text={{ title, summary, tick: format.ratio }} />
        )}
      </ChartFrame>
      {added && (
        <p className={blocks.finding} data-piece="answer">
          {t(`bench.finding.${added.case}`, {
            ratio: format.ratio(added.ratio),
            low: format.ratio(added.low),
            high: format.ratio(added.high),
          })}
        </p>
      )}
      <p className={blocks.text}>{t(`bench.why.${benchCase(result)}`, values)}</p>
    </>
  )
}
