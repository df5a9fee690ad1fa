import type { DisplayKind } from '../../core/rows'
import styles from './RatioBar.module.css'

interface RatioBarProps {
  /** Part of the reference; past 1 the bar is full and the reference a tick inside it. */
  readonly ratio: number
  readonly kind: 'measured' | 'computed'
  /** Kind of layer whose hue the bar wears; ink without one. */
  readonly of?: DisplayKind
}

/** A share of a reference as a length, solid where it was measured and hatched where computed. */
export function RatioBar({ ratio, kind, of }: RatioBarProps) {
  const full = Math.max(1, ratio)
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={styles.bar}
        data-kind={kind}
        data-of={of}
        style={{ inlineSize: `${(100 * Math.max(0, ratio)) / full}%` }}
      />
      <span className={styles.tick} style={{ insetInlineStart: `${100 / full}%` }} />
    </span>
  )
}
