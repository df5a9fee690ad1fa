import { createContext } from 'react'
import { createPictureFilter } from '../../../runtime/filters/createPictureFilter'
import { openCamera } from '../../../runtime/sources/camera'
import { openBundled, openStill } from '../../../runtime/sources/whole'
import type { StudioEdges } from './studio'

const browserEdges: StudioEdges = {
  openFilter: createPictureFilter,
  async openSource(wish, signal) {
    switch (wish.kind) {
      case 'bundled':
        return openBundled(wish.photo, signal)
      case 'file':
        return openStill(wish.file)
      case 'camera':
        return openCamera(wish.deviceId, signal)
    }
  },
  now: () => performance.now(),
  isHidden: () => document.hidden,
  onVisibility(callback) {
    document.addEventListener('visibilitychange', callback)
    return () => document.removeEventListener('visibilitychange', callback)
  },
}

/** What the tab asks of the browser. */
export const StudioEdgesContext = createContext<StudioEdges>(browserEdges)
