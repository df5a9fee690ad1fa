import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { LayerBenchBars } from '../../../charts/live/LayerBenchBars'
import type { BenchBar } from '../../../charts/live/layoutLayerBench'
import { useFormat } from '../../../i18n/useFormat'
import type { LayerBenchResult, LayerBenchRow } from '../../../state/lab/labState'
import { useDeviceWords } from '../../useDeviceWords'
import { useFrameText } from '../../useFrameText'
import { rateOf } from './benchRates'
import { useLayerWords } from './useLayerWords'

/** Every way's counted share beside its measured one. */
export function BenchFigure({ result }: { readonly result: LayerBenchResult }) {
  const { t } = useTranslation('liveDevice')
  const { t: faults } = useTranslation('faults')
  const format = useFormat()
  const frame = useFrameText()
  const words = useDeviceWords()
  const layerWords = useLayerWords()
  const { unit, perMac } = words
  const { rows, setting } = result
  const name = (row: LayerBenchRow) => t(`bench.way.${row.id}`, { ...setting })
  const detail = (row: LayerBenchRow) => {
    if (row.fault) {
      const { code } = row.fault
      return t('bench.failed', {
        why: code === 'too-large' ? t('task.tooLarge') : faults(`${code}.title`),
      })
    }
    const rate = rateOf(row)
    if (!row.ms || rate === null) return t('bench.blind')
    return t('bench.detail', { ms: format.ms(row.ms.median), rate: words.rate(rate) })
  }
  const isStandard = (row: LayerBenchRow) => row.id === 'standard' && row.ms !== null
  const bars = rows.map(
    (row): BenchBar => ({
      key: row.id,
      name: name(row),
      detail: detail(row),
      counted: row.macsRatio,
      countedText: t('bench.counted', { ratio: format.ratio(row.macsRatio) }),
      measured: isStandard(row) ? { ratio: 1, low: 1, high: 1 } : row.measured,
      measuredText: isStandard(row)
        ? t('bench.measuredPlain')
        : t('bench.measured', { ratio: format.ratio(row.measured?.ratio ?? Number.NaN) }),
    }),
  )
  const title = t('bench.chart')
  const ways = bars.map((bar) =>
    t('bench.said.way', {
      way: bar.name,
      counted: bar.countedText,
      measured: bar.measured ? bar.measuredText : bar.detail,
    }),
  )
  const summary = t('bench.said.summary', {
    layer: layerWords(setting),
    ways: ways.join(t('bench.said.between')),
  })
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={t('bench.is', { layer: layerWords(setting) })}
      fileName="separable-lab-layer"
      note={t('bench.note')}
      text={frame}
      table={{
        columns: [
          { id: 'way', label: t('bench.column.way') },
          { id: 'work', label: t(`bench.column.${unit}s`), print: format.integer },
          { id: 'params', label: t('bench.column.params'), print: format.integer },
          { id: 'stages', label: t('bench.column.stages'), print: format.integer },
          { id: 'counted', label: t('bench.column.counted'), print: format.ratio },
          { id: 'ms', label: t('bench.column.ms'), print: format.ms },
          { id: 'p10', label: t('bench.column.p10'), print: format.ms },
          { id: 'p90', label: t('bench.column.p90'), print: format.ms },
          { id: 'n', label: t('bench.column.n'), print: format.integer },
          { id: 'ratio', label: t('bench.column.ratio'), print: format.ratio },
          { id: 'low', label: t('bench.column.low'), print: format.ratio },
          { id: 'high', label: t('bench.column.high'), print: format.ratio },
          {
            id: 'rate',
            label: t('bench.column.rate'),
            print: (rate) => words.rate(rate / perMac),
          },
        ],
        rows: rows.map((row) => {
          const rate = rateOf(row)
          return {
            key: row.id,
            cells: {
              way: name(row),
              work: row.macs * perMac,
              params: row.params,
              stages: row.stages,
              counted: row.macsRatio,
              ms: row.ms?.median ?? null,
              p10: row.ms?.p10 ?? null,
              p90: row.ms?.p90 ?? null,
              n: row.n,
              ratio: row.measured?.ratio ?? null,
              low: row.measured?.low ?? null,
              high: row.measured?.high ?? null,
              rate: rate === null ? null : rate * perMac,
            },
          }
        }),
      }}
    >
      {(width) => (
        <LayerBenchBars width={width} bars={bars} text={{ title, summary, tick: format.ratio }} />
      )}
    </ChartFrame>
  )
}
