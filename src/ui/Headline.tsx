import type { ReactNode } from 'react'
import styles from './Headline.module.css'

interface HeadlineProps {
  /** Of the page, or of one panel in it. */
  readonly level: 1 | 2
  /** Its number is none to be glad of. */
  readonly warns?: boolean
  readonly children: ReactNode
}

/** A finding in a sentence around one big number. */
export function Headline({ level, warns = false, children }: HeadlineProps) {
  const Heading = `h${level}` as const
  return (
    <Heading className={styles.headline} data-warns={warns || undefined}>
      {children}
    </Heading>
  )
}

/** The headline's number. */
export const Big = ({ children }: { readonly children?: ReactNode }) => (
  <span className={styles.big}>{children}</span>
)
