import { useEffect, useState } from 'react'

const CONFIRMED_MS = 2500

export interface Copying {
  readonly copy: (text: string) => void
  /** For a moment after a text was copied. */
  readonly isCopied: boolean
  /** The text that the browser refused to copy; null where it did. */
  readonly refused: string | null
  readonly forget: () => void
}

/** Copies text, and keeps what the browser would not take, for copying by hand. */
export function useCopy(): Copying {
  const [isCopied, setCopied] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setRefused(null)
      setCopied(true)
    } catch {
      setRefused(text)
    }
  }

  return { copy: (text) => void copy(text), isCopied, refused, forget: () => setRefused(null) }
}
