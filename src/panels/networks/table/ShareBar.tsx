import styles from './Grid.module.css'
import type { Part } from './parts'

interface ShareBarProps {
  readonly parts: readonly Part[]
  /** The share whose bar is as long as there is room. */
  readonly longest: number
}

/** A share as a length, in the hues of what it is made of. The number beside it says the same. */
export function ShareBar({ parts, longest }: ShareBarProps) {
  return (
    <span className={styles.track} aria-hidden="true">
      {parts.map(({ kind, share }) => (
        <span
          key={kind}
          className={styles.bar}
          data-kind={kind}
          style={{ inlineSize: `${(100 * share) / longest}%` }}
        />
      ))}
    </span>
  )
}
