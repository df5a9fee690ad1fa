import { Slider } from 'react-aria-components/Slider'
import styles from './StopSlider.module.css'
import { Track } from './Track'

export interface StopSliderProps {
  readonly label: string
  /** The names of the places there are, in order. */
  readonly stops: readonly string[]
  /** Which of them is taken; null where none is. */
  readonly value: number | null
  /** Said in place of a stop's name where none is taken. */
  readonly elsewhere?: string
  readonly onChange: (index: number) => void
}

/** A slider over a few named places; the names stand under the track and can be pressed. */
export function StopSlider(props: StopSliderProps) {
  const { label, stops, value, elsewhere = '', onChange } = props
  const last = Math.max(0, stops.length - 1)
  const percent = (index: number) => (last > 0 ? (index / last) * 100 : 0)
  return (
    <Slider
      className={styles.slider ?? ''}
      data-slider
      aria-label={label}
      data-elsewhere={value === null || undefined}
      value={value ?? 0}
      minValue={0}
      maxValue={last}
      step={1}
      isDisabled={last === 0}
      onChange={(moved) => onChange(Math.min(last, Math.max(0, Math.round(moved))))}
      // Where no stop is taken the hand waits at the first, and staying there is no change.
      onChangeEnd={(rested) => value === null && rested === 0 && onChange(0)}
    >
      {({ state }) => (
        <Track
          state={state}
          label={label}
          spoken={(value === null ? elsewhere : stops[value]) ?? ''}
          filled={percent(value ?? 0)}
        >
          {stops.map((name, index) => (
            <div
              key={name}
              className={styles.stop}
              data-taken={index === value || undefined}
              data-end={index === 0 ? 'first' : index === last ? 'last' : undefined}
              style={{ insetInlineStart: `${percent(index)}%` }}
              aria-hidden="true"
            >
              {name}
            </div>
          ))}
        </Track>
      )}
    </Slider>
  )
}
