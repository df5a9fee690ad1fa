import { scaleLinear, scaleLog } from 'd3'

export interface FrameSide {
  readonly key: string
  readonly letter: string
  /** Shown where there is room beside the letter and the median. */
  readonly name: string
  /** The median. */
  readonly printed: string
  /** Milliseconds of whole frames in the order they ran. */
  readonly totals: readonly number[]
  readonly median: number
  readonly p10: number
  readonly p90: number
}

/** Heights in SVG pixels: a side's words, its dots, the band under them, the scale. */
export const FRAMES_ROW = { words: 26, dots: 64, band: 10, gap: 14, axis: 30 } as const

export interface FramesLayout {
  readonly height: number
  readonly bottom: number
  readonly radius: number
  readonly isLog: boolean
  readonly hasNames: boolean
  readonly sides: readonly {
    readonly side: FrameSide
    /** Baseline the dots stand on. */
    readonly y: number
    readonly top: number
    readonly median: number
    readonly p10: number
    readonly p90: number
    readonly dots: readonly { readonly at: number; readonly x: number; readonly y: number }[]
  }[]
  readonly ticks: readonly { readonly value: number; readonly x: number }[]
}

/** Sides this far apart share no linear scale: one of them would be a line. */
const LOG_FROM = 4
const INSET = 12
const WIDE = 480

/** Every frame a dot over its time; frames of nearly the same time stand on each other. */
export function layoutCompareFrames(sides: readonly FrameSide[], width: number): FramesLayout {
  const radius = width < WIDE ? 2.2 : 3
  const all = sides.flatMap(({ totals }) => totals).filter((ms) => ms > 0)
  const least = all.length > 0 ? Math.min(...all) : 1
  const most = all.length > 0 ? Math.max(...all) : 1
  const isLog = most / least > LOG_FROM
  const margin = isLog ? 1.05 : 1
  const spare = isLog ? 0 : Math.max((most - least) * 0.05, most * 0.02)
  const domain = [least / margin - spare, most * margin + spare]
  const scale = (isLog ? scaleLog() : scaleLinear())
    .domain(domain)
    .range([INSET, width - INSET])
    .clamp(true)
  const pitch = FRAMES_ROW.words + FRAMES_ROW.dots + FRAMES_ROW.band + FRAMES_ROW.gap
  const bottom = sides.length * pitch - FRAMES_ROW.gap
  return {
    height: bottom + FRAMES_ROW.axis,
    bottom,
    radius,
    isLog,
    hasNames: width >= WIDE,
    sides: sides.map((side, at) => {
      const y = at * pitch + FRAMES_ROW.words + FRAMES_ROW.dots
      return {
        side,
        y,
        top: at * pitch,
        median: scale(side.median),
        p10: scale(side.p10),
        p90: scale(side.p90),
        dots: stacked(side.totals.map(scale), radius).map(({ at: frame, x, level, levels }) => {
          const rise = Math.min(
            2 * radius,
            (FRAMES_ROW.dots - 2 * radius) / Math.max(1, levels - 1),
          )
          return { at: frame, x, y: y - radius - level * rise }
        }),
      }
    }),
    ticks: apart(
      scale
        .ticks(Math.max(2, Math.floor(width / 110)))
        .filter((value) => !isLog || isRound(value))
        .map((value) => ({ value, x: scale(value) })),
    ),
  }
}

/** On a logarithmic scale 1, 2 and 5 of each power are named, for all ten crowd each other. */
const isRound = (value: number) =>
  [1, 2, 5].includes(Math.round(value / 10 ** Math.floor(Math.log10(value))))

const TICK_ROOM = 64

type Tick = FramesLayout['ticks'][number]

function apart(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) {
    const before = kept.at(-1)
    if (!before || tick.x - before.x >= TICK_ROOM) kept.push(tick)
  }
  return kept
}

interface Dot {
  readonly at: number
  readonly x: number
  readonly level: number
  /** Dots in the tallest stack. */
  readonly levels: number
}

function stacked(xs: readonly number[], radius: number): readonly Dot[] {
  const heights = new Map<number, number>()
  const dots = xs.map((x, at) => {
    const column = Math.round(x / (2 * radius))
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { at, x: column * 2 * radius, level }
  })
  const levels = Math.max(0, ...heights.values())
  return dots.map((dot) => ({ ...dot, levels }))
}
