import { scaleLog } from 'd3'
import { textWidth } from './cutText'
import { plainTicks } from './plainTicks'

/** One device of a class: times of a frame in milliseconds. */
export interface ClassDot {
  readonly key: string
  readonly name: string
  readonly median: number
  readonly p10: number
  readonly p90: number
  /** Something happened meanwhile that may have spoiled it. */
  readonly spoiled: boolean
  /** Measured on this very device. */
  readonly isOwn: boolean
}

export interface ClassLayoutAsk {
  /** Fastest first. */
  readonly dots: readonly ClassDot[]
  readonly width: number
  readonly shared: SharedAxis
  /** Median of the devices' medians. */
  readonly median: number
}

/** What charts beside each other have in common, so that one time has one place in all of them. */
export interface SharedAxis {
  /** Shortest and longest time of all. */
  readonly domain: readonly [least: number, most: number]
  /** Every name and printed time, for the columns at the left and right. */
  readonly names: readonly string[]
  readonly values: readonly string[]
}

const NARROW = 520
const WIDE = 900
/** On a projector letters are larger and rows hardly higher: thirty are seen at once. */
const PROJECTED = 1500
/** Times shorter than any clock tells have no place on an axis of powers. */
const LEAST = 1e-3

/** From the shortest p10 to the longest p90, with some room at either end. */
export function timeDomain(
  dots: readonly Pick<ClassDot, 'p10' | 'p90'>[],
): readonly [number, number] {
  const least = Math.max(LEAST, Math.min(...dots.map(({ p10 }) => p10)))
  const most = Math.max(least * 1.01, ...dots.map(({ p90 }) => p90))
  return [least / 1.15, most * 1.15]
}

/**
 * A line a device, dense enough that thirty stand on a projector at once: name, dot on its bar,
 * time at the right. On a phone a long name stands over its bar.
 */
export function layoutClassDots({ dots, width, shared, median }: ClassLayoutAsk) {
  const { domain, values } = shared
  const [font, line] = width >= PROJECTED ? [18, 28] : width >= WIDE ? [16, 27] : [13.5, 25]
  const letter = font * 0.555
  // A letter more than they have, or the last one would be cut.
  const longest = Math.max(0, ...shared.names.map((name) => textWidth(name, letter))) + letter + 16
  const isStacked = width < NARROW && longest > width * 0.36
  const names = isStacked ? 0 : Math.min(longest, width * 0.4)
  const times = Math.max(0, ...values.map((value) => textWidth(value, letter))) + 12
  const row = isStacked ? 46 : line
  const top = font + 12
  const left = names + 10
  const right = width - times - 8
  const scale = scaleLog([...domain], [left, Math.max(left + 40, right)]).clamp(true)
  const at = (ms: number) => scale(Math.max(LEAST, ms))
  const bottom = top + dots.length * row
  return {
    font,
    letter,
    row,
    isStacked,
    rows: dots.map((dot, index) => {
      const begin = top + index * row
      return {
        dot,
        begin,
        y: isStacked ? begin + 32 : begin + row / 2,
        nameY: isStacked ? begin + 16 : begin + row / 2 + font * 0.36,
        x: at(dot.median),
        from: at(dot.p10),
        to: at(dot.p90),
      }
    }),
    names: isStacked ? width : names,
    left,
    right: scale.range()[1] ?? right,
    medianX: at(median),
    top,
    bottom,
    height: bottom + font * 2 + 18,
    ticks: apart(
      plainTicks(...domain).map((value) => ({ value, x: scale(value) })),
      times,
    ),
  }
}

/** Ticks from the left, those left out whose words would touch the last one's. */
function apart<Tick extends { readonly x: number }>(ticks: readonly Tick[], least: number) {
  const kept: Tick[] = []
  for (const tick of ticks) {
    const last = kept.at(-1)
    if (!last || tick.x - last.x >= least) kept.push(tick)
  }
  return kept
}
