import type { ReactNode } from 'react'
import styles from './StandIn.module.css'

interface StandInProps {
  readonly drawing: ReactNode
  readonly title: string
  /** A paragraph each. */
  readonly body: readonly string[]
  /** Announced at once; otherwise in its turn. */
  readonly isAlert: boolean
  /** Has a frame of its own; otherwise it fills the place it is in, and scrolls there. */
  readonly isFramed?: boolean
  /** The buttons that go on from there. */
  readonly actions: ReactNode
  /** Under the buttons, for who wants to know more. */
  readonly children?: ReactNode
}

/** In place of a picture that cannot be shown: why, and what to do about it. */
export function StandIn(props: StandInProps) {
  const { drawing, title, body, isAlert, isFramed = false, actions, children } = props
  return (
    <div
      className={styles.page}
      data-framed={isFramed || undefined}
      role={isAlert ? 'alert' : 'status'}
    >
      {drawing}
      <p className={styles.title}>{title}</p>
      {body.map((paragraph) => (
        <p key={paragraph} className={styles.body}>
          {paragraph}
        </p>
      ))}
      <div className={styles.actions}>{actions}</div>
      {children}
    </div>
  )
}
