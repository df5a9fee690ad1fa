import { scaleLog } from 'd3'

export interface RatioMark {
  readonly key: string
  readonly label: string
  readonly printed: string
  readonly value: number
  /** Ends of what is known of a measured ratio; they may be 0 and infinite. */
  readonly interval?: readonly [low: number, high: number]
  readonly kind: 'computed' | 'measured' | 'guess'
}

/** Heights in SVG pixels: a mark's words, its track, and the scale under all of them. */
export const RATIO_ROW = { words: 24, track: 26, gap: 10, axis: 30 } as const

export interface RatioPlace {
  readonly mark: RatioMark
  readonly y: number
  readonly x: number
  /** Ends of the interval as far as they are drawn. */
  readonly interval: readonly [low: number, high: number] | null
}

export interface RatioLayout {
  readonly height: number
  readonly bottom: number
  /** Where 1× is: neither is faster. */
  readonly even: number
  readonly places: readonly RatioPlace[]
  readonly ticks: readonly { readonly value: number; readonly x: number }[]
}

const TICKS = [
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000,
]
const TICK_ROOM = 44
/** Marks stand off the ends by this factor. */
const MARGIN = 1.25
/** The scale reaches at least this far on either side of 1, so that no noise looks like much. */
const LEAST_REACH = 1.6
const INSET = 16

/** Ratios on one logarithmic scale, where twice as fast and half as fast are as far from 1×. */
export function layoutCompareRatios(marks: readonly RatioMark[], width: number): RatioLayout {
  const values = marks
    .flatMap(({ value, interval }) => [value, ...(interval ?? [])])
    .filter((value) => Number.isFinite(value) && value > 0)
  const least = Math.min(1 / LEAST_REACH, ...values.map((value) => value / MARGIN))
  const most = Math.max(LEAST_REACH, ...values.map((value) => value * MARGIN))
  const scale = scaleLog([least, most], [INSET, width - INSET]).clamp(true)
  const pitch = RATIO_ROW.words + RATIO_ROW.track + RATIO_ROW.gap
  const bottom = marks.length * pitch
  return {
    height: bottom + RATIO_ROW.axis,
    bottom,
    even: scale(1),
    places: marks.map((mark, at) => ({
      mark,
      y: at * pitch + RATIO_ROW.words + RATIO_ROW.track / 2,
      x: scale(Math.max(mark.value, least)),
      interval: mark.interval
        ? [scale(Math.max(mark.interval[0], least)), scale(Math.min(mark.interval[1], most))]
        : null,
    })),
    ticks: apart(
      TICKS.filter((value) => value >= least && value <= most).map((value) => ({
        value,
        x: scale(value),
      })),
    ),
  }
}

type Tick = RatioLayout['ticks'][number]

/** Those that have room for their figure; 1× goes before all others. */
function apart(ticks: readonly Tick[]): readonly Tick[] {
  const one = ticks.find(({ value }) => value === 1)
  const kept: Tick[] = one ? [one] : []
  const outward = [...ticks].sort(
    (a, b) => Math.abs(Math.log(a.value)) - Math.abs(Math.log(b.value)),
  )
  for (const tick of outward)
    if (kept.every(({ x }) => Math.abs(x - tick.x) >= TICK_ROOM)) kept.push(tick)
  return kept.sort((a, b) => a.value - b.value)
}
