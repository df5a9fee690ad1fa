import { FAMILIES, type Family } from './kinds'

export interface KindRow {
  readonly key: string
  /** Amounts by kind, all in one unit. */
  readonly amounts: Readonly<Partial<Record<Family, number>>>
}

export const KIND_ROW = { label: 22, bar: 28, gap: 18 } as const

/** Room for “PW 94.9%”, and for the letter alone. */
const ROOM_FOR_NUMBER = 84
const ROOM_FOR_LETTER = 30

/**
 * Bars cut by kind, in one order of kinds. `scale: 'own'` makes each as long as the drawing, for
 * shares; `'common'` measures all on the largest.
 */
export function layoutKindShares(
  rows: readonly KindRow[],
  width: number,
  scale: 'own' | 'common' = 'own',
) {
  const pitch = KIND_ROW.label + KIND_ROW.bar + KIND_ROW.gap
  const totals = rows.map((row) => sum(row))
  const largest = Math.max(...totals, 0)
  return {
    height: Math.max(0, rows.length * pitch - KIND_ROW.gap + 4),
    rows: rows.map((row, index) => {
      const total = totals[index] ?? 0
      const full = scale === 'own' ? total : largest
      let x = 0
      const parts = FAMILIES.flatMap((family) => {
        const amount = row.amounts[family] ?? 0
        if (amount === 0 || full === 0) return []
        const part = {
          family,
          amount,
          share: amount / total,
          x,
          width: (amount / full) * width,
        }
        x += part.width
        return [
          {
            ...part,
            hasRoom: part.width >= ROOM_FOR_NUMBER,
            hasRoomForLetter: part.width >= ROOM_FOR_LETTER,
          },
        ]
      })
      return { key: row.key, y: index * pitch + KIND_ROW.label, total, parts }
    }),
  }
}

const sum = ({ amounts }: KindRow) =>
  FAMILIES.reduce((total, family) => total + (amounts[family] ?? 0), 0)
