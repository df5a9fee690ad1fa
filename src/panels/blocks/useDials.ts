import { useCallback, useEffect, useMemo, useState } from 'react'
import { type DialTable, type DialValues, readDials, writeDials } from '../../state/dials'
import { choose, restore } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'

/** Sets some dials of the experiment and leaves the others. */
export type TurnDials<Table extends DialTable> = (part: Partial<DialValues<Table>>) => void

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/**
 * The open experiment's dials as the address has them, and a way to turn them. What an address
 * asks for and no dial can be is taken out of it, and said. `table` is a constant of its file.
 */
export function useDials<Table extends DialTable>(
  table: Table,
): readonly [DialValues<Table>, TurnDials<Table>] {
  const store = useStore()
  const text = useApp(({ choice }) => choice.dials)
  const [kept] = useState(() => new Map<string, unknown>())
  const { values, wrong } = useMemo(() => {
    const read = readDials(table, text)
    return { ...read, values: keptAlike(table, read.values, kept) }
  }, [table, text, kept])
  useEffect(() => {
    if (wrong.length === 0) return
    const { choice } = store.getState()
    const dials = writeDials(table, values)
    restore(store, { ...choice, dials }, [
      { code: 'unknownDials', asked: excerpt(wrong.join(', ')) },
    ])
  }, [store, table, values, wrong])
  const turn: TurnDials<Table> = useCallback(
    (part) => {
      const now = readDials(table, store.getState().choice.dials).values
      choose(store, { dials: writeDials(table, { ...now, ...part }) })
    },
    [store, table],
  )
  return [values, turn]
}

/**
 * A dial whose value is an object is read anew whenever another dial moves: as long as it prints
 * the same it stays the object it was, and what is worked out from it is not worked out again.
 */
function keptAlike<Table extends DialTable>(
  table: Table,
  values: DialValues<Table>,
  kept: Map<string, unknown>,
): DialValues<Table> {
  const alike: Record<string, unknown> = { ...values }
  for (const [name, value] of Object.entries(alike)) {
    const dial = table[name]
    if (!dial || typeof value !== 'object') continue
    const before = kept.get(name)
    if (before !== undefined && dial.print(before) === dial.print(value)) alike[name] = before
    else kept.set(name, value)
  }
  // Each value is the one read or an equal one that the same dial read before.
  return alike as DialValues<Table>
}
