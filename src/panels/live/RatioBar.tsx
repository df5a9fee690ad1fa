import type { DisplayKind } from '../../core/rows'
import styles from './RatioBar.module.css'

interface RatioBarProps {
  /** Part of the reference, which a tick marks at 1. */
  readonly ratio: number
  /** The ratio that fills the track, for bars that are to be compared. */
  readonly scale?: number
  /** Under the tick. */
  readonly tickLabel?: string
  readonly kind: 'measured' | 'computed'
  /** Kind of layer whose hue the bar wears; ink without one. */
  readonly of?: DisplayKind
}

/** A share of a reference as a length, solid where it was measured and hatched where computed. */
export function RatioBar({ ratio, scale = 1, tickLabel, kind, of }: RatioBarProps) {
  const full = Math.max(1, ratio, scale)
  const tick = 100 / full
  return (
    <span className={styles.track} data-labelled={tickLabel !== undefined || undefined} aria-hidden>
      <span
        className={styles.bar}
        data-kind={kind}
        data-of={of}
        style={{ inlineSize: `${(100 * Math.max(0, ratio)) / full}%` }}
      />
      <span className={styles.tick} style={{ insetInlineStart: `${tick}%` }} />
      {tickLabel !== undefined && (
        <span
          className={styles.tickLabel}
          data-side={tick > 50 ? 'before' : 'after'}
          style={{ insetInlineStart: `${tick}%` }}
        >
          {tickLabel}
        </span>
      )}
    </span>
  )
}
