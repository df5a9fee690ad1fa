import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { seededSqueeze, strengthened } from '../../../core/squeeze/squeeze'
import { type PictureId, SQUEEZE_DIALS } from '../../../state/experiments/squeezeDials'
import type { PictureOfProbe } from '../../../state/lab/probe'
import { SEEDED_WEIGHTS } from '../../../state/runWeights'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { useOfficialWeights } from '../../useOfficialWeights'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { CompareSection } from './CompareSection'
import { BlockWeights, Controls } from './Controls'
import { CostSection } from './CostSection'
import { type SeenMap, stagesOf } from './gates'
import { Pictures } from './Pictures'
import { StagesSection } from './StagesSection'
import { isSubject, NO_PLACES, selectSubject, subjectIdOf, subjectOf } from './subject'
import { useSeen } from './useSeen'

const CONTROLS = ['layer', 'r'] as const
const PICTURES = ['picture', 'other'] as const
const WEIGHTS = ['strength', 'seed'] as const

/** Squeeze, excite and scale real maps, and what the block costs. */
export default function SqueezeExperiment() {
  const { t } = useTranslation('exSqueeze')
  const store = useStore()
  const [dials, turn] = useDials(SQUEEZE_DIALS)
  const netId = useApp(({ choice }) => choice.netId)
  // Another network, map or picture has a graph built and runs anew: the menus answer first.
  const asked = useDeferredValue(useApp(({ choice }) => selectSubject(choice)))
  const layer = useDeferredValue(dials.layer)
  const firstId = useDeferredValue(dials.picture)
  const otherId = useDeferredValue(dials.other)
  const { alpha } = asked
  const subject = useMemo(() => subjectOf(asked), [asked])
  const [own, setOwn] = useState<Blob | null>(null)
  const [isLive, setLive] = useState(false)
  const [liveMap, setLiveMap] = useState<SeenMap | null>(null)
  const official = useOfficialWeights(alpha)

  const place = subject?.places[Math.min(layer, subject.places.length) - 1]
  const isV1 = subject?.id === 'mobilenet_v1'
  const waits = isV1 && official.isLooking
  const network = waits ? null : (isV1 && official.weights) || SEEDED_WEIGHTS
  const picture = (id: PictureId): PictureOfProbe | null => (id === 'own' ? own : id)
  const first = useSeen(subject, place?.node, network, isLive ? null : picture(firstId))
  const second = useSeen(subject, place?.node, network, picture(otherId))

  const map = isLive ? (liveMap ?? first.map) : first.map
  // Of the map that is there, so that the last one stays while the next one is run.
  const channels = map?.shape[2] ?? place?.shape[2] ?? 0
  // Other weights move every number there is: the dial answers first.
  const ratio = useDeferredValue(Number(dials.r))
  const seed = useDeferredValue(dials.seed)
  const strength = useDeferredValue(dials.strength)
  const drawn = useMemo(
    () => (channels > 0 ? seededSqueeze(channels, ratio, seed, 1) : null),
    [channels, ratio, seed],
  )
  const weights = useMemo(() => drawn && strengthened(drawn, strength), [drawn, strength])
  const stages = useMemo(() => stagesOf(map, weights), [map, weights])
  const others = useMemo(() => stagesOf(second.map, weights), [second.map, weights])
  const selected = Math.min(dials.channel, Math.max(1, channels)) - 1
  // Until a live map has come, what stands there is the picture's.
  const name = isLive && liveMap ? t('live.name') : t(`pictures.${firstId}`)
  const select = useCallback((channel: number) => turn({ channel: channel + 1 }), [turn])

  /** The live loop runs the chosen network, so that has to be this one, and as published. */
  const onFollow = useCallback(
    (on: boolean) => {
      if (on && subject) choose(store, { netId: subject.id, transforms: '' })
      setLiveMap(null)
      setLive(on)
    },
    [subject, store],
  )
  const node = place?.node
  const isWaiting = liveMap === null
  const live = useMemo(
    () => ({ isOn: isLive, node, onFollow, onMap: setLiveMap, isWaiting }),
    [isLive, node, onFollow, isWaiting],
  )
  const names = useMemo(() => ({ from: name, to: t(`pictures.${otherId}`) }), [name, t, otherId])
  const onMeasure = useCallback((share: 'params' | 'macs') => turn({ share }), [turn])
  const reset = () => {
    onFollow(false)
    if (!isSubject(netId)) choose(store, { netId: 'mobilenet_v1' })
  }

  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      onReset={reset}
      places={[
        {
          label: t('places.networks'),
          to: { view: 'networks', netId: 'mobilenet_v3_large', netShown: 'one', part: 'graph' },
        },
        {
          label: t('places.live'),
          to: { view: 'live', netId: 'mobilenet_v3_large', livePart: 'maps' },
        },
      ]}
      sources={[
        { label: t('sources.se'), href: 'https://arxiv.org/abs/1709.01507' },
        { label: t('sources.v3'), href: 'https://arxiv.org/abs/1905.02244' },
      ]}
    >
      <Controls
        id={subjectIdOf(netId)}
        places={subject?.places ?? NO_PLACES}
        dials={useSome(dials, CONTROLS)}
        turn={turn}
        selected={selected}
      />
      <Pictures
        dials={useSome(dials, PICTURES)}
        turn={turn}
        own={own}
        onOwn={setOwn}
        live={live}
        first={first}
        second={second}
      />
      <StagesSection
        map={map}
        stages={stages}
        weights={weights}
        selected={selected}
        onSelect={select}
        picture={name}
      />
      <BlockWeights
        dials={useSome(dials, WEIGHTS)}
        turn={turn}
        alpha={alpha}
        official={isV1 ? official : null}
      />
      <CompareSection
        from={useDeferredValue(stages)}
        to={useDeferredValue(others)}
        selected={useDeferredValue(selected)}
        onSelect={select}
        names={names}
      />
      <CostSection ratio={ratio} measure={dials.share} onMeasure={onMeasure} />
    </Experiment>
  )
}
