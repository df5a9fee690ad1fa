import { memo } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { alike } from './alike'
import styles from './Toggle.module.css'
import { useLatest } from './useLatest'

export interface ToggleProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

/** On or off, said by the box's tick and not by colour alone. */
export function Toggle({ onChange, ...shown }: ToggleProps) {
  return <Drawn {...shown} onChange={useLatest(onChange)} />
}

const Drawn = memo(function Drawn(props: ToggleProps) {
  const { label, isSelected, onChange, isDisabled = false } = props
  return (
    <ToggleButton
      className={styles.toggle ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <svg className={styles.box} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" rx="3" />
        {isSelected && <path d="M4 8.5 7 11.5 12 5" />}
      </svg>
      {label}
    </ToggleButton>
  )
}, alike)
