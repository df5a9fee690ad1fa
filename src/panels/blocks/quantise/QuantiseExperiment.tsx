import { useDeferredValue, useMemo } from 'react'
import { useApp } from '../../../state/useApp'
import { Progress } from '../../../ui/Progress'
import { OfficialWeightsLine } from '../../OfficialWeightsLine'
import { type OfficialWeights, useOfficialWeights } from '../../useOfficialWeights'
import shared from '../blocks.module.css'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { AnswerSection } from './AnswerSection'
import { ChannelSection } from './ChannelSection'
import { channelStudy } from './channelBars'
import { DIALS, schemeOf } from './dials'
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
  const { layers, isWaiting } = useLayers(alpha, named, dials.spread, official.isLooking)
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

/** Everything below the question, for the layers there are. */
function Bench({ layers, official, isWaiting }: BenchProps) {
  const { t, format, db } = useQuantiseText()
  const [dials, turn] = useDials(DIALS)
  // A layer of a million weights takes longer than a frame; the dials stay ahead of it.
  const { bits, grid, scope, layer: name } = useDeferredValue(dials)
  const scheme = useMemo(() => schemeOf({ bits, grid, scope }), [bits, grid, scope])
  const layer = layers.layers.find((one) => one.name === name) ?? layers.layers[0]!
  const study = useMemo(() => channelStudy(layer, scheme), [layer, scheme])
  const score = scoreOf(layer, scheme)
  const other = scoreOf(layer, { ...scheme, isPerChannel: !scheme.isPerChannel })
  const [own, sharing] = scheme.isPerChannel ? [score, other] : [other, score]
  const picture = usePicture()
  const twins = useTwins(layers, picture.of)
  const place = Math.min(dials.channel, study.order.length) - 1
  const channel = study.order[place]!
  return (
    <>
      <p className={shared.text}>{t(layers.isOfficial ? 'weights.official' : 'weights.seeded')}</p>
      <OfficialWeightsLine alpha={layers.alpha} official={official} />
      <QuantiseControls dials={dials} turn={turn} layers={layers} />
      <StripSection
        layer={layer}
        scheme={scheme}
        study={study}
        score={score}
        place={place}
        onPlace={(at) => turn({ channel: at + 1 })}
      />
      <p className={shared.finding} data-piece="answer">
        {t(`finding.${scope}`, {
          layer: layer.name,
          shared: db(sharing.channels.median),
          own: db(own.channels.median),
          loss: db(own.channels.median - sharing.channels.median),
          vanished: format.integer(score.vanished),
          alive: format.integer(layer.tensor.channels - score.dead),
        })}
      </p>
      <ChannelSection
        layer={layer}
        channel={channel}
        grid={study.grids[channel]!}
        snrDb={score.channelDb[channel] ?? Number.NaN}
      />
      <LayerHistograms layer={layer} scheme={scheme} />
      <NetworkSection layers={layers} dials={dials} turn={turn} />
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
