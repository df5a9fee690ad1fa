/** Where the maps of one layer stand: tiles of one size in rows that fill a width. */
export interface MapGridLayout {
  readonly columns: number
  readonly rows: number
  /** Side of a tile on the page in CSS pixels, its gap left out. */
  readonly tile: number
  readonly gap: number
  readonly height: number
}

const GAP = 4
/** Enough for the eye and a finger; larger where a map has more pixels than that. */
const LEAST_TILE = 64
const MOST_TILE = 96

export function layoutMapGrid(count: number, side: number, width: number): MapGridLayout {
  const wanted = Math.min(MOST_TILE, Math.max(LEAST_TILE, side))
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / (wanted + GAP))))
  const tile = Math.min(MOST_TILE, Math.floor((width - (columns - 1) * GAP) / columns))
  const rows = Math.ceil(count / columns)
  return { columns, rows, tile, gap: GAP, height: rows * (tile + GAP) - GAP }
}

/** The index of the tile an arrow key leads to; the same one at an edge. */
export function mapNeighbour(
  index: number,
  key: string,
  count: number,
  columns: number,
): number | null {
  const to = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    Home: 0,
    End: count - 1,
  }[key]
  if (to === undefined) return null
  return to >= 0 && to < count ? to : index
}
