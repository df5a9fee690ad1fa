/** What a hole holds; only holes that hold the same are ever filled by one parameter. */
export type HoleKind = 'channels' | 'kernel' | 'stride' | 'padding' | 'activation'

/** A value in a line of code that may differ between blocks of one structure. */
export interface Hole {
  readonly kind: HoleKind
  /** The value as the language writes it. */
  readonly text: string
  /** Stands before the value where it is written: `, stride=`. */
  readonly lead: string
  /** With this value, in every block, lead and value are left out. */
  readonly usual: string | null
}

/** The variable that holds the operation's input of this index. */
export interface Source {
  readonly source: number
}

/** Code in parts: text that stands as it is, holes, and the variables it reads. */
export type Piece = string | Hole | Source

export const isHole = (piece: Piece): piece is Hole => typeof piece === 'object' && 'kind' in piece

export const hole = (
  kind: HoleKind,
  text: string | number,
  lead = '',
  usual: string | number | null = null,
): Hole => ({ kind, text: String(text), lead, usual: usual === null ? null : String(usual) })

export const source = (index: number): Source => ({ source: index })

/** The pieces with every value blanked: equal for blocks that differ in values alone. */
export const outline = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return isHole(piece) ? `⟨${piece.kind}${piece.lead}⟩` : `⟨${piece.source}⟩`
    })
    .join('')

/** The pieces with every value in its place. */
export const literal = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (!isHole(piece)) return `⟨${piece.source}⟩`
      return piece.text === piece.usual ? '' : piece.lead + piece.text
    })
    .join('')
