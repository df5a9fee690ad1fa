import { memo } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { alike } from './alike'
import styles from './Choices.module.css'
import { useLatest } from './useLatest'

export interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
}

export interface ChoicesProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
  /** The label is spoken and not shown. */
  readonly compact?: boolean
}

/** So many fit side by side on a phone. */
const FEW = 3

/** A few options side by side, one of them taken. */
export function Choices<Id extends string>({ onChange, ...shown }: ChoicesProps<Id>) {
  // The group only ever reports the value of one of its radios, and those are the options' ids.
  return <Drawn {...shown} onChange={useLatest((id: string) => onChange(id as Id))} />
}

/** Drawn again only when something of it changes, however often the panel around it is. */
const Drawn = memo(function Drawn(props: ChoicesProps<string>) {
  const { label, value, options, onChange, isDisabled = false, compact = false } = props
  return (
    <RadioGroup
      className={styles.group ?? ''}
      data-many={options.length > FEW || undefined}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      orientation="horizontal"
    >
      <Label className={compact ? 'visually-hidden' : styles.label}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.option ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}, alike)
