import { useTranslation } from 'react-i18next'
import type { ConvSetting } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { chooseDrawn, DRAWN_RANGES } from '../../state/convolve'
import { useApp, useStore } from '../../state/useApp'
import { NumberSlider } from '../../ui/NumberSlider'
import { Toggle } from '../../ui/Toggle'

/** The input's side, or both of them where the reader wants a rectangle. */
export function ControlsSize({ setting }: { readonly setting: ConvSetting }) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const store = useStore()
  const isRectangular = useApp(({ choice }) => choice.featureWidth > 0)
  const [height, width] = setting.input
  return (
    <>
      <NumberSlider
        label={t(isRectangular ? 'control.height' : 'control.size')}
        letter="D_F"
        hue="df"
        value={height}
        {...DRAWN_RANGES.featureSize}
        format={format.pixels}
        onChange={(featureSize) => chooseDrawn(store, { featureSize })}
      />
      {isRectangular && (
        <NumberSlider
          label={t('control.width')}
          value={width}
          {...DRAWN_RANGES.featureSize}
          format={format.pixels}
          onChange={(featureWidth) => chooseDrawn(store, { featureWidth })}
        />
      )}
    </>
  )
}

/** Whether the input's width is another than its height. */
export function RectangleToggle({ setting }: { readonly setting: ConvSetting }) {
  const { t } = useTranslation('convolve')
  const store = useStore()
  const isRectangular = useApp(({ choice }) => choice.featureWidth > 0)
  return (
    <Toggle
      label={t('control.rectangular')}
      isSelected={isRectangular}
      onChange={(wanted) => chooseDrawn(store, { featureWidth: wanted ? setting.input[1] : 0 })}
    />
  )
}
