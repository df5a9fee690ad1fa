import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipPhoto } from '../../../runtime/sources/clipViews'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { Select } from '../../../ui/Select'
import { OfficialWeightsLine } from '../../OfficialWeightsLine'
import { useOfficialWeights } from '../../useOfficialWeights'
import blocks from '../blocks.module.css'
import { ClipFigures } from './ClipFigures'
import { ALPHAS, LAYERS } from './dials'
import { LayerState } from './LayerState'
import type { PartProps } from './part'
import { useLayerStudy } from './useLayerStudy'

const PHOTOS = ['cat', 'boats', 'airplane'] as const satisfies readonly ClipPhoto[]

/** Why 6: a real layer's values, a grid over them, and a clip to dial. */
export const ClipSection = memo(function ClipSection({ dials, turn }: PartProps<'clip'>) {
  const { t } = useTranslation('exV1Block')
  const store = useStore()
  const photo = useApp(({ choice }) => PHOTOS.find((id) => id === choice.picture) ?? 'cat')
  const alpha = Number(dials.alpha)
  const official = useOfficialWeights(alpha)
  const named = official.weights?.weights ?? null
  const { layer } = dials
  const { isLooking } = official
  const question = useMemo(
    () => (isLooking ? null : { layer, alpha, photo, weights: named }),
    [isLooking, layer, alpha, photo, named],
  )
  const state = useLayerStudy(question)
  return (
    <section className={blocks.section} aria-labelledby="v1-clip">
      <h3 id="v1-clip">{t('clip.title')}</h3>
      <p className={blocks.text}>{t('clip.text')}</p>
      <div className={blocks.controls} data-piece="controls">
        <Select
          label={t('clip.layer')}
          value={layer}
          options={LAYERS.map((id) => ({ id, label: t(`clip.layers.${id}`) }))}
          onChange={(next) => turn({ layer: next })}
        />
        <Choices
          label={t('clip.photo')}
          value={photo}
          options={PHOTOS.map((id) => ({ id, label: t(`clip.photos.${id}`) }))}
          onChange={(picture) => choose(store, { picture })}
        />
        <Select
          label={t('clip.alpha')}
          value={dials.alpha}
          options={ALPHAS.map((id) => ({ id, label: id }))}
          onChange={(next) => turn({ alpha: next })}
        />
      </div>
      <OfficialWeightsLine alpha={alpha} official={official} />
      <LayerState state={state} />
      {state.study && state.answered && (
        <ClipFigures
          study={state.study}
          isTrained={state.answered.weights !== null}
          dials={dials}
          turn={turn}
        />
      )}
    </section>
  )
})
