import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import styles from './Button.module.css'

export interface IconButtonProps {
  /** Spoken, and shown when the pointer rests on the button. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean
  /** Has nothing left to do for now: says so and does nothing, and keeps the focus it may have. */
  readonly isSpent?: boolean
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, isDisabled = false, isSpent = false } = props
  return (
    <span className={styles.tip} title={label}>
      <AriaButton
        className={styles.button ?? ''}
        data-kind="icon"
        aria-label={label}
        aria-disabled={isSpent}
        onPress={isSpent ? () => undefined : onPress}
        isDisabled={isDisabled}
      >
        {icon}
      </AriaButton>
    </span>
  )
}
