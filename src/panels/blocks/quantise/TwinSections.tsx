import { memo, useMemo } from 'react'
import { QuantiseBars } from '../../../charts/blocks/QuantiseBars'
import { QuantiseDepth } from '../../../charts/blocks/QuantiseDepth'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Scheme } from '../../../core/quantise/grid'
import { useFrameText } from '../../useFrameText'
import { schemeKey } from './dials'
import type { FoldedLayer } from './foldedLayers'
import type { Layers } from './useLayers'
import { useQuantiseText } from './useQuantiseText'
import { activationStudy, type Twins } from './useTwins'

interface DepthSectionProps {
  readonly layers: Layers
  readonly scheme: Scheme
  readonly twins: Twins
}

/** How noise grows from layer to layer, for both scopes of the reader's grid. */
export const DepthSection = memo(function DepthSection({
  layers,
  scheme,
  twins,
}: DepthSectionProps) {
  const { t, format, db } = useQuantiseText()
  const frame = useFrameText()
  const depthOf = (isPerChannel: boolean) =>
    twins.answers.get(schemeKey({ ...scheme, isPerChannel }))?.depthDb
  const tensor = depthOf(false)
  const channel = depthOf(true)
  if (!tensor || !channel) return null
  const title = t('depth.title')
  const summary = t('depth.summary', {
    bits: format.integer(scheme.bits),
    tensor: db(tensor.at(-1) ?? Number.NaN),
    channel: db(channel.at(-1) ?? Number.NaN),
  })
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName="quantised-depth"
      text={frame}
      note={t('depth.note')}
      table={() => ({
        columns: [
          { id: 'layer', label: t('depth.layer') },
          { id: 'tensor', label: t('depth.tensor'), print: format.fraction },
          { id: 'channel', label: t('depth.channel'), print: format.fraction },
        ],
        rows: layers.layers.map(({ name }, at) => ({
          key: name,
          cells: { layer: name, tensor: tensor[at] ?? null, channel: channel[at] ?? null },
        })),
      })}
    >
      {(width) => (
        <QuantiseDepth
          width={width}
          families={layers.layers.map(({ family }) => family)}
          lines={[
            { name: t('depth.channel'), values: channel },
            { name: t('depth.tensor'), values: tensor },
          ]}
          text={{
            title,
            summary,
            xAxis: t('depth.xAxis'),
            yAxis: t('depth.yAxis'),
            tick: format.integer,
          }}
        />
      )}
    </ChartFrame>
  )
})

interface ActivationSectionProps {
  readonly layers: Layers
  readonly layer: FoldedLayer
  readonly twins: Twins
}

/** What the layer in hand puts out for the photo, under one asymmetric 8-bit grid. */
export const ActivationSection = memo(function ActivationSection({
  layers,
  layer,
  twins,
}: ActivationSectionProps) {
  const { t, format, db } = useQuantiseText()
  const frame = useFrameText()
  const tensor = twins.activations[layers.layers.indexOf(layer)]
  const study = useMemo(() => (tensor ? activationStudy(tensor) : null), [tensor])
  if (!study) return null
  const { min, max, counts, step, count } = study
  const title = t('activations.title', { layer: layer.name })
  const summary = t('activations.summary', {
    count: format.integer(count),
    min: format.fraction(min),
    max: format.fraction(max),
    zeros: format.percent(study.zeros / count),
    step: format.fraction(step),
    db: db(study.snrDb),
  })
  const wide = (max - min) / counts.length
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName={`activations-${layer.name}`}
      text={frame}
      note={t(layer.family === 'dense' ? 'activations.noteLast' : 'activations.note')}
      table={() => ({
        columns: [
          { id: 'from', label: t('histogram.from'), print: format.fraction },
          { id: 'to', label: t('histogram.to'), print: format.fraction },
          { id: 'count', label: t('activations.count'), print: format.integer },
        ],
        rows: [...counts].map((one, at) => ({
          key: String(at),
          cells: { from: min + at * wide, to: min + (at + 1) * wide, count: one },
        })),
      })}
    >
      {(width) => (
        <QuantiseBars
          width={width}
          counts={counts}
          range={{ min, max }}
          grid={{ step, first: -Math.round(-min / step) * step, count: 256 }}
          hue="ink"
          isMeasured
          text={{
            title,
            summary,
            xAxis: t('activations.xAxis'),
            yAxis: t('activations.yAxis'),
            tick: format.fraction,
            share: format.percent,
          }}
        />
      )}
    </ChartFrame>
  )
})
