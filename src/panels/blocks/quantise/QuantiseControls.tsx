import { memo } from 'react'
import { isOfficialAlpha, OFFICIAL_ALPHAS } from '../../../runtime/weights/places'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import shared from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { DIALS, type Dials } from './dials'
import styles from './quantise.module.css'
import type { Layers } from './useLayers'
import { useQuantiseText } from './useQuantiseText'

interface QuantiseControlsProps {
  readonly dials: Pick<Dials, 'bits' | 'grid' | 'scope' | 'layer' | 'spread'>
  readonly turn: TurnDials<typeof DIALS>
  readonly layers: Layers
}

/** What is quantised, and how. */
export const QuantiseControls = memo(function QuantiseControls({
  dials,
  turn,
  layers,
}: QuantiseControlsProps) {
  const { t, format, layer } = useQuantiseText()
  const store = useStore()
  const alpha = useApp(({ choice }) => choice.alpha)
  return (
    <section
      className={`${shared.controls} ${styles.controls}`}
      data-piece="controls"
      aria-label={t('controls')}
    >
      <Select
        label={t('layer')}
        value={dials.layer}
        options={layers.layers.map((one) => ({ id: one.name, label: layer(one) }))}
        onChange={(name) => turn({ layer: name, channel: DIALS.channel.initial })}
      />
      <NumberSlider
        label={t('bits')}
        value={dials.bits}
        min={2}
        max={8}
        step={1}
        onChange={(bits) => turn({ bits })}
      />
      <Choices
        label={t('scope.label')}
        value={dials.scope}
        options={(['tensor', 'channel'] as const).map((id) => ({ id, label: t(`scope.${id}`) }))}
        onChange={(scope) => turn({ scope })}
      />
      <Choices
        label={t('grid.label')}
        value={dials.grid}
        options={(['symmetric', 'asymmetric'] as const).map((id) => ({
          id,
          label: t(`grid.${id}`),
        }))}
        onChange={(grid) => turn({ grid })}
      />
      <Select
        label={t('alpha')}
        value={String(alpha)}
        options={[...(isOfficialAlpha(alpha) ? [] : [alpha]), ...OFFICIAL_ALPHAS].map((one) => ({
          id: String(one),
          label: t('alphaValue', { alpha: format.fraction(one) }),
        }))}
        onChange={(chosen) => choose(store, { alpha: Number(chosen) })}
      />
      {!layers.isOfficial && (
        <NumberSlider
          label={t('spread.label')}
          value={dials.spread}
          min={0}
          max={1}
          step={0.05}
          note={t('spread.note')}
          onChange={(spread) => turn({ spread })}
        />
      )}
    </section>
  )
})
