import { useEffect, useRef, useState } from 'react'
import styles from './Formula.module.css'

interface FormulaProps {
  /** TeX; `\htmlClass{hue-k}{K}` and its like colour a dimension. */
  readonly tex: string
  /** The same formula as it is spoken. */
  readonly label: string
  readonly display?: boolean
  /** How far outside the window it is made ready, as a CSS length. */
  readonly margin?: string
}

type RenderTex = (tex: string, display: boolean) => string

let loaded: RenderTex | null = null

/**
 * KaTeX escapes what it is given and is trusted with class names only, so its HTML is set as it is.
 * It is heavier than the rest of a page and comes with the first formula that is about to be seen.
 */
async function loadRenderer(): Promise<RenderTex> {
  loaded ??= (await import('./renderTex')).renderTex
  return loaded
}

/** Calls back once, when the element is about to come into sight. */
function whenNear(element: Element, margin: string, onNear: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    onNear()
    return () => undefined
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      onNear()
    },
    { rootMargin: margin },
  )
  observer.observe(element)
  return () => observer.disconnect()
}

export function Formula({ tex, label, display = false, margin = '100px' }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [render, setRender] = useState<RenderTex | null>(() => loaded)
  useEffect(() => {
    if (render || !place.current) return
    let isGone = false
    const stopWatching = whenNear(place.current, margin, () => {
      loadRenderer().then(
        (ready) => isGone || setRender(() => ready),
        // Offline before the first visit was complete: the spoken text below stands in.
        () => undefined,
      )
    })
    return () => {
      isGone = true
      stopWatching()
    }
  }, [render, margin])

  if (!render) {
    return (
      <span
        ref={place}
        className={styles.formula}
        data-piece="formula"
        data-display={display || undefined}
      >
        {label}
      </span>
    )
  }
  return (
    <span
      className={styles.formula}
      data-piece="formula"
      data-display={display || undefined}
      role="math"
      aria-label={label}
      dangerouslySetInnerHTML={{ __html: render(tex, display) }}
    />
  )
}
