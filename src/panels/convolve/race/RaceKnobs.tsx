import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  chooseDrawn,
  DRAWN_RANGES,
  type Drawn,
  largestDrawnKernel,
  largestMultiplier,
} from '../../../state/convolve'
import { useStore } from '../../../state/useApp'
import { NumberSlider } from '../../../ui/NumberSlider'
import { CopyQuestion } from './CopyQuestion'
import styles from './Race.module.css'

/** What if C_out is 6, or K is 1? Each move poses the question anew. */
export const RaceKnobs = memo(function RaceKnobs({ drawn }: { drawn: Drawn }) {
  const { t } = useTranslation('race')
  const store = useStore()
  const { kernelSize, outChannels, input, channelMultiplier } = drawn.setting
  const mostMultiplier = largestMultiplier(input[2])
  return (
    <section className={styles.knobs} data-piece="knobs controls" aria-labelledby="race-knobs">
      <h3 id="race-knobs" className={styles.knobsTitle}>
        {t('knob.title')}
      </h3>
      <NumberSlider
        label={t('knob.kernelSize')}
        letter="K"
        hue="k"
        value={kernelSize}
        {...DRAWN_RANGES.kernelSize}
        max={largestDrawnKernel(drawn)}
        onChange={(next) => chooseDrawn(store, { kernelSize: next })}
      />
      <NumberSlider
        label={t('knob.outChannels')}
        letter="C_out"
        hue="cout"
        value={outChannels}
        {...DRAWN_RANGES.outChannels}
        onChange={(next) => chooseDrawn(store, { outChannels: next })}
      />
      <NumberSlider
        label={t('knob.inChannels')}
        letter="C_in"
        hue="cin"
        value={input[2]}
        {...DRAWN_RANGES.inChannels}
        onChange={(next) => chooseDrawn(store, { inChannels: next })}
      />
      {mostMultiplier > 1 && (
        <NumberSlider
          label={t('knob.multiplier')}
          letter="m"
          value={channelMultiplier}
          {...DRAWN_RANGES.multiplier}
          max={mostMultiplier}
          onChange={(next) => chooseDrawn(store, { multiplier: next })}
        />
      )}
      <CopyQuestion />
    </section>
  )
})
