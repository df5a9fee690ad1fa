import type { GemmCell, GemmPart } from '../../../core/gemm/trace'
import { type Dial, type DialValues, numberDial, textDial, wordDial } from '../../../state/dials'

const LETTERS: Readonly<Record<string, GemmPart>> = {
  i: 'input',
  m: 'matrix',
  k: 'kernel',
  p: 'product',
  r: 'row',
}

/** A cell as it stands in an address: the first letter of its array and its place, `p5`. */
const cellDial = (initial: GemmCell): Dial<GemmCell> =>
  textDial(
    initial,
    (text) => {
      const [, letter = '', place] = /^([imkpr])(\d{1,3})$/.exec(text) ?? []
      const part = LETTERS[letter]
      return part && { part, index: Number(place) }
    },
    ({ part, index }) => `${part[0]}${index}`,
  )

/** Rows that the largest matrix has: 6 × 6 positions. */
export const MOST_ROWS = 36
export const MOST_TILE = 16

export const DIALS = {
  kind: wordDial(['standard', 'depthwise'], 'standard'),
  size: numberDial(4, { min: 3, max: 6 }),
  channels: numberDial(2, { min: 1, max: 3 }),
  kernel: numberDial(3, { min: 1, max: 3 }),
  stride: numberDial(1, { min: 1, max: 3 }),
  padding: wordDial(['same', 'valid'], 'same'),
  filters: numberDial(2, { min: 1, max: 4 }),
  seed: numberDial(1, { min: 0, max: 99 }),
  /** Rows written; more than there are is all of them. */
  rows: numberDial(MOST_ROWS, { min: 0, max: MOST_ROWS }),
  cell: cellDial({ part: 'product', index: 10 }),
  shown: wordDial(['values', 'copies'], 'values'),
  /** Side of a tile of the small product, and how many tiles are done. */
  tile: numberDial(2, { min: 1, max: MOST_TILE }),
  tiles: numberDial(3, { min: 0, max: 144 }),
  /** Side of a tile of the reader's layer. */
  block: numberDial(64, { min: 1, max: 1024 }),
  /** Channels of the weights that are timed. */
  weights: wordDial(['128', '256', '512'], '256'),
  /** How many times faster than our loop a tuned dense product is, as the reader supposes. */
  tuned: numberDial(1, { min: 1, max: 64 }),
}

export type GemmDials = DialValues<typeof DIALS>
