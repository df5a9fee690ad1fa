import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** A part that has not come by then is not coming, and the reader has gone on. */
const PATIENCE_MS = 8000

/**
 * Brings a place inside `root` into sight and the focus to it: now, or when the part that holds
 * it has arrived. Asking again, leaving, or a key or a press elsewhere ends the wait.
 */
export function useArrival(root: RefObject<HTMLElement | null>): (selector: string) => void {
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  return useCallback(
    (selector) => {
      stop.current()
      const arrive = () => {
        const target = root.current?.querySelector<HTMLElement>(selector)
        if (!target) return false
        target.scrollIntoView({ block: 'start' })
        target.focus({ preventScroll: true })
        return true
      }
      if (arrive() || !root.current) return
      const observer = new MutationObserver(() => arrive() && stop.current())
      const timer = setTimeout(() => stop.current(), PATIENCE_MS)
      const leave = () => stop.current()
      stop.current = () => {
        observer.disconnect()
        clearTimeout(timer)
        removeEventListener('pointerdown', leave)
        removeEventListener('keydown', leave)
        stop.current = () => undefined
      }
      addEventListener('pointerdown', leave)
      addEventListener('keydown', leave)
      observer.observe(root.current, { childList: true, subtree: true })
    },
    [root],
  )
}
