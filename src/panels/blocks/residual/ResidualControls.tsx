import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { BLOCK_PRESETS } from '../../../core/bottleneck/presets'
import { useFormat } from '../../../i18n/useFormat'
import {
  type BlockDials,
  dialsOf,
  presetOf,
  RANGE,
  type RESIDUAL_DIALS,
} from '../../../state/experiments/residualDials'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import blocks from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import styles from './Residual.module.css'

interface ResidualControlsProps {
  readonly dials: BlockDials
  readonly turn: TurnDials<typeof RESIDUAL_DIALS>
}

/** Where a hand on a slider of channels or pixels comes to rest. */
const CHANNELS = [8, 16, 24, 32, 48, 64, 96, 128, 160, 192, 256, 320, 384, 512]
const SIDES = [7, 14, 28, 56, 112, 224]

/** Blocks to start from, and what makes a block. */
export const ResidualControls = memo(function ResidualControls({
  dials,
  turn,
}: ResidualControlsProps) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const preset = presetOf(dials)
  return (
    <>
      <fieldset className={styles.presets}>
        <legend>{t('presets.label')}</legend>
        {BLOCK_PRESETS.map((one) => (
          <button
            key={one.id}
            type="button"
            className={styles.preset}
            aria-pressed={one === preset}
            onClick={() => turn(dialsOf(one))}
          >
            <strong>{t(`presets.${one.id}.name`)}</strong>
            <span>{t(`presets.${one.id}.what`)}</span>
          </button>
        ))}
      </fieldset>
      <div className={blocks.controls} data-piece="controls">
        <NumberSlider
          label={t('dial.in')}
          letter="C_in"
          hue="cin"
          value={dials.in}
          {...RANGE.channels}
          step={1}
          places={CHANNELS}
          onChange={(value) => turn({ in: value })}
        />
        <NumberSlider
          label={t('dial.out')}
          letter="C_out"
          hue="cout"
          value={dials.out}
          {...RANGE.channels}
          step={1}
          places={CHANNELS}
          onChange={(value) => turn({ out: value })}
        />
        <NumberSlider
          label={t('dial.t')}
          letter="t"
          value={dials.t}
          {...RANGE.factor}
          onChange={(value) => turn({ t: value })}
        />
        <NumberSlider
          label={t('dial.px')}
          letter="D_F"
          hue="df"
          value={dials.px}
          {...RANGE.resolution}
          step={1}
          places={SIDES}
          format={format.pixels}
          onChange={(value) => turn({ px: value })}
        />
        <Choices
          label={t('dial.stride')}
          value={dials.stride}
          options={[
            { id: '1', label: format.integer(1) },
            { id: '2', label: format.integer(2) },
          ]}
          onChange={(stride) => turn({ stride })}
        />
        <Choices
          label={t('dial.k')}
          value={dials.k}
          options={(['3', '5', '7'] as const).map((k) => ({
            id: k,
            label: t('dial.kernel', { size: k }),
          }))}
          onChange={(k) => turn({ k })}
        />
        <Choices
          label={t('dial.order')}
          value={dials.order}
          options={[
            { id: 'inverted', label: t('dial.orders.inverted') },
            { id: 'convnext', label: t('dial.orders.convnext') },
          ]}
          onChange={(order) => turn({ order })}
        />
        <Choices
          label={t('dial.ends')}
          value={dials.ends}
          options={[
            { id: 'mirror', label: t('dial.mirror') },
            { id: 'same', label: t('dial.same') },
          ]}
          onChange={(ends) => turn({ ends })}
        />
      </div>
      <p className={styles.note}>{t('dial.note')}</p>
    </>
  )
})
