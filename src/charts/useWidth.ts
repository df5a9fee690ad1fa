import { useLayoutEffect, useRef, useState } from 'react'

const USUAL_FONT_PX = 16

/** How much larger the page sets its type than browsers do at first: on a projector, 1.25. */
const typeScale = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_FONT_PX || 1

/**
 * Width of an element, followed as the page is resized; `fallback` until it is known. Counted in
 * pixels of the page at its usual size, so that a drawing stretched to its box grows with the type.
 */
export function useWidth<Box extends HTMLElement>(fallback: number) {
  const box = useRef<Box>(null)
  const [width, setWidth] = useState(fallback)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const read = () => {
      const { width: now } = element.getBoundingClientRect()
      if (now > 0) setWidth(Math.floor(now / typeScale()))
    }
    read()
    // The type may grow while the box stays as wide as it is, which a window's event tells.
    window.addEventListener('resize', read)
    if (typeof ResizeObserver === 'undefined')
      return () => window.removeEventListener('resize', read)
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', read)
    }
  }, [])
  return [box, width] as const
}
