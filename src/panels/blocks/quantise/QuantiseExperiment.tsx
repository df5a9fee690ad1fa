import { memo, useCallback, useDeferredValue, useMemo } from 'react'
import type { Scheme } from '../../../core/quantise/grid'
import { useApp } from '../../../state/useApp'
import { Progress } from '../../../ui/Progress'
import { OfficialWeightsLine } from '../../OfficialWeightsLine'
import { type OfficialWeights, useOfficialWeights } from '../../useOfficialWeights'
import shared from '../blocks.module.css'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { AnswerSection } from './AnswerSection'
import { ChannelSection } from './ChannelSection'
import { channelStudy } from './channelBars'
import { DIALS, type Dials, schemeOf } from './dials'
import type { FoldedLayer } from './foldedLayers'
import { LayerHistograms } from './LayerHistograms'
import { NetworkSection } from './NetworkSection'
import { PaperSection } from './PaperSection'
import { QuantiseControls } from './QuantiseControls'
import { SizeSection } from './SizeSection'
import { StripSection } from './StripSection'
import { scoreOf } from './scores'
import { ActivationSection, DepthSection } from './TwinSections'
import { type Layers, useLayers } from './useLayers'
import { usePicture } from './usePicture'
import { useQuantiseText } from './useQuantiseText'
import { useTwins } from './useTwins'

const SOURCES = [
  { id: 'whitepaper', href: 'https://arxiv.org/abs/1806.08342' },
  { id: 'integer', href: 'https://arxiv.org/abs/1712.05877' },
] as const

export default function QuantiseExperiment() {
  const { t } = useQuantiseText()
  const alpha = useApp(({ choice }) => choice.alpha)
  const official = useOfficialWeights(alpha)
  const [dials] = useDials(DIALS)
  const named = official.weights?.weights ?? null
  // Every channel of every depthwise layer: the dial stays ahead of them.
  const spread = useDeferredValue(dials.spread)
  const { layers, isWaiting } = useLayers(alpha, named, spread, official.isLooking)
  const v1 = { netId: 'mobilenet_v1', transforms: '' } as const
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      sources={SOURCES.map(({ id, href }) => ({ label: t(`sources.${id}`), href }))}
      places={[
        { label: t('places.network'), to: { view: 'networks', part: 'table', ...v1 } },
        { label: t('places.live'), to: { view: 'live', livePart: 'now', ...v1 } },
        { label: t('places.maps'), to: { view: 'live', livePart: 'maps', ...v1 } },
      ]}
    >
      {(isWaiting || !layers) && <Progress label={t('preparing')} />}
      {layers && <Bench layers={layers} official={official} isWaiting={isWaiting} />}
    </Experiment>
  )
}

interface BenchProps {
  readonly layers: Layers
  readonly official: OfficialWeights
  /** Other weights are on their way. */
  readonly isWaiting: boolean
}

const GRID = ['bits', 'grid', 'scope', 'layer'] as const

/** The layer in hand under the grid in hand, and what is left of it. */
function useStudies(layers: Layers, { bits, grid, scope, layer: name }: GridDials) {
  const scheme = useMemo(() => schemeOf({ bits, grid, scope }), [bits, grid, scope])
  const layer = layers.layers.find((one) => one.name === name) ?? layers.layers[0]!
  const study = useMemo(() => channelStudy(layer, scheme), [layer, scheme])
  return { scheme, layer, study }
}

type GridDials = Pick<Dials, (typeof GRID)[number]>

/** Everything below the question, for the layers there are. */
function Bench({ layers, official, isWaiting }: BenchProps) {
  const { t } = useQuantiseText()
  const [dials, turn] = useDials(DIALS)
  const { channel: picked, by, layer: name } = dials
  const ahead = useSome(dials, GRID)
  // A layer of a million weights takes longer than a frame: the dials and the grid stay ahead.
  const late = useDeferredValue(ahead)
  const now = useStudies(layers, ahead)
  const { scheme, layer, study } = useStudies(layers, late)
  const score = scoreOf(layer, scheme)
  const picture = usePicture()
  const twins = useTwins(layers, picture.of)
  const place = Math.min(picked, now.study.order.length) - 1
  const channel = study.order[Math.min(picked, study.order.length) - 1]!
  const onPlace = useCallback((at: number) => turn({ channel: at + 1 }), [turn])
  const compared = useMemo(() => ({ ...late, layer: name, by }), [late, name, by])
  return (
    <>
      <p className={shared.text}>{t(layers.isOfficial ? 'weights.official' : 'weights.seeded')}</p>
      <OfficialWeightsLine alpha={layers.alpha} official={official} />
      <QuantiseControls dials={useSome(dials, CONTROLS)} turn={turn} layers={layers} />
      <StripSection
        layer={now.layer}
        scheme={now.scheme}
        study={now.study}
        score={score}
        place={place}
        onPlace={onPlace}
      />
      <Finding layer={layer} scheme={scheme} />
      <ChannelSection
        layer={layer}
        channel={channel}
        grid={study.grids[channel]!}
        snrDb={score.channelDb[channel] ?? Number.NaN}
      />
      <LayerHistograms layer={layer} scheme={scheme} />
      <NetworkSection layers={layers} dials={compared} turn={turn} />
      <AnswerSection
        layers={layers}
        scheme={scheme}
        twins={twins}
        picture={picture}
        isWaiting={isWaiting}
      />
      {twins.twins && (
        <div className={shared.pair}>
          <DepthSection layers={layers} scheme={scheme} twins={twins.twins} />
          <ActivationSection layers={layers} layer={layer} twins={twins.twins} />
        </div>
      )}
      <SizeSection layers={layers} scheme={scheme} />
      <PaperSection />
    </>
  )
}

const CONTROLS = [...GRID, 'spread'] as const

interface FindingProps {
  readonly layer: FoldedLayer
  readonly scheme: Scheme
}

/** What one grid for all channels costs this layer. */
const Finding = memo(function Finding({ layer, scheme }: FindingProps) {
  const { t, format, db } = useQuantiseText()
  const score = scoreOf(layer, scheme)
  const other = scoreOf(layer, { ...scheme, isPerChannel: !scheme.isPerChannel })
  const [own, sharing] = scheme.isPerChannel ? [score, other] : [other, score]
  return (
    <p className={shared.finding} data-piece="answer">
      {t(`finding.${scheme.isPerChannel ? 'channel' : 'tensor'}`, {
        layer: layer.name,
        shared: db(sharing.channels.median),
        own: db(own.channels.median),
        loss: db(own.channels.median - sharing.channels.median),
        vanished: format.integer(score.vanished),
        alive: format.integer(layer.tensor.channels - score.dead),
      })}
    </p>
  )
})
