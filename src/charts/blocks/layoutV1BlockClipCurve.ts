import { line, scaleLinear, scaleLog } from 'd3'

/** Root mean square errors at one clip. */
export interface ClipErrors {
  readonly clip: number
  readonly error: number
  readonly roundingError: number
  readonly clippingError: number
}

export interface NamedCurve {
  readonly key: string
  readonly isOwn: boolean
  readonly points: readonly ClipErrors[]
}

const LABEL_DISTANCE = 17

/** Errors over the clip, the error's axis logarithmic; each curve's name at its right end. */
export function layoutV1BlockClipCurve(
  curves: readonly NamedCurve[],
  own: { readonly clip: number; readonly error: number },
  best: { readonly clip: number; readonly error: number },
  width: number,
) {
  const isNarrow = width < 520
  const height = isNarrow ? 330 : 360
  const plot = { left: 58, right: width - 66, top: 34, bottom: height - 46 }
  const clips = curves[0]?.points.map(({ clip }) => clip) ?? []
  const [least, most] = [clips[0] ?? 2, clips.at(-1) ?? 20]
  const errors = curves.flatMap(({ points }) => points.map(({ error }) => error)).filter(isShown)
  const top = Math.max(...errors, 0.01) * 1.4
  const mine = curves.find(({ isOwn }) => isOwn)
  const parts = mine?.points.map(({ roundingError }) => roundingError).filter(isShown) ?? []
  const bottom = Math.min(...errors, ...parts, top / 10) / 1.3
  const x = scaleLinear([least, most], [plot.left, plot.right])
  const y = scaleLog([bottom, top], [plot.bottom, plot.top]).clamp(true)
  const path = (points: readonly ClipErrors[], of: (point: ClipErrors) => number) =>
    line<ClipErrors>(
      ({ clip }) => x(clip),
      (point) => y(of(point)),
    ).defined((point) => of(point) >= bottom)(points) ?? ''
  const ends = curves.map(({ points }) => y(points.at(-1)?.error ?? bottom))
  const labels = spread(ends)
  return {
    height,
    plot,
    curves: curves.map(({ key, isOwn, points }, index) => ({
      key,
      isOwn,
      path: path(points, ({ error }) => error),
      labelY: labels[index]!,
    })),
    rounding: mine ? path(mine.points, ({ roundingError }) => roundingError) : '',
    clipping: mine ? path(mine.points, ({ clippingError }) => clippingError) : '',
    six: x(6),
    point: { x: x(own.clip), y: y(Math.max(own.error, bottom)) },
    best: { x: x(best.clip), y: y(Math.max(best.error, bottom)) },
    ticks: {
      x: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20]
        .filter((value) => !isNarrow || value % 4 === 2)
        .map((value) => ({ value, x: x(value) })),
      y: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
        .filter((value) => value > bottom && value < top)
        .map((value) => ({ value, y: y(value) })),
    },
    clipAt: (place: number) => Math.min(most, Math.max(least, Math.round(x.invert(place) * 4) / 4)),
  }
}

const isShown = (error: number) => error > 0 && Number.isFinite(error)

/** Places from the top, each kept clear of the one above it. */
function spread(places: readonly number[]): readonly number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => places[a]! - places[b]!)
  const moved = [...places]
  let last = Number.NEGATIVE_INFINITY
  for (const index of order) {
    last = Math.max(places[index]!, last + LABEL_DISTANCE)
    moved[index] = last
  }
  return moved
}
