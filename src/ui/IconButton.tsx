import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import styles from './Button.module.css'

export interface IconButtonProps {
  /** Spoken, and shown when the pointer rests on the button. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean
}

export function IconButton({ label, icon, onPress, isDisabled = false }: IconButtonProps) {
  return (
    <span className={styles.tip} title={label}>
      <AriaButton
        className={styles.button ?? ''}
        data-kind="icon"
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
      >
        {icon}
      </AriaButton>
    </span>
  )
}
