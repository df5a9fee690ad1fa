import type { Curve, Point } from '../../../core/manifold/curve'
import type { LostRegion, Polygon } from '../../../core/manifold/region'
import { knotsOf, paneAt, pathOf, runsOf } from './layoutCurve'
import { layoutStrip, type StripInput, stripPlaces } from './layoutStrip'

/** The plane's half side that is drawn of the curve the reader put in. */
export const INPUT_HALF = 1.1
/** Farther out the picture of what came back is cut off. */
const MOST_HALF = 2.6

export interface StageInput extends StripInput {
  readonly curve: Curve
  readonly back: readonly Point[]
  /** Of each point, whether it is collapsed. */
  readonly lost: readonly boolean[]
  readonly regions: readonly LostRegion[]
  /** Rows of T; the line where one turns flat is drawn while they are few. */
  readonly rows: readonly Point[]
  /** All that has the same output as the picked point. */
  readonly same: Polygon
  readonly picked: number
}

/** Room for a pane's name over it. */
const HEAD = 30
const GAP = 24
/** So many edges can still be told apart. */
const MOST_EDGES = 8

/** The curve, what came back of it, and the coordinates of one of its points. */
export function layoutStage(input: StageInput, width: number) {
  const { curve, back, lost, regions, rows, same, picked } = input
  const isWide = width >= 600
  const size = isWide ? (width - GAP) / 2 : width
  const farthest = Math.max(0, ...back.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y))))
  const half = Math.min(MOST_HALF, Math.max(INPUT_HALF, farthest * 1.05))
  const from = paneAt(0, HEAD, size, INPUT_HALF)
  const to = isWide
    ? paneAt(size + GAP, HEAD, size, half)
    : paneAt(0, HEAD + size + GAP + HEAD, size, half)
  const fromPlaces = curve.points.map(from.place)
  const toPlaces = back.map(to.place)
  const stripTop = to.y + to.size + GAP
  const strip = layoutStrip(input, stripPlaces(width, stripTop, isWide ? size : null))
  return {
    height: strip.bottom,
    isWide,
    from: {
      pane: from,
      places: fromPlaces,
      runs: runsOf(curve, fromPlaces, lost),
      knots: knotsOf(fromPlaces, from),
      regions: regions.map(({ rank, polygon }) => ({
        rank,
        path: `${pathOf(polygon.map(from.place))}Z`,
      })),
      edges:
        rows.length > MOST_EDGES ? [] : rows.map((row) => edgeOf(row, from.half).map(from.place)),
      same: same.length > 1 ? pathOf(same.map(from.place)) + (same.length > 2 ? 'Z' : '') : null,
      picked: fromPlaces[picked] ?? null,
    },
    to: {
      pane: to,
      places: toPlaces,
      runs: runsOf(curve, toPlaces, lost),
      knots: knotsOf(toPlaces, to),
      /** The curve as it was, for comparison. */
      ghost: ghostOf(curve, curve.points.map(to.place)),
      picked: toPlaces[picked] ?? null,
      /** Points beyond the picture's edge. */
      outside: back.filter(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) > half).length,
    },
    strip,
  }
}

/** The line through the origin on which a row gives 0, as far as a pane can show. */
function edgeOf([a, b]: Point, half: number): readonly Point[] {
  const reach = (2 * half) / (Math.hypot(a, b) || 1)
  return [
    [-b * reach, a * reach],
    [b * reach, -a * reach],
  ]
}

const ghostOf = ({ starts }: Curve, places: readonly Point[]): string =>
  starts.map((start, index) => pathOf(places.slice(start, starts[index + 1]))).join('')

export type StageLayout = ReturnType<typeof layoutStage>
