import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import styles from './Button.module.css'

export interface ButtonProps {
  readonly onPress: () => void
  readonly kind?: 'plain' | 'primary' | 'quiet'
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly isDisabled?: boolean
}

export function Button({
  onPress,
  kind = 'plain',
  icon,
  children,
  isDisabled = false,
}: ButtonProps) {
  return (
    <AriaButton
      className={styles.button ?? ''}
      data-kind={kind}
      onPress={onPress}
      isDisabled={isDisabled}
    >
      {icon}
      {children}
    </AriaButton>
  )
}
