import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerSize } from '../../../core/towers/forms'
import { RANGES } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { NumberSlider } from '../../../ui/NumberSlider'
import styles from '../blocks.module.css'

const FIELDS = [
  ['kernelSize', 'K', 'k'],
  ['inChannels', 'C_in', 'cin'],
  ['outChannels', 'C_out', 'cout'],
  ['featureSize', 'D_F', 'ink'],
] as const

/** Powers of two and what networks have between: a linear track of 4,096 would be too coarse. */
const CHANNELS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 728, 1024]

/** The shared layer; what is set here is set in Cost and Convolve too. */
export const LayerControls = memo(function LayerControls({ size }: { size: LayerSize }) {
  const { t } = useTranslation('exInception')
  const store = useStore()
  return (
    <div className={styles.controls} data-piece="controls">
      {FIELDS.map(([field, letter, hue]) => (
        <NumberSlider
          key={field}
          label={t(`field.${field}`)}
          letter={letter}
          hue={hue}
          value={size[field]}
          {...RANGES[field]}
          {...(field.endsWith('Channels') ? { places: CHANNELS } : {})}
          onChange={(value) => choose(store, { [field]: value })}
        />
      ))}
    </div>
  )
})
