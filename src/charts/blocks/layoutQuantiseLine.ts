import { scaleLinear } from 'd3'
import { type Grid, integerOf, valueAt } from '../../core/quantise/grid'

const LEAST_PITCH = 3
const HEIGHT = 190
/** More weights than this are drawn as a sample at even distances, with the outermost two. */
export const MOST_DRAWN = 160

/** A channel's weights on a line, the values its grid allows on another, and where each goes. */
export function layoutQuantiseLine(weights: readonly number[], grid: Grid, width: number) {
  const plot = { left: 12, right: width - 12, top: 48, bottom: HEIGHT - 56 }
  const least = Math.min(0, ...weights)
  const most = Math.max(0, ...weights)
  const margin = (most - least || 1) * 0.06
  const x = scaleLinear([least - margin, most + margin], [plot.left, plot.right])
  const pitch = x(grid.scale) - x(0)
  const first = Math.max(grid.lowest, integerOf(least - margin, grid) - 1)
  const last = Math.min(grid.highest, integerOf(most + margin, grid) + 1)
  const inside = (at: number) => at >= plot.left - 0.5 && at <= plot.right + 0.5
  const stops = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .map((integer) => ({ integer, x: x(valueAt(integer, grid)) }))
    .filter((stop) => inside(stop.x))
  const every = Math.max(1, Math.ceil(weights.length / MOST_DRAWN))
  const every40 = Math.max(1, Math.ceil(40 / pitch))
  return {
    height: HEIGHT,
    plot,
    pitch,
    stops: pitch >= LEAST_PITCH ? stops : [],
    isDense: pitch < LEAST_PITCH,
    labels: stops.filter(({ integer }) => (integer - grid.zeroPoint) % every40 === 0),
    weights: weights.flatMap((weight, index) => {
      const isOutermost = weight === least || weight === most
      if (index % every !== 0 && !isOutermost) return []
      return [{ key: index, from: x(weight), to: x(valueAt(integerOf(weight, grid), grid)) }]
    }),
    zeroX: x(0),
    ticks: x.ticks(width < 420 ? 4 : 7).map((value) => ({ value, x: x(value) })),
  }
}
