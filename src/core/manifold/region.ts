import { FLATS } from './activation'
import type { Point } from './curve'
import { activeRows, before, type Embedding, rankOf } from './embed'

export type Polygon = readonly Point[]

/** A part of the plane where fewer than two independent rows are active. */
export interface LostRegion {
  readonly rank: 0 | 1
  readonly polygon: Polygon
}

/** The square from −half to half in both. */
export const square = (half: number): Polygon => [
  [-half, -half],
  [half, -half],
  [half, half],
  [-half, half],
]

/** The part of a convex polygon, or of a segment of two points, where row · x ≤ limit. */
export function cut(polygon: Polygon, [a, b]: Point, limit: number): Polygon {
  if (limit === Number.POSITIVE_INFINITY) return polygon
  const over = ([x, y]: Point) => a * x + b * y - limit
  const isSegment = polygon.length <= 2
  const kept: Point[] = []
  for (const [index, to] of polygon.entries()) {
    // A segment has no side that leads from its end back to its beginning.
    const from = (isSegment && index === 0 ? to : polygon.at(index - 1)) ?? to
    const [atFrom, atTo] = [over(from), over(to)]
    if ((atFrom < 0 && atTo > 0) || (atFrom > 0 && atTo < 0)) {
      const share = atFrom / (atFrom - atTo)
      kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])])
    }
    if (atTo <= 0) kept.push(to)
  }
  return kept
}

const between = (polygon: Polygon, [a, b]: Point, [from, to]: readonly [number, number]): Polygon =>
  cut(cut(polygon, [-a, -b], -from), [a, b], to)

/** Twice the area, by the shoelace. */
const area2 = (polygon: Polygon) =>
  Math.abs(
    polygon.reduce((sum, [x, y], index) => {
      const [fromX, fromY] = polygon.at(index - 1) ?? [x, y]
      return sum + fromX * y - x * fromY
    }, 0),
  )

export const areaOf = (polygon: Polygon): number => area2(polygon) / 2

/** A sliver under this area is a rounding of two lines that meet. */
const SLIVER = 1e-9

/** Intervals of a coordinate over which the activation is not flat: what the flats leave. */
function slopes(flats: readonly (readonly [number, number])[]) {
  const ends = [Number.NEGATIVE_INFINITY, ...flats.flat(), Number.POSITIVE_INFINITY]
  return ends.flatMap((from, index): (readonly [number, number])[] => {
    const to = ends[index + 1]
    return index % 2 === 0 && to !== undefined && to > from ? [[from, to]] : []
  })
}

/**
 * All of a square that the embedding collapses, as convex polygons: under ReLU the sectors seen by
 * fewer than two rows. Each row cuts what is still lost into its flat and its sloping parts, and
 * whatever comes to see two independent rows is dropped.
 */
export function lostRegions(embedding: Embedding, half: number): readonly LostRegion[] {
  const flats = FLATS[embedding.activation]
  let parts: readonly { readonly polygon: Polygon; readonly active: readonly Point[] }[] = [
    { polygon: square(half), active: [] },
  ]
  for (const row of embedding.rows) {
    const scaled: Point = [row[0] * embedding.scale, row[1] * embedding.scale]
    parts = parts
      .flatMap(({ polygon, active }) => [
        ...flats.map((flat) => ({ polygon: between(polygon, scaled, flat), active })),
        ...slopes(flats).map((slope) => ({
          polygon: between(polygon, scaled, slope),
          active: [...active, row],
        })),
      ])
      .filter(({ polygon, active }) => rankOf(active) < 2 && areaOf(polygon) > SLIVER)
  }
  return parts.map(({ polygon, active }) => ({ rank: active.length > 0 ? 1 : 0, polygon }))
}

/**
 * All points near this one with the very same output: the point itself at rank 2, the piece of a
 * line at rank 1, an area at rank 0; cut off at the square from −half to half.
 */
export function sameOutput(embedding: Embedding, point: Point, half: number): Polygon {
  const active = activeRows(embedding, point)
  const rank = rankOf(active)
  if (rank === 2) return [point]
  const flats = FLATS[embedding.activation]
  const values = before(embedding, point)
  let kept = rank === 1 ? lineThrough(point, active, half) : square(half)
  for (const [index, [a, b]] of embedding.rows.entries()) {
    const value = values[index] ?? 0
    const flat = flats.find(([from, to]) => value >= from && value <= to)
    if (flat) kept = between(kept, [a * embedding.scale, b * embedding.scale], flat)
  }
  return kept
}

/** Where every one of these rows, which lie along one line, keeps its value; a segment. */
function lineThrough([x, y]: Point, rows: readonly Point[], half: number): Polygon {
  const [a, b] = rows.find(([one, other]) => one !== 0 || other !== 0) ?? [0, 0]
  const length = Math.hypot(a, b)
  const far = 4 * half
  const [alongX, alongY] = [(-b / length) * far, (a / length) * far]
  const ends: Polygon = [
    [x - alongX, y - alongY],
    [x + alongX, y + alongY],
  ]
  return between(between(ends, [1, 0], [-half, half]), [0, 1], [-half, half])
}
