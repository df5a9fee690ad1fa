import { type ReactNode, useId } from 'react'
import styles from './Panel.module.css'
import { PanelBoundary } from './PanelBoundary'

export interface PanelProps {
  readonly title: string
  readonly children: ReactNode
  /** Beside the heading: a badge, a menu. */
  readonly aside?: ReactNode
  readonly id?: string
  /** What a lesson points at, or a teacher hides: names of it, apart by spaces. */
  readonly piece?: string
}

/**
 * A quiet surface with a heading; a region that screen readers list by that heading. What goes
 * wrong inside stays inside.
 */
export function Panel({ title, children, aside, id, piece }: PanelProps) {
  const headingId = useId()
  return (
    <section
      className={styles.panel}
      aria-labelledby={headingId}
      data-piece={piece}
      {...(id === undefined ? {} : { id })}
    >
      <header className={styles.header}>
        <h2 className={styles.title} id={headingId}>
          {title}
        </h2>
        {aside}
      </header>
      <PanelBoundary>{children}</PanelBoundary>
    </section>
  )
}
