import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { LENS } from '../../../charts/blocks/layoutV1BlockHistogram'
import { V1BlockHistogram } from '../../../charts/blocks/V1BlockHistogram'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ClipStats } from '../../../core/foldNorm/clip'
import type { GridBits } from '../../../core/foldNorm/layerStudy'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import type { ClipFiguresProps } from './ClipFigures'
import { useNumbers } from './numbers'

export interface ShownStats {
  readonly own: ClipStats
  readonly best: ClipStats
  readonly bits: GridBits
}

/** The values before the rectifier, with the grid that the clip and the bits give. */
export const ClipHistogram = memo(function ClipHistogram({
  study,
  dials,
  own,
  bits,
}: ClipFiguresProps & ShownStats) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const frame = useFrameText()
  const { value, percent } = useNumbers()
  const { histogram } = study
  const { counts, start, binWidth, total } = histogram
  const below = counts
    .slice(0, Math.max(0, Math.round(-start / binWidth)))
    .reduce((sum, count) => sum + count, 0)
  const numbers = {
    layer: t(`clip.layers.${dials.layer}`),
    shape: format.shape(study.shape),
    values: format.integer(total),
    least: value(histogram.least),
    largest: value(histogram.largest),
    below: format.percent(below / total),
    above: format.percent(own.clippedShare),
    clip: value(own.clip),
    step: value(own.step),
    bits: format.integer(bits),
    steps: format.integer(2 ** bits - 1),
    places: format.integer(Math.floor(LENS / own.step + 1e-9) + 1),
    lens: value(LENS),
  }
  const title = t('clip.histogramTitle', numbers)
  const summary = t('clip.histogramSummary', numbers)
  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName="v1-preactivations"
      text={frame}
      level={3}
      table={() => ({
        columns: [
          { id: 'from', label: t('clip.from'), print: value },
          { id: 'to', label: t('clip.to'), print: value },
          { id: 'count', label: t('clip.count'), print: format.integer },
          { id: 'share', label: t('clip.share'), print: format.percent },
        ],
        rows: counts.map((count, index) => ({
          key: String(index),
          cells: {
            from: Math.round((start + index * binWidth) * 10) / 10,
            to: Math.round((start + (index + 1) * binWidth) * 10) / 10,
            count,
            share: count / total,
          },
        })),
      })}
    >
      {(width) => (
        <V1BlockHistogram
          width={width}
          histogram={histogram}
          grid={own}
          text={{
            title,
            summary,
            yAxis: t('clip.yShare'),
            xAxis: t('clip.xValue'),
            below: t('clip.below', numbers),
            clip: t(dials.free ? 'clip.clipFree' : 'clip.clipAt', numbers),
            lens: t('clip.lens', numbers),
            share: percent,
            tick: value,
          }}
        />
      )}
    </ChartFrame>
  )
})
