import type { Point, Stroke } from './curve'

/** What an address may hold: each of 64 letters is six bits. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Places along an axis: nine bits, so that three letters are a point. */
const GRID = 512
const LETTERS = 3

/** Points of a whole drawing; three letters each, so that the link can still be sent. */
export const MOST_POINTS = 120

const onGrid = (value: number) =>
  Math.min(GRID - 1, Math.max(0, Math.round(((value + 1) / 2) * (GRID - 1))))
const offGrid = (place: number) => (place / (GRID - 1)) * 2 - 1

function printPoint([x, y]: Point): string {
  const bits = onGrid(x) * GRID + onGrid(y)
  return [bits >> 12, (bits >> 6) & 63, bits & 63].map((place) => ALPHABET[place]).join('')
}

function readPoint(text: string): Point | undefined {
  let bits = 0
  for (const letter of text) {
    const place = ALPHABET.indexOf(letter)
    if (place < 0) return undefined
    bits = bits * 64 + place
  }
  return [offGrid(Math.floor(bits / GRID)), offGrid(bits % GRID)]
}

/** A drawing as letters, strokes parted by a point; places are rounded to 1 / 256. */
export const printStrokes = (strokes: readonly Stroke[]): string =>
  strokes.map((stroke) => stroke.map(printPoint).join('')).join('.')

/** The drawing of a text; undefined where it is none or holds more than a drawing may. */
export function readStrokes(text: string): readonly Stroke[] | undefined {
  const strokes: Stroke[] = []
  for (const part of text.split('.')) {
    if (part.length === 0 || part.length % LETTERS !== 0) return undefined
    const stroke: Point[] = []
    for (let at = 0; at < part.length; at += LETTERS) {
      const point = readPoint(part.slice(at, at + LETTERS))
      if (!point) return undefined
      stroke.push(point)
    }
    strokes.push(stroke)
  }
  return pointsOf(strokes) > MOST_POINTS ? undefined : strokes
}

export const pointsOf = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, stroke) => sum + stroke.length, 0)

/**
 * The stroke with as few points as keep it within `tolerance` (Ramer, Douglas and Peucker), and
 * within `most` points: the tolerance grows until they are.
 */
export function simplified(stroke: Stroke, most: number, tolerance = 0.006): Stroke {
  const kept = within(stroke, tolerance)
  return kept.length <= most || most < 2
    ? kept.slice(0, most)
    : simplified(stroke, most, tolerance * 1.5)
}

function within(stroke: Stroke, tolerance: number): Stroke {
  const first = stroke[0]
  const last = stroke.at(-1)
  if (!first || !last || stroke.length < 3) return stroke
  let farthest = 0
  let most = tolerance
  for (const [index, point] of stroke.entries()) {
    const off = fromLine(point, first, last)
    if (off > most) {
      most = off
      farthest = index
    }
  }
  if (farthest === 0) return [first, last]
  const before = within(stroke.slice(0, farthest + 1), tolerance)
  return [...before, ...within(stroke.slice(farthest), tolerance).slice(1)]
}

/** How far a point lies from the line between two others, ends included. */
function fromLine(point: Point, from: Point, to: Point): number {
  const along: Point = [to[0] - from[0], to[1] - from[1]]
  const squared = along[0] ** 2 + along[1] ** 2
  const share =
    squared > 0 ? ((point[0] - from[0]) * along[0] + (point[1] - from[1]) * along[1]) / squared : 0
  const near = Math.min(1, Math.max(0, share))
  return Math.hypot(point[0] - from[0] - near * along[0], point[1] - from[1] - near * along[1])
}
