import type { ReactNode } from 'react'
import { InfoIcon, WarningIcon } from './icons'
import styles from './Notice.module.css'

export interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'fault'
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Something to know, drawn in the page; a fault is announced at once, the rest in its turn. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'fault' ? 'alert' : 'status'}>
      {kind === 'info' ? <InfoIcon /> : <WarningIcon />}
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {action}
    </div>
  )
}
