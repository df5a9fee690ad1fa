import { useState } from 'react'
import { Button } from './Button'
import { Notice } from './Notice'
import styles from './PanelFault.module.css'
import { useWords } from './words'

interface PanelFaultProps {
  readonly error: unknown
  readonly onAgain: () => void
}

const detailsOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)

export function PanelFault({ error, onAgain }: PanelFaultProps) {
  const { fault } = useWords()
  const [isCopied, setCopied] = useState(false)
  const details = detailsOf(error)

  async function copy() {
    try {
      await navigator.clipboard.writeText(details)
      setCopied(true)
    } catch {
      setCopied(false) // the details stand below, to be selected by hand
    }
  }

  return (
    <Notice kind="fault" title={fault.title}>
      <p>{fault.body}</p>
      <div className={styles.actions}>
        <Button onPress={onAgain}>{fault.again}</Button>
        <Button kind="quiet" onPress={copy}>
          {isCopied ? fault.copied : fault.copy}
        </Button>
      </div>
      <details>
        <summary>{fault.details}</summary>
        <pre className={styles.details}>{details}</pre>
      </details>
    </Notice>
  )
}
