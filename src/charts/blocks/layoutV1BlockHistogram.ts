import { scaleLinear, scaleLog } from 'd3'
import type { Histogram } from '../../core/foldNorm/clip'

/** Values of this range are drawn enlarged, so that single steps of a fine grid are seen. */
export const LENS = 0.5
/** A bar is never narrower, in pixels. */
const LEAST_BAR = 3
/** Lines of a grid closer than this are a grey wall; the enlarged strip shows them. */
const LEAST_STEP = 4
const SHARES = [0.1, 0.01, 0.001, 0.0001, 0.00001]

/** Shares of values in equal bins on a logarithmic axis, with a grid from 0 to the clip. */
export function layoutV1BlockHistogram(
  histogram: Histogram,
  grid: { readonly clip: number; readonly step: number },
  width: number,
) {
  const isNarrow = width < 520
  const plot = { left: 68, right: width - 12, top: 40, bottom: isNarrow ? 250 : 290 }
  const { counts, start, binWidth, total } = histogram
  const end = start + counts.length * binWidth
  const reach = Math.max(end, grid.clip, 6.5)
  const x = scaleLinear([Math.min(start, -1), reach * 1.03], [plot.left, plot.right])
  const merge = Math.max(1, Math.ceil(LEAST_BAR / (x(binWidth) - x(0))))
  const bars = merged(counts, Math.round(start / binWidth), merge).map(({ first, count }) => ({
    from: first * binWidth,
    to: (first + merge) * binWidth,
    share: count / Math.max(1, total),
  }))
  const most = Math.max(...bars.map(({ share }) => share), 0.01)
  const y = scaleLog([0.5 / Math.max(1, total), most * 1.3], [plot.bottom, plot.top]).clamp(true)
  const stepWidth = x(grid.step) - x(0)
  const levels = Math.round(grid.clip / grid.step)
  const lensTop = plot.bottom + 58
  const lens = scaleLinear([0, LENS], [plot.left, plot.right])
  const shown = Math.floor(LENS / grid.step + 1e-9)
  return {
    plot,
    height: lensTop + 54,
    bars: bars
      .filter(({ share }) => share > 0)
      .map(({ from, to, share }) => ({
        key: from.toFixed(2),
        x: x(from),
        width: Math.max(1, x(to) - x(from) - 0.75),
        y: y(share),
        height: plot.bottom - y(share),
        part:
          to <= 0 ? ('below' as const) : from >= grid.clip ? ('cut' as const) : ('kept' as const),
      })),
    zero: x(0),
    clip: x(grid.clip),
    six: x(6),
    /** Empty where lines would run together. */
    lines:
      stepWidth >= LEAST_STEP
        ? Array.from({ length: levels + 1 }, (_, level) => x(level * grid.step))
        : [],
    ticks: {
      x: x.ticks(isNarrow ? 5 : 10).map((value) => ({ value, x: x(value) })),
      y: SHARES.filter((share) => y(share) > plot.top && y(share) < plot.bottom - 4).map(
        (value) => ({ value, y: y(value) }),
      ),
    },
    lens: {
      top: lensTop,
      bottom: lensTop + 26,
      lines: Array.from({ length: shown + 1 }, (_, level) => lens(level * grid.step)),
      from: x(0),
      to: x(LENS),
    },
  }
}

/** Neighbouring bins added up, so that 0 stays an edge. */
function merged(counts: readonly number[], first: number, merge: number) {
  const sums = new Map<number, number>()
  for (const [index, count] of counts.entries()) {
    const bin = Math.floor((first + index) / merge) * merge
    sums.set(bin, (sums.get(bin) ?? 0) + count)
  }
  return [...sums].map(([bin, count]) => ({ first: bin, count }))
}
