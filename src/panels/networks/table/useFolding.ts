import { useState } from 'react'

export interface Folding {
  readonly isOpen: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly openAll: (ids: readonly string[]) => void
  readonly shutAll: (ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Which blocks and stages are open. As long as something is looked for all are, but those the
 * reader shuts, so that what is found is in sight.
 */
export function useFolding(isFinding: boolean): Folding {
  const [opened, setOpened] = useState(NONE)
  const [shut, setShut] = useState(NONE)
  const [exceptions, setExceptions] = isFinding ? [shut, setShut] : [opened, setOpened]
  return {
    isOpen: (id) => exceptions.has(id) !== isFinding,
    toggle: (id) =>
      setExceptions((last) => {
        const next = new Set(last)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    openAll: (ids) => setExceptions(isFinding ? NONE : new Set(ids)),
    shutAll: (ids) => setExceptions(isFinding ? new Set(ids) : NONE),
  }
}
