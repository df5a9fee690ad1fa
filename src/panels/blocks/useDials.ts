import { useCallback, useEffect, useMemo } from 'react'
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
  const { values, wrong } = useMemo(() => readDials(table, text), [table, text])
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
