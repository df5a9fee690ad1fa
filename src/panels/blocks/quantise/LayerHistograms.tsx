import { memo, useMemo } from 'react'
import { QuantiseBars } from '../../../charts/blocks/QuantiseBars'
import { ChartFrame } from '../../../charts/ChartFrame'
import { FAMILY_LOOKS } from '../../../charts/net/kinds'
import { gridOf, type Scheme, valueAt } from '../../../core/quantise/grid'
import { ERROR_BINS, histogram } from '../../../core/quantise/score'
import { rangeOver } from '../../../core/quantise/tensor'
import { useFrameText } from '../../useFrameText'
import shared from '../blocks.module.css'
import type { FoldedLayer } from './foldedLayers'
import { scoreOf } from './scores'
import { useQuantiseText } from './useQuantiseText'

const BINS = 81

interface LayerHistogramsProps {
  readonly layer: FoldedLayer
  readonly scheme: Scheme
}

/** The layer's weights under the shared grid, and the errors of both ways. */
export const LayerHistograms = memo(function LayerHistograms({
  layer,
  scheme,
}: LayerHistogramsProps) {
  return (
    <div className={shared.pair}>
      <WeightsHistogram layer={layer} scheme={scheme} />
      <ErrorsHistogram layer={layer} scheme={scheme} />
    </div>
  )
})

function WeightsHistogram({ layer, scheme }: LayerHistogramsProps) {
  const { t, format } = useQuantiseText()
  const frame = useFrameText()
  const { values } = layer.tensor
  const range = useMemo(() => rangeOver(layer.ranges), [layer])
  const counts = useMemo(() => histogram(values, range, BINS), [values, range])
  const grid = gridOf(range, scheme)
  const near = useMemo(
    () => values.reduce((sum, value) => (Math.abs(value) < grid.scale ? sum + 1 : sum), 0),
    [values, grid.scale],
  )
  const title = t('histogram.title')
  const summary = t('histogram.summary', {
    count: format.integer(values.length),
    min: format.fraction(range.min),
    max: format.fraction(range.max),
    near: format.percent(near / values.length),
  })
  const wide = (range.max - range.min) / BINS
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName={`weights-${layer.name}`}
      text={frame}
      table={() => ({
        columns: [
          { id: 'from', label: t('histogram.from'), print: format.fraction },
          { id: 'to', label: t('histogram.to'), print: format.fraction },
          { id: 'count', label: t('histogram.count'), print: format.integer },
        ],
        rows: [...counts].map((count, at) => ({
          key: String(at),
          cells: { from: range.min + at * wide, to: range.min + (at + 1) * wide, count },
        })),
      })}
    >
      {(width) => (
        <QuantiseBars
          width={width}
          counts={counts}
          range={range}
          grid={{
            step: grid.scale,
            first: valueAt(grid.lowest, grid),
            count: grid.highest - grid.lowest + 1,
          }}
          hue={FAMILY_LOOKS[layer.family].hue}
          text={{
            title,
            summary,
            xAxis: t('histogram.xAxis'),
            yAxis: t('histogram.yAxis'),
            tick: format.fraction,
            share: format.percent,
          }}
        />
      )}
    </ChartFrame>
  )
}

function ErrorsHistogram({ layer, scheme }: LayerHistogramsProps) {
  const { t, format, db } = useQuantiseText()
  const frame = useFrameText()
  const mine = scoreOf(layer, scheme)
  const theirs = scoreOf(layer, { ...scheme, isPerChannel: !scheme.isPerChannel })
  const title = t('errors.title')
  const summary = t('errors.summary', {
    other: t(scheme.isPerChannel ? 'errors.otherTensor' : 'errors.otherChannel'),
    half: format.fraction(mine.errorReach),
    mine: db(mine.tensorDb),
    theirs: db(theirs.tensorDb),
  })
  const wide = (2 * mine.errorReach) / ERROR_BINS
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName={`errors-${layer.name}`}
      text={frame}
      table={() => ({
        columns: [
          { id: 'from', label: t('histogram.from'), print: format.fraction },
          { id: 'to', label: t('histogram.to'), print: format.fraction },
          { id: 'mine', label: t('errors.mine'), print: format.integer },
          { id: 'theirs', label: t('errors.theirs'), print: format.integer },
        ],
        rows: [...mine.errors].map((count, at) => ({
          key: String(at),
          cells: {
            from: at * wide - mine.errorReach,
            to: (at + 1) * wide - mine.errorReach,
            mine: count,
            theirs: theirs.errors[at] ?? null,
          },
        })),
      })}
    >
      {(width) => (
        <QuantiseBars
          width={width}
          counts={mine.errors}
          other={theirs.errors}
          range={{ min: -mine.errorReach, max: mine.errorReach }}
          hue={FAMILY_LOOKS[layer.family].hue}
          text={{
            title,
            summary,
            xAxis: t('errors.xAxis'),
            yAxis: t('errors.yAxis'),
            tick: format.fraction,
            share: format.percent,
          }}
        />
      )}
    </ChartFrame>
  )
}
