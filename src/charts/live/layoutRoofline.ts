import { scaleLog } from 'd3'

/** What a device attains, in whatever unit of work the chart is in. */
export interface Roofs {
  /** Work a second under the flat roof. */
  readonly flat: number
  /** Work a second under the slanted roof for each FLOP a byte. */
  readonly slant: number
}

/** One layer: how much it computes for each byte, and how fast. */
export interface RoofDot {
  readonly key: string
  /** FLOPs a byte, above 0. */
  readonly intensity: number
  /** Work a second at the median, and at the ends of eight times in ten. */
  readonly rate: number
  readonly slow: number
  readonly fast: number
  /** Work a second if it took no longer than starting an operation does. */
  readonly startRate: number
}

/** Ends of the scale of rates. */
export type RateRange = readonly [low: number, high: number]

export interface PlacedRoofDot<Dot extends RoofDot> {
  readonly dot: Dot
  readonly x: number
  readonly y: number
  readonly slowY: number
  readonly fastY: number
  /** Of the two roofs at its intensity, and of what starting it allows. */
  readonly roofY: number
  readonly startY: number
  /** Starting it holds it lower than either roof. */
  readonly isHeldByStart: boolean
}

export interface RooflineLayout<Dot extends RoofDot> {
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly height: number
  readonly dots: readonly PlacedRoofDot<Dot>[]
  /** From the plot's left, up the slant to the ridge, and level to its right. */
  readonly roof: string
  readonly ridge: { readonly x: number; readonly y: number }
  /** Where the slant's name stands, and how steep it is, in degrees. */
  readonly slantName: { readonly x: number; readonly y: number; readonly angle: number }
  readonly ticks: {
    readonly x: readonly { readonly value: number; readonly x: number }[]
    readonly y: readonly { readonly value: number; readonly y: number }[]
  }
}

const WIDE = 520
const MARGIN = 1.6
const X_ROOM = 42
const Y_ROOM = 26
/** A power of ten and some, so that a rate near one does not move the scale back and forth. */
const TOO_WIDE = 15

const roofAt = ({ flat, slant }: Roofs, intensity: number): number =>
  Math.min(flat, slant * intensity)

/**
 * A range from a power of ten up that holds all rates and the flat roof with room for its name
 * over it. The last one stays while it holds them and is not ten times too wide: a scale that
 * follows every frame would tremble.
 */
export function rateRange(
  roofs: Roofs,
  dots: readonly RoofDot[],
  last: RateRange | null = null,
): RateRange {
  const rates = dots.map(({ rate }) => rate).filter((rate) => rate > 0 && Number.isFinite(rate))
  const least = Math.min(roofs.flat / 10, ...rates)
  const low = 10 ** Math.floor(Math.log10(least * 0.999))
  const high = Math.max(roofs.flat * 2, ...rates.map((rate) => rate * 1.2))
  if (!last) return [low, high]
  const isLowFine = last[0] < least && least < last[0] * TOO_WIDE
  const isHighFine = last[1] >= high / 1.2 && last[1] <= high * 2
  return [isLowFine ? last[0] : low, isHighFine ? last[1] : high]
}

/** Rate over arithmetic intensity, both logarithmic, under the roofs. */
export function layoutRoofline<Dot extends RoofDot>(
  roofs: Roofs,
  dots: readonly Dot[],
  [low, high]: RateRange,
  width: number,
): RooflineLayout<Dot> {
  const height = width < WIDE ? 380 : 460
  const plot = { left: 58, right: width - 12, top: 34, bottom: height - 46 }
  const ridge = roofs.flat / roofs.slant
  const intensities = [ridge, ...dots.map(({ intensity }) => intensity)]
  const ends = [Math.min(...intensities) / MARGIN, Math.max(...intensities) * MARGIN] as const
  const x = scaleLog([...ends], [plot.left, plot.right])
  const y = scaleLog([low, high], [plot.bottom, plot.top]).clamp(true)
  const free = y.copy().clamp(false)
  // The slant may begin under the plot's floor.
  const from = Math.max(ends[0], low / roofs.slant)
  const start = [x(from), y(roofs.slant * from)] as const
  const corner = { x: x(ridge), y: y(roofs.flat) }
  const nameAt = Math.sqrt(from * ridge)
  return {
    plot,
    height,
    dots: dots.map((dot) => {
      const roof = roofAt(roofs, dot.intensity)
      return {
        dot,
        x: x(dot.intensity),
        y: y(Math.max(low, dot.rate)),
        slowY: y(Math.max(low, dot.slow)),
        fastY: y(Math.max(low, dot.fast)),
        roofY: y(roof),
        startY: y(Math.max(low, dot.startRate)),
        isHeldByStart: dot.startRate < roof,
      }
    }),
    roof: `M${start[0]},${start[1]}L${corner.x},${corner.y}H${plot.right}`,
    ridge: corner,
    slantName: {
      x: x(nameAt),
      y: free(roofs.slant * nameAt),
      angle: (Math.atan2(corner.y - start[1], Math.max(1e-6, corner.x - start[0])) * 180) / Math.PI,
    },
    ticks: {
      x: apart(
        roundValues(...ends).map((value) => ({ value, x: x(value) })),
        (one, other) => Math.abs(one.x - other.x) >= X_ROOM,
      ),
      y: apart(
        roundValues(low, high).map((value) => ({ value, y: y(value) })),
        (one, other) => Math.abs(one.y - other.y) >= Y_ROOM,
      ),
    },
  }
}

const STEPS = [1, 2, 5]

/** 1, 2 and 5 of each power of ten, the powers themselves first. */
function roundValues(from: number, to: number): readonly number[] {
  const values: number[] = []
  for (const step of STEPS)
    for (let power = Math.floor(Math.log10(from)); 10 ** power <= to; power += 1) {
      const value = Number((step * 10 ** power).toPrecision(1))
      if (value >= from * 0.9999 && value <= to) values.push(value)
    }
  return values
}

/** Those that come first take their room; the rest have what is left. */
function apart<Tick extends { readonly value: number }>(
  ticks: readonly Tick[],
  areApart: (one: Tick, other: Tick) => boolean,
): readonly Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) if (kept.every((other) => areApart(tick, other))) kept.push(tick)
  return kept.sort((one, other) => one.value - other.value)
}

/** The dot nearest to a point of the drawing, within reach of a finger. */
export function roofDotAt(
  dots: readonly PlacedRoofDot<RoofDot>[],
  x: number,
  y: number,
  reach = 26,
): number | null {
  let [best, nearest] = [null as number | null, reach]
  for (const [index, dot] of dots.entries()) {
    const away = Math.hypot(dot.x - x, dot.y - y)
    if (away <= nearest) [best, nearest] = [index, away]
  }
  return best
}
