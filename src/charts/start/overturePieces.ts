import type { OvertureFate, OvertureLayout } from './layoutOverture'

/** Cells of one sheet that go the same way, and so are one shape to move. */
export interface OverturePiece {
  readonly key: string
  readonly fate: OvertureFate
  /** Its squares where they begin, as the path of an SVG. */
  readonly path: string
  readonly cellCount: number
  /** How far it goes, in pixels. */
  readonly move: { readonly x: number; readonly y: number }
}

const printed = (pixels: number) => String(Math.round(pixels * 100) / 100)

/**
 * The 288 cells as the 40 shapes they move in, the farthest first: a phone styles and paints 40
 * elements between two frames and not 288. Cells of one sheet never cover each other where they
 * begin, so their order within a shape does not show.
 */
export function overturePieces({ cells, cell }: OvertureLayout): readonly OverturePiece[] {
  const pieces = new Map<string, { -readonly [Key in keyof OverturePiece]: OverturePiece[Key] }>()
  const square = `h${printed(cell)}v${printed(cell)}h${printed(-cell)}z`
  for (const { sheet, fate, from, to } of cells) {
    const move = { x: to.x - from.x, y: to.y - from.y }
    const key = [sheet, fate, printed(move.x), printed(move.y)].join(' ')
    const piece = pieces.get(key) ?? { key, fate, path: '', cellCount: 0, move }
    piece.path += `M${printed(from.x)} ${printed(from.y)}${square}`
    piece.cellCount += 1
    pieces.set(key, piece)
  }
  return [...pieces.values()]
}
