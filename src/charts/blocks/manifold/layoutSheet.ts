import type { Curve, Point } from '../../../core/manifold/curve'
import { paneAt, pathOf, runsOf } from './layoutCurve'
import { INPUT_HALF } from './layoutStage'

export interface SheetInput {
  readonly key: string
  readonly back: readonly Point[]
  readonly lost: readonly boolean[]
}

const GAP = 16
/** Two lines of words under each picture. */
const FOOT = 50

/** The curve through several embeddings, as small pictures of one scale in rows. */
export function layoutSheet(curve: Curve, sheets: readonly SheetInput[], width: number) {
  const columns = width >= 900 ? sheets.length : width >= 480 ? 3 : 2
  const size = (width - GAP * (columns - 1)) / columns
  const rows = Math.ceil(sheets.length / columns)
  return {
    height: rows * (size + FOOT) + (rows - 1) * GAP,
    size,
    panes: sheets.map(({ key, back, lost }, index) => {
      const x = (index % columns) * (size + GAP)
      const y = Math.floor(index / columns) * (size + FOOT + GAP)
      const pane = paneAt(x, y, size, INPUT_HALF)
      const ghost = curve.starts
        .map((start, at) => pathOf(curve.points.slice(start, curve.starts[at + 1]).map(pane.place)))
        .join('')
      return { key, x, y, ghost, runs: runsOf(curve, back.map(pane.place), lost) }
    }),
  }
}
