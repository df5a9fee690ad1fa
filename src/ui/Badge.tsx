import type { ReactNode } from 'react'
import styles from './Badge.module.css'

export interface BadgeProps {
  readonly kind: 'measured' | 'computed' | 'estimate' | 'warning'
  readonly children: ReactNode
}

/** Shapes tell the kinds apart: solid was measured, outline was computed, half is an estimate. */
const SIGNS: Readonly<Record<BadgeProps['kind'], ReactNode>> = {
  measured: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  computed: <circle cx="5" cy="5" r="3.5" />,
  estimate: (
    <>
      <circle cx="5" cy="5" r="3.5" />
      <path d="M5 1.500a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  warning: <path d="M5 1 9.5 9h-9z" fill="currentColor" />,
}

/** Where a number comes from, beside the number. */
export function Badge({ kind, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-kind={kind}>
      <svg
        width="10"
        height="10"
        viewBox="0 0 10 10"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        {SIGNS[kind]}
      </svg>
      {children}
    </span>
  )
}
