import { useCallback, useMemo, useState } from 'react'
import { type Place, parsePlace, printPlace } from '../../../state/picturePlace'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'

/** The pixel that is read out: the one under the pointer, else the one that was pressed. */
export function usePlace() {
  const store = useStore()
  const text = useApp(({ choice }) => choice.picturePlace)
  const pinned = useMemo(() => parsePlace(text) ?? null, [text])
  const [hovered, setHovered] = useState<Place | null>(null)
  const move = useCallback(
    (place: Place | null, how: 'hover' | 'press' | 'key') => {
      setHovered(how === 'hover' ? place : null)
      if (how !== 'hover') choose(store, { picturePlace: printPlace(place) })
    },
    [store],
  )
  return { shown: hovered ?? pinned, pinned, move }
}
