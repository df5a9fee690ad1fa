import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { SweepDot } from '../../../charts/live/layoutSweep'
import { SweepChart } from '../../../charts/live/SweepChart'
import { useFormat } from '../../../i18n/useFormat'
import type { SweepResult } from '../../../state/lab/labState'
import { useDeviceWords } from '../../useDeviceWords'
import { useFrameText } from '../../useFrameText'
import { useSweptName } from './SweepPanel'
import { printOff, useSweepLabel } from './useSweepLabel'

/** The points of a curve and the line through them. */
export function SweepFigure({ result }: { readonly result: SweepResult }) {
  const { t } = useTranslation('liveDevice')
  const format = useFormat()
  const frame = useFrameText()
  const words = useDeviceWords()
  const network = useSweptName()
  const label = useSweepLabel(result)
  const { side, over, points, fit } = result
  const { perMac, unit } = words
  const dots = points.map(
    (point): SweepDot => ({
      key: `${point.alpha} ${point.resolution}`,
      work: point.macs * perMac,
      ms: point.ms,
      label: label(point),
      fittedMs: point.fittedMs,
    }),
  )
  const line = useMemo(
    () =>
      fit && {
        overheadMs: fit.overheadMs,
        msPerWork: 1000 / (fit.macsPerSecond * perMac),
      },
    [fit, perMac],
  )
  const title = t(`sweep.chart.${over}`, {
    network: network(side),
    resolution: side.resolution,
  })
  const summary = points
    .map((point) => t('sweep.point', { at: label(point), ms: format.ms(point.ms.median) }))
    .join(t('sweep.between'))
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={t('sweep.summary', { points: summary })}
      fileName={`separable-lab-sweep-${over}`}
      note={t('sweep.note')}
      text={frame}
      table={{
        columns: [
          { id: 'at', label: t('sweep.column.at') },
          { id: 'work', label: t(`sweep.column.work.${unit}`), print: format.integer },
          { id: 'params', label: t('sweep.column.params'), print: format.integer },
          { id: 'ms', label: t('sweep.column.ms'), print: format.ms },
          { id: 'p10', label: t('sweep.column.p10'), print: format.ms },
          { id: 'p90', label: t('sweep.column.p90'), print: format.ms },
          { id: 'n', label: t('sweep.column.n'), print: format.integer },
          { id: 'fitted', label: t('sweep.column.fitted'), print: format.ms },
          {
            id: 'off',
            label: t('sweep.column.off'),
            print: (off) => printOff(off, format.percent),
          },
        ],
        rows: points.map((point) => ({
          key: `${point.alpha} ${point.resolution}`,
          cells: {
            at: label(point),
            work: point.macs * perMac,
            params: point.params,
            ms: point.ms.median,
            p10: point.ms.p10,
            p90: point.ms.p90,
            n: point.n,
            fitted: point.fittedMs,
            off: point.fittedMs ? point.ms.median / point.fittedMs - 1 : null,
          },
        })),
      }}
    >
      {(width) => (
        <SweepChart
          width={width}
          dots={dots}
          fit={line}
          text={{
            title,
            summary,
            xAxis: t(`sweep.xAxis.${unit}`),
            yAxis: t('sweep.yAxis'),
            overhead: t('sweep.overheadMark', { ms: format.ms(fit?.overheadMs ?? 0) }),
            tick: format.si,
            ms: format.decimal,
          }}
        />
      )}
    </ChartFrame>
  )
}
