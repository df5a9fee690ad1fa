import { useTranslation } from 'react-i18next'
import type { FilterSetting } from '../../../runtime/filters/filter'
import styles from './Lines.module.css'

const CHANNELS = [0, 1, 2]
const middle = (index: number, count: number) => ((index + 0.5) / count) * 100

/** From the picture, past the words above the channels, to its three channels. */
export function SplitLines() {
  return (
    <>
      <div className={styles.trunk} aria-hidden="true" />
      <div className={styles.lines} data-part="split" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.bus} d={`M 45 0 V ${middle(2, 3)}`} />
          {CHANNELS.map((channel) => (
            <path
              key={channel}
              data-channel={channel}
              d={`M 45 ${middle(channel, 3)} H 100`}
              strokeWidth="3"
            />
          ))}
        </svg>
      </div>
    </>
  )
}

/** Thinnest and thickest line of the mix, in pixels. */
const THIN = 1
const THICK = 5

/** From filtered channels to outputs: as thick as the weight, dashed where it takes away. */
export function MixFan({ mix }: { readonly mix: FilterSetting['mix'] }) {
  const { t } = useTranslation('pictures')
  const largest = Math.max(1e-9, ...mix.flat().map(Math.abs))
  return (
    <div className={styles.lines} data-part="mix" aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {mix.flatMap((row, output) =>
          row.map((weight, channel) => {
            if (weight === 0) return null
            const from = middle(channel, 3)
            const to = middle(output, mix.length)
            return (
              <path
                key={`${output}-${channel}`}
                data-channel={channel}
                data-negative={weight < 0 || undefined}
                d={`M 0 ${from} C 50 ${from}, 50 ${to}, 100 ${to}`}
                strokeWidth={THIN + (THICK - THIN) * (Math.abs(weight) / largest)}
              />
            )
          }),
        )}
      </svg>
      <p className={styles.down}>{t('mix.down')}</p>
    </div>
  )
}
