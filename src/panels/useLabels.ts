import { useEffect, useState } from 'react'
import { imagenetLabels, type Labels } from '../runtime/labels'

/** The classes' names, or null until they are there; without them classes go by their numbers. */
export function useLabels(isNeeded: boolean): Labels | null {
  const [labels, setLabels] = useState<Labels | null>(null)
  useEffect(() => {
    if (!isNeeded) return
    let isGone = false
    void imagenetLabels().then(
      (found) => {
        if (!isGone) setLabels(found)
      },
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [isNeeded])
  return labels
}
