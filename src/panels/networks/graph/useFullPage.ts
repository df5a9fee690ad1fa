import { type RefObject, useCallback, useEffect, useState } from 'react'

interface Room {
  readonly width: number
  readonly height: number
}

interface FullPage {
  readonly isFull: boolean
  /** Of the page in pixels while an element fills it. */
  readonly page: Room | null
  readonly toggle: () => void
}

const pageRoom = (): Room => ({ width: window.innerWidth, height: window.innerHeight })

/**
 * Lets an element fill the screen, or the page where the browser refuses or cannot; Escape leaves
 * either. The element is to lay itself over the page while `isFull`.
 */
export function useFullPage(element: RefObject<HTMLElement | null>): FullPage {
  const [page, setPage] = useState<Room | null>(null)
  const isFull = page !== null

  const toggle = useCallback(() => {
    if (document.fullscreenElement) return void document.exitFullscreen()
    setPage((last) => (last ? null : pageRoom()))
    // A refusal, as in a frame that may not, leaves the element over the page.
    if (!isFull) element.current?.requestFullscreen?.().catch(() => undefined)
  }, [element, isFull])

  useEffect(() => {
    if (!isFull) return
    const leave = () => setPage(null)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Browsers leave their own full screen by themselves, but not one that a program presses.
      if (document.fullscreenElement) void document.exitFullscreen()
      else leave()
    }
    const onChange = () => (document.fullscreenElement ? setPage(pageRoom()) : leave())
    const onResize = () => setPage(pageRoom())
    document.addEventListener('keydown', onKey)
    document.addEventListener('fullscreenchange', onChange)
    window.addEventListener('resize', onResize)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('fullscreenchange', onChange)
      window.removeEventListener('resize', onResize)
    }
  }, [isFull])

  return { isFull, page, toggle }
}
