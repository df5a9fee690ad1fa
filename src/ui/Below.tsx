import { type ReactNode, useDeferredValue } from 'react'

interface BelowProps {
  readonly children: ReactNode
  /** Keeps its place, where others would move when it comes. */
  readonly place?: ReactNode
}

/**
 * What the page can be read without at first: it is drawn at once after the rest is painted, in
 * slices between which the page can be touched.
 */
export function Below({ children, place = null }: BelowProps) {
  const isTheirTurn = useDeferredValue(true, false)
  return isTheirTurn ? children : place
}
