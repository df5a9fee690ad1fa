import { useEffect, useRef, useState } from 'react'
import { Formula, type FormulaProps } from '../../ui/Formula'

/** How far below the window a formula is made ready. */
const AHEAD = '600px'

/**
 * A formula below the fold: KaTeX, a third of the page's script, is fetched when the reader comes
 * near and not before. Until then its spoken text stands there.
 */
export function NearFormula(props: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (isNear || !place.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: AHEAD },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isNear])
  return isNear ? <Formula {...props} /> : <span ref={place}>{props.label}</span>
}
