import { scaleLinear } from 'd3'

/** The n coordinates of one point. */
export interface StripInput {
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Where the activation is flat, so that the coordinate tells nothing. */
  readonly flat: readonly boolean[]
}

const HEAD = 26
const ROW = 72
const GAP = 30
const FOOT = 20
/** Bars wider than this look like blocks. */
const WIDEST = 36

/** Where a row of bars may stand. */
export interface StripPlace {
  readonly x: number
  readonly top: number
  readonly width: number
}

/** The row before the activation, and the one after it under its picture or under the first. */
export function stripPlaces(width: number, top: number, half: number | null) {
  const first = { x: 0, top, width: half ?? width }
  const second =
    half === null
      ? { x: 0, top: top + HEAD + ROW + GAP, width }
      : { x: width - half, top, width: half }
  return [first, second] as const
}

/** Two rows of bars, a column a coordinate, both on one scale. */
export function layoutStrip(
  { before, after, flat }: StripInput,
  places: readonly [StripPlace, StripPlace],
) {
  const n = Math.max(1, before.length)
  const most = Math.max(1e-9, ...before.map(Math.abs), ...after.map(Math.abs))
  const height = scaleLinear([-most, most], [-ROW / 2, ROW / 2])
  const rows = places.map(({ x, top, width }, row) => {
    const column = Math.min(WIDEST * 1.5, width / n)
    const bar = Math.min(WIDEST, column * 0.72)
    const middle = top + HEAD + ROW / 2
    const every = column >= 20 ? 1 : 5
    return {
      ...{ x, middle, labelY: top + 12, right: x + n * column },
      bars: (row === 0 ? before : after).map((value, index) => {
        const size = height(value)
        return {
          value,
          isFlat: flat[index] ?? false,
          centre: x + index * column + column / 2,
          x: x + index * column + (column - bar) / 2,
          y: middle - Math.max(0, size),
          width: bar,
          height: Math.abs(size),
        }
      }),
      marks: before.flatMap((_, index) =>
        index === 0 || (index + 1) % every === 0
          ? [{ n: index + 1, x: x + index * column + column / 2, y: top + HEAD + ROW + 16 }]
          : [],
      ),
    }
  })
  return { rows, bottom: places[1].top + HEAD + ROW + FOOT }
}
