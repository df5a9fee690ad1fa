import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react'
import styles from './sections.module.css'

/** Counts as near: within half a window above or below. */
const MARGIN = '50% 0px'
/** A section out of sight follows once the hand has rested for so long. */
const REST_MS = 200

interface WhenNearProps<Value> {
  readonly value: Value
  readonly children: (value: Value) => ReactNode
}

/**
 * Lets a section in sight follow a drag as soon as the browser has a moment, and one out of sight
 * when the drag rests, so that the slider never waits for pictures nobody is looking at.
 */
export function WhenNear<Value>({ value, children }: WhenNearProps<Value>) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(true)
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: MARGIN },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), isNear ? 0 : REST_MS)
    return () => clearTimeout(timer)
  }, [value, isNear])
  const shown = useDeferredValue(isNear ? value : rested)
  return (
    <div ref={place} className={styles.near}>
      {children(shown)}
    </div>
  )
}
