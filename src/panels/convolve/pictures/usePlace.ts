import { useCallback, useState } from 'react'
import type { Place } from './studio'

const MIDDLE: Place = { v: 0.5, u: 0.5 }

/** The pixel that is read out: the one under the pointer, else the one that was pressed. */
export function usePlace() {
  const [pinned, setPinned] = useState<Place | null>(MIDDLE)
  const [hovered, setHovered] = useState<Place | null>(null)
  const move = useCallback((place: Place | null, how: 'hover' | 'press' | 'key') => {
    setHovered(how === 'hover' ? place : null)
    if (how !== 'hover') setPinned(place)
  }, [])
  return { shown: hovered ?? pinned, pinned, move }
}
