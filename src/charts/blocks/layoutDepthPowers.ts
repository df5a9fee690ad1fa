import { line, scaleLog } from 'd3'

export interface PowerCurve {
  readonly key: string
  readonly points: readonly { readonly at: number; readonly count: number }[]
}

const LABEL = 19

/**
 * Counts over a multiplier, both axes logarithmic, so that a power is a slope. The law is a line
 * of its own slope through `full`, the count of the whole at `fullAt`.
 */
export function layoutDepthPowers(
  curves: readonly PowerCurve[],
  own: number,
  law: { readonly fullAt: number; readonly full: number; readonly power: number },
  width: number,
) {
  const isNarrow = width < 520
  const height = isNarrow ? 380 : 440
  const plot = {
    left: 58,
    right: width - (isNarrow ? 16 : 210),
    top: 34,
    bottom: height - 56,
  }
  const places = curves[0]?.points.map(({ at }) => at) ?? [1, 2]
  const counts = curves.flatMap(({ points }) => points.map(({ count }) => count))
  const positive = counts.filter((count) => count > 0)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const x = scaleLog([first, last], [plot.left, plot.right]).clamp(true)
  const y = scaleLog(
    [Math.min(...positive) / 1.3, Math.max(...positive) * 1.3],
    [plot.bottom, plot.top],
  ).clamp(true)
  const draw = line<PowerCurve['points'][number]>(
    ({ at }) => x(at),
    ({ count }) => y(count),
  ).defined(({ count }) => count > 0)
  const lawAt = (at: number) => law.full * (at / law.fullAt) ** law.power
  // The law leaves the plot where it falls below the least count; it ends at the edge.
  const floor = Math.min(...positive) / 1.3
  const from = law.power > 0 ? law.fullAt * (floor / law.full) ** (1 / law.power) : first
  const start = Math.max(first, from)
  let lastTick = Number.NEGATIVE_INFINITY
  const laid = curves.map((curve) => {
    const end = curve.points.at(-1)?.count ?? 1
    return { key: curve.key, d: draw(curve.points) ?? '', ownY: y(at(curve, own)), endY: y(end) }
  })
  const labels = spread(laid)
  return {
    plot,
    height,
    isNarrow,
    curves: laid.map((curve) => ({ ...curve, labelY: labels.get(curve.key) ?? curve.endY })),
    law: `M${x(start)},${y(lawAt(start))}L${x(last)},${y(lawAt(last))}`,
    ownX: x(own),
    ticks: {
      x: places.flatMap((value) => {
        if (x(value) - lastTick < 44) return []
        lastTick = x(value)
        return [{ value, x: x(value) }]
      }),
      y: y
        .ticks(5)
        .filter((value) => /^1e/.test(value.toExponential()))
        .map((value) => ({ value, y: y(value) })),
    },
    valueAt: (at: number) => x.invert(at),
  }
}

/** A curve's count between its points, straight on logarithmic axes. */
function at({ points }: PowerCurve, place: number): number {
  const after = points.findIndex((point) => point.at >= place)
  const right = points[after < 0 ? points.length - 1 : after]
  const left = points[after <= 0 ? 0 : after - 1]
  if (!left || !right) return 1
  if (left.at === right.at || left.count <= 0 || right.count <= 0) return Math.max(right.count, 1)
  const share = Math.log(place / left.at) / Math.log(right.at / left.at)
  return left.count * (right.count / left.count) ** Math.min(1, Math.max(0, share))
}

/** Names from the top, each far enough under the one before. */
function spread(curves: readonly { readonly key: string; readonly endY: number }[]) {
  let last = Number.NEGATIVE_INFINITY
  return new Map(
    curves
      .toSorted((a, b) => a.endY - b.endY)
      .map(({ key, endY }) => {
        last = Math.max(endY, last + LABEL)
        return [key, last] as const
      }),
  )
}
