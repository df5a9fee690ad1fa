import { type CSSProperties, memo, useId } from 'react'
import { Slider } from 'react-aria-components/Slider'
import { alike } from './alike'
import { type Hue, hueVariable } from './hue'
import { Letter } from './Letter'
import { NumberEntry } from './NumberEntry'
import styles from './NumberSlider.module.css'
import { Track } from './Track'
import { placeOf } from './typedNumber'
import { useLatest } from './useLatest'

export interface NumberSliderProps {
  readonly label: string
  /** The dimension's letter, so that its colour never speaks alone: K, C_in, α. */
  readonly letter?: string
  readonly hue?: Hue
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
  /**
   * How the value is spoken and what the entry's unit reads; the entry itself holds plain digits.
   */
  readonly format?: (value: number) => string
  /** A standing remark under the control. */
  readonly note?: string
  /** The only values allowed, ascending. */
  readonly stops?: readonly number[]
  /**
   * Places for the slider's hand where a linear track is too coarse; typed values may lie between.
   */
  readonly places?: readonly number[]
  readonly isDisabled?: boolean
  /** One line: no words, the letter only. */
  readonly compact?: boolean
  /** After the typed number: px. */
  readonly unit?: string
}

/** A slider and a typed entry of the same number; neither can leave what is allowed. */
export function NumberSlider({ format, onChange, ...shown }: NumberSliderProps) {
  const spoken = format ? format(shown.value) : String(shown.value)
  return <Drawn {...shown} spoken={spoken} onChange={useLatest(onChange)} />
}

interface DrawnProps extends Omit<NumberSliderProps, 'format'> {
  readonly spoken: string
}

/** Of a row of sliders only the one that moves is drawn again. */
const Drawn = memo(function Drawn(props: DrawnProps) {
  const { label, letter, hue = 'ink', value, min, max, step, onChange, spoken, note } = props
  const { stops, places = stops, isDisabled = false, compact = false, unit } = props
  const id = useId()
  const track = places && places.length > 0 ? places : null
  const place = track ? placeOf(value, track) : value
  return (
    <div
      className={styles.control}
      data-compact={compact || undefined}
      style={
        { '--hue': hueVariable(hue) } as CSSProperties /* CSSProperties knows no custom ones */
      }
    >
      <span className={styles.name} id={`${id}-name`}>
        {letter !== undefined && (
          <span className={styles.letter} aria-hidden="true">
            <Letter>{letter}</Letter>
          </span>
        )}
        <span className={compact ? 'visually-hidden' : styles.label}>{label}</span>
      </span>
      <Slider
        className={styles.slider ?? ''}
        data-slider
        aria-labelledby={`${id}-name`}
        value={place}
        minValue={track ? 0 : min}
        maxValue={track ? track.length - 1 : max}
        step={track ? 1 : step}
        isDisabled={isDisabled}
        onChange={(moved) => onChange(track ? (track[Math.round(moved)] ?? value) : moved)}
      >
        {({ state }) => (
          // A range of one value has no percentage.
          <Track
            state={state}
            label={label}
            spoken={spoken}
            filled={(state.getThumbPercent(0) || 0) * 100}
          />
        )}
      </Slider>
      <NumberEntry
        labelledBy={`${id}-name`}
        value={value}
        rule={{ min, max, step, stops }}
        onChange={onChange}
        isDisabled={isDisabled}
        {...(note === undefined ? {} : { note })}
      />
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
    </div>
  )
}, alike)
