import type { ConvFrame } from '../../core/conv/frame'
import type { ConvPlan } from '../../core/conv/setting'
import type { SolidLayout } from './layoutSolid'
import { lastOf } from './moments'
import { type CellPlace, cellsPath, rectanglePath } from './sheetPaths'
import { type Box, cut } from './solidBlock'
import { handAt, type SolidHand } from './solidHand'

type Line = (frame: ConvFrame) => string

/** The value in hand as the lines it is drawn with, each as it is at a frame. */
export interface SolidHandLines {
  readonly hand: (frame: ConvFrame) => SolidHand | null
  /** From the window to the filter, and from the filter to the cell. */
  readonly guides: Line
  readonly prism: Line
  /** Puts the map's first sheet back where the window has its holes over a sheet behind it. */
  readonly back: Line
  /** The ground under cells that are drawn anew. */
  readonly ground: Line
  readonly edges: Line
  /** Of taps in the padding. */
  readonly outside: Line
  /** Products still to do, and the one just done. */
  readonly rest: Line
  readonly now: Line
  readonly window: Line
  readonly target: Line
}

/** Taps in the map, and taps in its padding. */
export function splitTaps(layout: SolidLayout, { cell, taps }: SolidHand) {
  const { rows, columns } = layout.maps[cell.stage]!
  const isInside = ({ y, x }: CellPlace) => y >= 0 && x >= 0 && y < rows && x < columns
  return { inside: taps.filter(isInside), outside: taps.filter((tap) => !isInside(tap)) }
}

/** The channel whose products are being made is the first that is read. */
export const readsFirst = ({ active, first }: SolidHand) => active === first

/** `isOpen`: the first sheet that is read lies open underneath. */
export function solidHandLines(
  plan: ConvPlan,
  layout: SolidLayout,
  isOpen: boolean,
): SolidHandLines {
  const hand = lastOf(({ cell, macsInCell }: ConvFrame) =>
    cell ? handAt(plan, layout, cell, macsInCell) : null,
  )
  const drawn = lastOf((hand: SolidHand) => handLines(layout, hand, isOpen))
  const line =
    (part: keyof ReturnType<typeof handLines>): Line =>
    (frame) => {
      const inHand = hand(frame)
      return inHand ? drawn(inHand)[part] : ''
    }
  return {
    hand,
    guides: line('guides'),
    prism: line('prism'),
    back: line('back'),
    ground: line('ground'),
    edges: line('edges'),
    outside: line('outside'),
    rest: line('rest'),
    now: line('now'),
    window: line('window'),
    target: line('target'),
  }
}

function handLines(layout: SolidLayout, hand: SolidHand, isOpen: boolean) {
  const { taps, made, cellSide, sheet, isSpread } = hand
  const cells = (places: readonly CellPlace[]) => cellsPath(places, cellSide, sheet)
  const { inside, outside } = splitTaps(layout, hand)
  const around = cells(outside)
  const isThere = isOpen && readsFirst(hand)
  const window = boxPath(hand.frame)
  return {
    guides: hand.guides,
    prism: hand.prism,
    back: isSpread && !readsFirst(hand) ? window : '',
    ground: isThere ? around : cells(inside) + around,
    edges: isSpread ? cells(inside) : rectanglePath(inside, cellSide, sheet),
    outside: around,
    rest: made === null ? '' : cells(taps.slice(made)),
    now: made === null ? '' : cells(taps.slice(Math.max(0, made - 1), made)),
    window,
    target: boxPath(hand.target),
  }
}

const boxPath = ({ x, y, width, height }: Box) =>
  `M${cut(x)},${cut(y)}h${cut(width)}v${cut(height)}h${cut(-width)}z`
