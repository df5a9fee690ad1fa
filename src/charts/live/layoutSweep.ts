import { scaleLinear } from 'd3'
import { textWidth } from '../net/layoutLegend'

export interface SweepDot {
  readonly key: string
  /** Operations a frame, in the reader's unit. */
  readonly work: number
  readonly ms: { readonly median: number; readonly p10: number; readonly p90: number }
  /** α 0.5, 160 px. */
  readonly label: string
  /** On the fitted line; null without one. */
  readonly fittedMs: number | null
}

export interface SweepLine {
  readonly overheadMs: number
  readonly msPerWork: number
}

const WIDE = 520

/** Milliseconds over work, both from 0, with the fitted line from where there is no work. */
export function layoutSweep(dots: readonly SweepDot[], fit: SweepLine | null, width: number) {
  const height = width < WIDE ? 320 : 380
  const plot = { left: 58, right: width - 16, top: 34, bottom: height - 46 }
  const mostWork = Math.max(1, ...dots.map(({ work }) => work)) * 1.08
  const mostMs = Math.max(
    1e-3,
    ...dots.map(({ ms }) => ms.p90),
    fit ? fit.overheadMs + fit.msPerWork * mostWork : 0,
  )
  const x = scaleLinear([0, mostWork], [plot.left, plot.right])
  const y = scaleLinear([0, mostMs * 1.05], [plot.bottom, plot.top]).nice(5)
  const at = (work: number) => (fit ? fit.overheadMs + fit.msPerWork * work : 0)
  // A line that meets the axis below zero is drawn from where it comes up.
  const from = fit && fit.overheadMs < 0 ? -fit.overheadMs / fit.msPerWork : 0
  return {
    plot,
    height,
    line: fit && { x1: x(from), y1: y(at(from)), x2: x(mostWork), y2: y(at(mostWork)) },
    /** What a frame takes before any work is done; null where the fit says none. */
    overheadY: fit && fit.overheadMs > 0 ? y(fit.overheadMs) : null,
    dots: dots.map((dot) => {
      const place = x(dot.work)
      const isLate = place + 12 + textWidth(dot.label) > plot.right
      return {
        dot,
        x: place,
        y: y(dot.ms.median),
        from: y(dot.ms.p10),
        to: y(dot.ms.p90),
        fittedY: dot.fittedMs === null ? null : y(Math.max(0, dot.fittedMs)),
        label: { x: place + (isLate ? -12 : 12), anchor: isLate ? 'end' : 'start' } as const,
      }
    }),
    ticks: {
      x: x.ticks(width < WIDE ? 3 : 6).map((value) => ({ value, x: x(value) })),
      y: y.ticks(5).map((value) => ({ value, y: y(value) })),
    },
  }
}
