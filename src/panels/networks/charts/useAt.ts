import { useCallback, useMemo, useState } from 'react'
import type { FoldedRow } from '../../../core/rows'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'

/** Which layer every chart marks: the one under the pointer, else the reader's. */
export interface At {
  /** Index of the reader's row, −1 for none, and of the row that is marked. */
  readonly picked: number
  readonly shown: number
  readonly onHover: (row: number | null) => void
  readonly onPick: (row: number) => void
}

/** One layer for all charts and the other parts of the view; a row answers to all its nodes. */
export function useAt(rows: readonly FoldedRow[]): At {
  const store = useStore()
  const node = useApp(({ choice }) => choice.node)
  const [hovered, setHovered] = useState<number | null>(null)
  const picked = useMemo(() => rows.findIndex((row) => row.members.includes(node)), [rows, node])
  const onPick = useCallback(
    (row: number) => choose(store, { node: rows[row]?.name ?? '' }),
    [store, rows],
  )
  const over = hovered !== null && hovered < rows.length ? hovered : null
  return useMemo(
    () => ({ picked, shown: over ?? picked, onHover: setHovered, onPick }),
    [picked, over, onPick],
  )
}
