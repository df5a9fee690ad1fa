import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTIVATIONS, isScaleFree } from '../../../core/manifold/activation'
import { useFormat } from '../../../i18n/useFormat'
import {
  LEAST_N,
  type MANIFOLD_DIALS,
  type ManifoldDials,
  MOST_N,
  MOST_SEED,
  SCALES,
  WAYS,
} from '../../../state/experiments/manifoldDials'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Toggle } from '../../../ui/Toggle'
import type { TurnDials } from '../useDials'
import styles from './Manifold.module.css'

interface ControlsProps {
  readonly dials: ManifoldDials
  readonly turn: TurnDials<typeof MANIFOLD_DIALS>
}

/** n is what a hand drags most; the others stay as they are meanwhile. */
export function Controls({ dials, turn }: ControlsProps) {
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const { n, seed, act, way, fit, scale } = dials
  return (
    <div className={styles.controls} data-piece="controls">
      <NumberSlider
        label={t('n.label')}
        letter="n"
        hue="cout"
        value={n}
        min={LEAST_N}
        max={MOST_N}
        step={1}
        format={(value) => t('n.spoken', { n: format.integer(value) })}
        onChange={(next) => turn({ n: next })}
      />
      <OtherControls {...{ seed, act, way, fit, scale, turn }} />
    </div>
  )
}

type OtherControlsProps = Pick<ManifoldDials, 'seed' | 'act' | 'way' | 'fit' | 'scale'> &
  Pick<ControlsProps, 'turn'>

const OtherControls = memo(function OtherControls(props: OtherControlsProps) {
  const { seed, act, way, fit, scale, turn } = props
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const isFree = isScaleFree(act)
  return (
    <>
      <div className={styles.seed}>
        <NumberSlider
          label={t('seed.label')}
          value={seed}
          min={1}
          max={MOST_SEED}
          step={1}
          onChange={(next) => turn({ seed: next })}
        />
        <Button onPress={() => turn({ seed: (seed % MOST_SEED) + 1 })}>{t('seed.next')}</Button>
      </div>
      <NumberSlider
        label={t('scale.label')}
        value={isFree ? 1 : scale}
        min={0.25}
        max={16}
        step={0.01}
        places={SCALES}
        isDisabled={isFree}
        format={format.decimal}
        note={t(isFree ? 'scale.free' : 'scale.bends')}
        onChange={(next) => turn({ scale: next })}
      />
      <Choices
        label={t('act.label')}
        value={act}
        options={ACTIVATIONS.map((id) => ({ id, label: t(`act.${id}`) }))}
        onChange={(next) => turn({ act: next })}
      />
      <Choices
        label={t('way.label')}
        value={way}
        options={WAYS.map((id) => ({ id, label: t(`way.${id}`) }))}
        onChange={(next) => turn({ way: next })}
      />
      <Toggle
        label={t('stretch')}
        isSelected={fit}
        onChange={(isStretched) => turn({ fit: isStretched })}
      />
    </>
  )
})
