import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../../core/rounding'
import { useFormat } from '../../i18n/useFormat'
import {
  chooseDrawn,
  DRAWN_RANGES,
  type Drawn,
  largestDrawnDilation,
  largestDrawnKernel,
  largestMultiplier,
} from '../../state/convolve'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { NumberSlider } from '../../ui/NumberSlider'
import styles from './Controls.module.css'
import { ControlsSize, RectangleToggle } from './ControlsSize'
import { ControlsValues } from './ControlsValues'
import { DrawnLine } from './DrawnLine'
import { SceneSelect } from './SceneSelect'

/** The layer's knobs, as far as it is drawn; none can be moved to where the layer cannot be. */
export const Controls = memo(function Controls({ drawn }: { readonly drawn: Drawn }) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const store = useStore()
  const { setting } = drawn
  const { kind, input } = setting
  const [, , inChannels] = input
  const hasWindow = kind !== 'pointwise'
  const hasMultiplier = kind === 'depthwise' || kind === 'separable'
  return (
    <section
      className={styles.controls}
      data-piece="knobs controls"
      aria-label={t('control.region')}
    >
      <SceneSelect />
      <DrawnLine reductions={drawn.reductions} />
      <div className={styles.knobs}>
        {hasWindow && (
          <NumberSlider
            label={t('control.kernelSize')}
            letter="K"
            hue="k"
            value={setting.kernelSize}
            {...DRAWN_RANGES.kernelSize}
            max={largestDrawnKernel(drawn)}
            onChange={(kernelSize) => chooseDrawn(store, { kernelSize })}
          />
        )}
        <NumberSlider
          label={t('control.inChannels')}
          letter="C_in"
          hue="cin"
          value={inChannels}
          {...DRAWN_RANGES.inChannels}
          onChange={(next) => chooseDrawn(store, { inChannels: next })}
        />
        {kind !== 'depthwise' && (
          <NumberSlider
            label={t('control.outChannels')}
            letter="C_out"
            hue="cout"
            value={setting.outChannels}
            {...DRAWN_RANGES.outChannels}
            onChange={(outChannels) => chooseDrawn(store, { outChannels })}
          />
        )}
        {hasMultiplier && (
          <NumberSlider
            label={t('control.multiplier')}
            hue="dw"
            value={setting.channelMultiplier}
            {...DRAWN_RANGES.multiplier}
            max={largestMultiplier(inChannels)}
            {...(largestMultiplier(inChannels) === 1
              ? {
                  isDisabled: true,
                  note: t('control.multiplierOne', { inChannels: format.integer(inChannels) }),
                }
              : {})}
            onChange={(multiplier) => chooseDrawn(store, { multiplier })}
          />
        )}
        <ControlsSize setting={setting} />
        <NumberSlider
          label={t('control.stride')}
          letter="s"
          value={setting.stride}
          {...DRAWN_RANGES.stride}
          onChange={(stride) => chooseDrawn(store, { stride })}
        />
        {hasWindow && (
          <NumberSlider
            label={t('control.dilation')}
            letter="d"
            value={setting.dilation}
            {...DRAWN_RANGES.dilation}
            max={largestDrawnDilation(drawn)}
            onChange={(dilation) => chooseDrawn(store, { dilation })}
          />
        )}
      </div>
      <div className={styles.row}>
        <RectangleToggle setting={setting} />
        {hasWindow && (
          <Choices
            label={t('control.padding')}
            value={setting.padding}
            options={[
              { id: 'same', label: t('control.same') },
              { id: 'valid', label: t('control.valid') },
            ]}
            onChange={(padding) => chooseDrawn(store, { padding })}
          />
        )}
      </div>
      <ControlsValues />
      <div>
        <Button
          onPress={() =>
            choose(store, {
              view: 'cost',
              kernelSize: setting.kernelSize,
              inChannels,
              outChannels: setting.outChannels,
              featureSize: input[0],
              stride: setting.stride,
              dilation: setting.dilation,
              groups: kind === 'grouped' ? setting.groups : 1,
              alpha: 1,
              resolution: FULL_RESOLUTION,
            })
          }
        >
          {t('control.countInCost')}
        </Button>
        {input[0] !== input[1] && (
          <p className={styles.line}>
            {t('control.costCountsSquares', { side: format.integer(input[0]) })}
          </p>
        )}
      </div>
    </section>
  )
})
