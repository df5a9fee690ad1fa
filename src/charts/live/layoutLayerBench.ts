import { scaleLinear } from 'd3'
import { textWidth } from '../net/layoutLegend'

/** One way of computing a layer: what it was counted and what it was timed to, by the standard. */
export interface BenchBar {
  readonly key: string
  readonly name: string
  /** Behind the name: milliseconds and rate, or why there are none. */
  readonly detail: string
  readonly counted: number
  readonly countedText: string
  /** Null where it could not be timed. */
  readonly measured: { readonly ratio: number; readonly low: number; readonly high: number } | null
  readonly measuredText: string
}

/** Heights in SVG pixels: words, a bar, what is between bars, what is between ways, the scale. */
export const BENCH_ROW = { words: 26, bar: 16, between: 5, gap: 20, axis: 30 } as const
const STACKED_WORDS = 46
/** Bars go no further than this many times the largest count. */
const TEAR = 2
const WIDE = 560

export function layoutLayerBench(bars: readonly BenchBar[], width: number) {
  const isStacked = width < WIDE
  const words = isStacked ? STACKED_WORDS : BENCH_ROW.words
  const pitch = words + 2 * BENCH_ROW.bar + BENCH_ROW.between + BENCH_ROW.gap
  const texts = bars.flatMap(({ countedText, measuredText }) => [countedText, measuredText])
  const room = Math.min(width / 2, 14 + Math.max(0, ...texts.map(textWidth)))
  const right = width - room
  const counted = Math.max(1, ...bars.map((bar) => bar.counted))
  const measured = Math.max(...bars.map((bar) => bar.measured?.ratio ?? 0))
  // One way that is very slow must not make slivers of all others: its bar is torn off.
  const most = Math.min(Math.max(counted, measured), TEAR * counted)
  const x = scaleLinear([0, most], [0, right]).clamp(true)
  const bottom = bars.length * pitch - BENCH_ROW.gap + 8
  return {
    isStacked,
    height: bottom + BENCH_ROW.axis,
    bottom,
    even: x(1),
    rows: bars.map((bar, at) => {
      const y = at * pitch
      const countedY = y + words
      const { measured } = bar
      return {
        bar,
        nameY: y + 16,
        detailY: y + (isStacked ? 36 : 16),
        counted: { y: countedY, width: x(bar.counted) },
        measured: measured && {
          y: countedY + BENCH_ROW.bar + BENCH_ROW.between,
          width: x(measured.ratio),
          low: x(measured.low),
          high: x(measured.high),
          isTorn: measured.ratio > most,
        },
      }
    }),
    ticks: x.ticks(width < WIDE ? 3 : 6).map((value) => ({ value, x: x(value) })),
  }
}
