import { useCallback, useState } from 'react'
import type { Place } from './studio'

/** An edge in the photograph that is shown first, so that its numbers have something to say. */
const FIRST: Place = { v: 0.22, u: 0.36 }

/** The pixel that is read out: the one under the pointer, else the one that was pressed. */
export function usePlace() {
  const [pinned, setPinned] = useState<Place | null>(FIRST)
  const [hovered, setHovered] = useState<Place | null>(null)
  const move = useCallback((place: Place | null, how: 'hover' | 'press' | 'key') => {
    setHovered(how === 'hover' ? place : null)
    if (how !== 'hover') setPinned(place)
  }, [])
  return { shown: hovered ?? pinned, pinned, move }
}
