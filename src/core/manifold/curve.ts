/** A place in the plane, y upwards; pictures show −1 to 1 in both. */
export type Point = readonly [x: number, y: number]

/** One line drawn without lifting the pen. */
export type Stroke = readonly Point[]

/** Points along one or more strokes, in the order they were drawn. */
export interface Curve {
  readonly points: readonly Point[]
  /** At which point each stroke begins; 0 first. */
  readonly starts: readonly number[]
}

/** Enough for a smooth spiral of two and a quarter turns in a large picture. */
export const CURVE_POINTS = 181

const turn = 2 * Math.PI

const drawn = (count: number, place: (share: number) => Point): Stroke =>
  Array.from({ length: count + 1 }, (_, index) => place(index / count))

const ring = (centre: Point, radius: number): Stroke =>
  drawn(96, (share) => [
    centre[0] + radius * Math.cos(turn * share),
    centre[1] + radius * Math.sin(turn * share),
  ])

/** Figures to begin with; the spiral is the one of arXiv:1801.04381, Figure 1. */
export const SHAPES = {
  spiral: [
    drawn(240, (share) => {
      const radius = 0.06 + 0.9 * share
      const angle = 2.25 * turn * share
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    }),
  ],
  rings: [ring([0, 0], 0.4), ring([0, 0], 0.85)],
  eight: [
    drawn(160, (share) => [
      0.9 * Math.sin(turn * share),
      0.9 * Math.sin(turn * share) * Math.cos(turn * share),
    ]),
  ],
  aside: [ring([0.5, 0.45], 0.35)],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>

export type ShapeId = keyof typeof SHAPES

const distance = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1])

const lengthOf = (stroke: Stroke) =>
  stroke.reduce((sum, point, index) => {
    const before = stroke[index - 1]
    return before ? sum + distance(before, point) : sum
  }, 0)

/**
 * About `count` points at even distances along all strokes together, both ends of each included;
 * a stroke without length is one point.
 */
export function resample(strokes: readonly Stroke[], count = CURVE_POINTS): Curve {
  const kept = strokes.filter((stroke) => stroke.length > 0)
  const total = kept.reduce((sum, stroke) => sum + lengthOf(stroke), 0)
  const points: Point[] = []
  const starts: number[] = []
  for (const stroke of kept) {
    starts.push(points.length)
    const length = lengthOf(stroke)
    const steps = length > 0 ? Math.max(1, Math.round(((count - 1) * length) / total)) : 0
    points.push(...alongOf(stroke, steps))
  }
  return { points, starts }
}

/** `steps` + 1 places at even distances along a stroke. */
function alongOf(stroke: Stroke, steps: number): readonly Point[] {
  const [first] = stroke
  if (!first || steps === 0) return first ? [first] : []
  const step = lengthOf(stroke) / steps
  const points: Point[] = [first]
  let walked = 0
  for (const [index, to] of stroke.entries()) {
    const from = stroke[index - 1]
    if (!from) continue
    const length = distance(from, to)
    // The last place is the stroke's own end, which sums of distances may miss by a rounding.
    while (points.length < steps && points.length * step <= walked + length) {
      const share = (points.length * step - walked) / length
      points.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])])
    }
    walked += length
  }
  return [...points, stroke.at(-1) ?? first]
}
