import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type Cursor, clampCursor, moveBy } from './cursor'
import type { Line } from './lines'

interface GridKeys {
  readonly cursor: Cursor
  /** A cell took the focus, by a press or by the page's Tab order. */
  readonly place: (at: Cursor) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface GridActs {
  readonly onFold: (id: string) => void
  readonly onSelect: (line: Line) => void
  readonly onLeave: () => void
  /** The key of the action on a layer was pressed on its row. */
  readonly onAct: (line: Line) => void
}

/** The element that has the focus where the keyboard is at `at`. */
const spotAt = (table: HTMLElement | null, { row, column }: Cursor) =>
  table?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)

/** One place in the table for the keyboard; it is where Tab comes in. */
export function useGridKeys(
  table: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  columns: number,
  page: () => number,
  { onFold, onSelect, onLeave, onAct }: GridActs,
): GridKeys {
  const [held, setHeld] = useState<Cursor>({ row: 0, column: 0 })
  const cursor = clampCursor(held, lines.length, columns)
  const follows = useRef(false)

  // The cell may have been drawn only now, so that the focus can follow no earlier.
  useLayoutEffect(() => {
    if (!follows.current) return
    follows.current = false
    spotAt(table.current, cursor)?.focus()
  }, [table, cursor])

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.shiftKey) return
    const isHeading = cursor.row === -1
    const line = lines[cursor.row]
    if (!isHeading && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      if (line) onSelect(line)
      return
    }
    if (line && event.key.toLowerCase() === 's' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onAct(line)
      return
    }
    if (event.key === 'Escape') {
      onLeave()
      return
    }
    const key = { key: event.key, isFar: event.ctrlKey || event.metaKey }
    const move = moveBy(cursor, key, { lines, columns, page: page() })
    if (!move) return
    event.preventDefault()
    if (move.kind === 'fold') onFold(move.id)
    else {
      follows.current = true
      setHeld(move.to)
    }
  }

  return { cursor, place: setHeld, onKeyDown }
}
