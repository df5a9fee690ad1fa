import { useId } from 'react'
import styles from './Progress.module.css'

export interface ProgressProps {
  readonly label: string
  /** Left out while nobody knows how far it is. */
  readonly value?: number
  readonly max?: number
  /** What is waited for, in numbers: 4.2 of 16.9 MiB. */
  readonly detail?: string
}

export function Progress({ label, value, max = 1, detail }: ProgressProps) {
  const id = useId()
  return (
    <div className={styles.progress}>
      <span id={id}>{label}</span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      <progress
        className={styles.bar}
        aria-labelledby={id}
        max={max}
        {...(value === undefined ? {} : { value })}
        {...(detail === undefined ? {} : { 'aria-valuetext': detail })}
      />
    </div>
  )
}
