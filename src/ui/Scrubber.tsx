import { Slider } from 'react-aria-components/Slider'
import styles from './Scrubber.module.css'
import { Track } from './Track'

export interface ScrubberProps {
  readonly label: string
  /** From 0 to `max`; between two whole places while something moves it. */
  readonly value: number
  readonly max: number
  /** Where a part ends and the next begins, marked on the track. */
  readonly marks?: readonly number[]
  /** The place in words. */
  readonly spoken: string
  /** Whole places only. */
  readonly onChange: (value: number) => void
}

/** Time as a track: the hand moves it by whole places, the clock by fractions. */
export function Scrubber({ label, value, max, marks = [], spoken, onChange }: ScrubberProps) {
  const percent = (place: number) => (max > 0 ? (place / max) * 100 : 0)
  return (
    <Slider
      className={styles.slider ?? ''}
      data-slider
      aria-label={label}
      value={Math.ceil(value)}
      minValue={0}
      maxValue={Math.max(1, max)}
      step={1}
      onChange={(moved) => onChange(Math.min(max, moved))}
    >
      {({ state }) => (
        <Track state={state} label={label} spoken={spoken} filled={percent(value)}>
          {marks.map((mark) => (
            <div
              key={mark}
              className={styles.mark}
              style={{ insetInlineStart: `${percent(mark)}%` }}
            />
          ))}
        </Track>
      )}
    </Slider>
  )
}
