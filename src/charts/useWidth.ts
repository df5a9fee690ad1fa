import { useLayoutEffect, useRef, useState } from 'react'

/** Width of an element in CSS pixels, followed as the page is resized; `fallback` until it is known. */
export function useWidth<Box extends HTMLElement>(fallback: number) {
  const box = useRef<Box>(null)
  const [width, setWidth] = useState(fallback)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const read = () => {
      const { width: now } = element.getBoundingClientRect()
      if (now > 0) setWidth(Math.floor(now))
    }
    read()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width] as const
}
