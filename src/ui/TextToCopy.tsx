import type { FocusEvent } from 'react'
import styles from './TextToCopy.module.css'

interface TextToCopyProps {
  readonly text: string
  readonly label: string
  /** The label is seen too, over the field. */
  readonly hasLabel?: boolean
  /** Of a text with lines; absent: it is one. */
  readonly rows?: number
}

/** A text that the browser refused to copy; the focus selects all of it. */
export function TextToCopy({ text, label, hasLabel = false, rows }: TextToCopyProps) {
  const field = {
    className: styles.text,
    readOnly: true,
    value: text,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.target.select(),
  }
  if (rows !== undefined) return <textarea aria-label={label} rows={rows} {...field} />
  if (!hasLabel) return <input aria-label={label} {...field} />
  return (
    <label className={styles.named}>
      {label}
      <input {...field} />
    </label>
  )
}
