import { type CSSProperties, useId } from 'react'
import { type Hue, hueVariable } from './hue'
import { Letter } from './Letter'
import { NumberEntry } from './NumberEntry'
import styles from './NumberSlider.module.css'

export interface NumberFieldProps {
  readonly label: string
  readonly letter: string
  readonly hue?: Hue
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
  readonly stops?: readonly number[]
  /** After the number: px. */
  readonly unit?: string
}

/** A number in one short line: letter, typed entry, unit. The arrow keys move it by a step. */
export function NumberField(props: NumberFieldProps) {
  const { label, letter, hue = 'ink', value, min, max, step, onChange, stops, unit } = props
  const id = useId()
  return (
    <div
      className={styles.control}
      data-compact
      data-field
      title={label}
      style={{ '--hue': hueVariable(hue) } as CSSProperties}
    >
      <span className={styles.name} id={id}>
        <span className={styles.letter} aria-hidden="true">
          <Letter>{letter}</Letter>
        </span>
        <span className="visually-hidden">{label}</span>
      </span>
      <NumberEntry
        labelledBy={id}
        value={value}
        rule={{ min, max, step, stops }}
        onChange={onChange}
      />
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
    </div>
  )
}
