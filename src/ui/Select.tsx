import { useId } from 'react'
import type { Option } from './Choices'
import { ChevronIcon } from './icons'
import styles from './Select.module.css'

export interface SelectProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
  /** The label is spoken and not shown. */
  readonly compact?: boolean
}

/**
 * The platform's own select. A drawn list box would cost the first view 50 KB of script and be
 * worse than the wheel and the sheet that phones bring.
 */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, options, onChange, isDisabled = false, compact = false } = props
  const id = useId()
  return (
    <span className={styles.field}>
      <label className={compact ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={isDisabled}
          // The element only ever reports the value of one of its options, and those are their ids.
          onChange={(event) => onChange(event.target.value as Id)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </span>
    </span>
  )
}
