import { scaleLinear } from 'd3'

/** The n coordinates of one point. */
export interface StripInput {
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Where the activation is flat, so that the coordinate tells nothing. */
  readonly flat: readonly boolean[]
}

const HEAD = 26
const ROW = 58
const GAP = 30
const FOOT = 20
/** Bars wider than this look like blocks. */
const WIDEST = 36

/** Two rows of bars over one another, a column a coordinate, both on one scale. */
export function layoutStrip({ before, after, flat }: StripInput, width: number, top: number) {
  const n = Math.max(1, before.length)
  const column = Math.min(WIDEST * 1.5, width / n)
  const bar = Math.min(WIDEST, column * 0.72)
  const most = Math.max(1e-9, ...before.map(Math.abs), ...after.map(Math.abs))
  const height = scaleLinear([-most, most], [-ROW / 2, ROW / 2])
  const rows = [before, after].map((values, row) => {
    const middle = top + HEAD + ROW / 2 + row * (ROW + GAP)
    return {
      labelY: middle - ROW / 2 - 10,
      middle,
      bars: values.map((value, index) => {
        const size = height(value)
        return {
          value,
          isFlat: flat[index] ?? false,
          centre: index * column + column / 2,
          x: index * column + (column - bar) / 2,
          y: middle - Math.max(0, size),
          width: bar,
          height: Math.abs(size),
        }
      }),
    }
  })
  const every = column >= 20 ? 1 : 5
  const bottom = top + HEAD + 2 * ROW + GAP + FOOT
  return {
    top,
    bottom,
    right: n * column,
    rows,
    marks: before.flatMap((_, index) =>
      index === 0 || (index + 1) % every === 0
        ? [{ n: index + 1, x: index * column + column / 2, y: bottom - 4 }]
        : [],
    ),
  }
}
