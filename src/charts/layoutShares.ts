/** A pair's two parts, or a network's several. Parts are fractions of 1. */
export interface ShareRow {
  readonly key: string
  readonly parts: readonly { readonly key: string; readonly share: number }[]
}

export interface ShareRowLayout {
  readonly key: string
  readonly y: number
  readonly parts: readonly {
    readonly key: string
    readonly x: number
    readonly width: number
    readonly share: number
    /** A part too thin for its own number leaves it to the table. */
    readonly hasRoom: boolean
  }[]
}

const ROOM_FOR_NUMBER = 52

export const SHARE_ROW = { bar: 26, label: 22, gap: 16 } as const

/** Bars of equal length, cut by share; the label of each row stands over its bar. */
export function layoutShares(rows: readonly ShareRow[], width: number) {
  const pitch = SHARE_ROW.label + SHARE_ROW.bar + SHARE_ROW.gap
  return {
    height: rows.length * pitch,
    rows: rows.map((row, index): ShareRowLayout => {
      let x = 0
      return {
        key: row.key,
        y: index * pitch + SHARE_ROW.label,
        parts: row.parts.map((part) => {
          const place = { key: part.key, x, width: part.share * width, share: part.share }
          x += place.width
          return { ...place, hasRoom: place.width >= ROOM_FOR_NUMBER }
        }),
      }
    }),
  }
}
