import { scaleLinear } from 'd3'

const LEAST_PITCH = 3
const HEIGHT = 230

/**
 * A histogram over a range, the values a grid allows as lines across it, and another histogram
 * over the same range as an outline. Shares of all values, so that both can be compared.
 */
export function layoutQuantiseBars(
  counts: ArrayLike<number>,
  other: ArrayLike<number> | null,
  range: { readonly min: number; readonly max: number },
  grid: { readonly step: number; readonly first: number; readonly count: number } | null,
  width: number,
) {
  const plot = { left: 52, right: width - 10, top: 34, bottom: HEIGHT - 42 }
  const x = scaleLinear(range.max > range.min ? [range.min, range.max] : [-1, 1], [
    plot.left,
    plot.right,
  ])
  const shares = sharesOf(counts)
  const others = other ? sharesOf(other) : []
  const y = scaleLinear([0, Math.max(1e-9, ...shares, ...others)], [plot.bottom, plot.top]).nice(3)
  const wide = (plot.right - plot.left) / Math.max(1, shares.length)
  const pitch = grid ? x(grid.step) - x(0) : 0
  const lines =
    grid && pitch >= LEAST_PITCH
      ? Array.from({ length: grid.count }, (_, at) => x(grid.first + at * grid.step)).filter(
          (line) => line >= plot.left - 0.5 && line <= plot.right + 0.5,
        )
      : []
  return {
    height: HEIGHT,
    plot,
    bars: shares.map((share, index) => ({
      key: index,
      x: plot.left + index * wide,
      width: wide,
      y: y(share),
      height: plot.bottom - y(share),
    })),
    outline: outlineOf(others, plot.left, wide, plot.bottom, y),
    lines,
    isDense: grid !== null && lines.length === 0,
    ticks: {
      x: x.ticks(width < 420 ? 4 : 6).map((value) => ({ value, x: x(value) })),
      y: y.ticks(3).map((value) => ({ value, y: y(value) })),
    },
  }
}

function sharesOf(counts: ArrayLike<number>): readonly number[] {
  const all = Array.from(counts)
  const total = all.reduce((sum, count) => sum + count, 0)
  return all.map((count) => (total > 0 ? count / total : 0))
}

function outlineOf(
  shares: readonly number[],
  left: number,
  wide: number,
  bottom: number,
  y: (share: number) => number,
): string {
  if (shares.length === 0) return ''
  const steps = shares.map((share) => `V${y(share)}h${wide}`)
  return `M${left},${bottom}${steps.join('')}V${bottom}`
}
