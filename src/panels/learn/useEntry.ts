import { useEffect } from 'react'

/** Brings the entry that an address names into sight, and the focus to it. */
export function useEntry(piece: string): void {
  useEffect(() => {
    if (piece === '') return
    const entry = document.querySelector<HTMLElement>(`[data-piece="${CSS.escape(piece)}"]`)
    entry?.scrollIntoView?.({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [piece])
}
