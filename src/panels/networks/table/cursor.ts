import type { Line } from './lines'

/** Where the keyboard is: −1 is the headings, as many as there are lines the totals. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

export interface Key {
  readonly key: string
  /** Control, or Command. */
  readonly isFar: boolean
}

export interface Ground {
  readonly lines: readonly Line[]
  readonly columns: number
  /** Rows in sight at once. */
  readonly page: number
}

/** What a key does: the keyboard goes somewhere, or a row opens or shuts. */
export type Move =
  | { readonly kind: 'go'; readonly to: Cursor }
  | { readonly kind: 'fold'; readonly id: string }

/** The grid's keys, as the ARIA practices have them; null for a key that is not the grid's. */
export function moveBy(cursor: Cursor, key: Key, { lines, columns, page }: Ground): Move | null {
  const go = (row: number, column: number): Move => ({
    kind: 'go',
    to: {
      row: Math.min(Math.max(row, -1), lines.length),
      column: Math.min(Math.max(column, 0), columns - 1),
    },
  })
  const { row, column } = cursor
  switch (key.key) {
    case 'ArrowDown':
      return go(row + 1, column)
    case 'ArrowUp':
      return go(row - 1, column)
    case 'ArrowRight':
    case 'ArrowLeft':
      return (
        sideways(cursor, key.key, lines) ?? go(row, column + (key.key === 'ArrowLeft' ? -1 : 1))
      )
    case 'Home':
      return key.isFar ? go(lines.length > 0 ? 0 : -1, 0) : go(row, 0)
    case 'End':
      return key.isFar ? go(lines.length, columns - 1) : go(row, columns - 1)
    case 'PageDown':
      return go(row + page, column)
    case 'PageUp':
      return go(Math.max(row - page, Math.min(row, 0)), column)
    default:
      return null
  }
}

/** On a row's first cell, right opens it, and left shuts it or goes up to the row it is in. */
function sideways({ row, column }: Cursor, key: string, lines: readonly Line[]): Move | null {
  const line = lines[row]
  if (!line || column !== 0) return null
  if (line.isOpen === (key === 'ArrowLeft')) return { kind: 'fold', id: line.row.id }
  if (key === 'ArrowLeft' && line.parent !== null) {
    return { kind: 'go', to: { row: line.parent, column } }
  }
  return null
}

/** A cursor that was left where there is no longer a cell comes back to the nearest. */
export const clampCursor = ({ row, column }: Cursor, rows: number, columns: number): Cursor => ({
  row: Math.min(Math.max(row, -1), rows),
  column: Math.min(Math.max(column, 0), columns - 1),
})
