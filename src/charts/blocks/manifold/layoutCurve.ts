import { line } from 'd3'
import type { Curve, Point } from '../../../core/manifold/curve'

/** From the plane, y upwards, to a square pane of the drawing. */
export interface Pane {
  readonly x: number
  readonly y: number
  readonly size: number
  /** The plane's half side that the pane shows. */
  readonly half: number
  readonly place: (point: Point) => Point
  readonly pointAt: (place: Point) => Point
}

export function paneAt(x: number, y: number, size: number, half: number): Pane {
  const unit = size / (2 * half)
  return {
    ...{ x, y, size, half },
    place: ([px, py]) => [x + size / 2 + px * unit, y + size / 2 - py * unit],
    pointAt: ([atX, atY]) => [(atX - x - size / 2) / unit, (y + size / 2 - atY) / unit],
  }
}

/** A piece of a curve in one colour. */
export interface Run {
  readonly path: string
  /** How far along the curve, 0 to 1. */
  readonly share: number
  readonly isLost: boolean
}

const draw = line()

const round = (value: number) => Math.round(value * 100) / 100

export const pathOf = (points: readonly Point[]): string =>
  draw(points.map(([x, y]): [number, number] => [round(x), round(y)])) ?? ''

/** So many colours along a curve look like one that flows. */
const COLOURS = 45

/**
 * The curve cut where its colour, its fate or its stroke changes; each piece reaches to the first
 * point of the next, so that no gap shows. `places` are the curve's points in the drawing.
 */
export function runsOf(
  { points, starts }: Curve,
  places: readonly Point[],
  lost: readonly boolean[],
): readonly Run[] {
  const last = Math.max(1, points.length - 1)
  const colourOf = (index: number) => Math.floor((index / (last + 1)) * COLOURS)
  const begins = new Set(starts)
  const runs: Run[] = []
  let from = 0
  for (let index = 1; index <= points.length; index += 1) {
    const isEnd = index === points.length || begins.has(index)
    const isSame = colourOf(index) === colourOf(from) && lost[index] === lost[from]
    if (!isEnd && isSame) continue
    const piece = places.slice(from, isEnd ? index : index + 1)
    runs.push({
      path: pathOf(piece.length === 1 ? [...piece, ...piece] : piece),
      share: from / last,
      isLost: lost[from] ?? false,
    })
    from = index
  }
  return runs
}

/** Letters at even steps along a curve; those that land on one another stand together. */
export function knotsOf(places: readonly Point[], pane: Pane, letters = 'ABCDE') {
  const last = places.length - 1
  const knots: { readonly at: Point; label: string }[] = []
  if (last < 1) return knots
  for (const [index, letter] of [...letters].entries()) {
    const at = places[Math.round((index / (letters.length - 1)) * last)]
    if (!at || !isInside(pane, at)) continue
    const near = knots.find((knot) => Math.hypot(knot.at[0] - at[0], knot.at[1] - at[1]) < 16)
    if (near) near.label += ` ${letter}`
    else knots.push({ at, label: letter })
  }
  return knots
}

const isInside = ({ x, y, size }: Pane, [atX, atY]: Point) =>
  atX >= x && atX <= x + size && atY >= y && atY <= y + size

/** The place nearest to a spot of the drawing, if any is within `reach`. */
export function nearest(places: readonly Point[], [x, y]: Point, reach: number): number | null {
  let best: number | null = null
  let least = reach
  for (const [index, [atX, atY]] of places.entries()) {
    const off = Math.hypot(atX - x, atY - y)
    if (off < least) {
      least = off
      best = index
    }
  }
  return best
}
