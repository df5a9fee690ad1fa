import { createContext, useContext } from 'react'
import type { Place } from '../../../state/picturePlace'
import type { Studio } from './studio'

/** What every map of the tab shares. */
export interface Maps {
  readonly studio: Studio | null
  /** Of the pictures, in pixels; null before the first. */
  readonly size: readonly [width: number, height: number] | null
  readonly place: Place | null
  /** A pointer passing over previews; a press and the arrow keys stay. */
  readonly move: (place: Place | null, how: 'hover' | 'press' | 'key') => void
  /** The diverging scale, from left to right. */
  readonly gradient: string
}

export const MapsContext = createContext<Maps | null>(null)

export function useMaps(): Maps {
  const maps = useContext(MapsContext)
  if (!maps) throw new Error('a map was drawn outside MapsContext')
  return maps
}
