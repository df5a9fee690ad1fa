import { useMemo, useState } from 'react'
import { parseOpened, printOpened } from '../../../state/opened'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'

export interface Folding {
  readonly isOpen: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly openAll: (ids: readonly string[]) => void
  readonly shutAll: (ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Which blocks and stages are open; the graph has the same ones open. As long as something is
 * looked for all are, but those the reader shuts, so that what is found is in sight.
 */
export function useFolding(isFinding: boolean): Folding {
  const store = useStore()
  const text = useApp(({ choice }) => choice.opened)
  const opened = useMemo(() => new Set(parseOpened(text)), [text])
  const [shut, setShut] = useState(NONE)
  const setOpened = (ids: Iterable<string>) => choose(store, { opened: printOpened(ids) })
  const exceptions = isFinding ? shut : opened
  const setExceptions = (ids: ReadonlySet<string>) => (isFinding ? setShut(ids) : setOpened(ids))
  return {
    isOpen: (id) => exceptions.has(id) !== isFinding,
    toggle: (id) => {
      const next = new Set(exceptions)
      if (!next.delete(id)) next.add(id)
      setExceptions(next)
    },
    openAll: (ids) => setExceptions(isFinding ? NONE : new Set(ids)),
    shutAll: (ids) => setExceptions(isFinding ? new Set(ids) : NONE),
  }
}
