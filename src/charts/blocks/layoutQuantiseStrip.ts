import { scaleLinear } from 'd3'
import { type Grid, valueAt } from '../../core/quantise/grid'

/** A channel's weights from least to most, and what its grid makes of that span. */
export interface ChannelBar {
  readonly key: string
  readonly min: number
  readonly max: number
  /** Integers that the span takes up of its grid. */
  readonly integers: number
  /** Step of its grid, in the unit of the weights. */
  readonly step: number
}

/** Grid lines nearer than this run into one another. */
const LEAST_PITCH = 3
const RANGES = 240
const GAP = 46
const BITS = 110
const BELOW = 26

/**
 * Above: every channel's range on one scale, with the grid it is cut by. Below: the bits of
 * information its integers have, log₂ of how many there are.
 */
export function layoutQuantiseStrip(
  bars: readonly ChannelBar[],
  shared: Grid | null,
  bits: number,
  width: number,
) {
  const plot = { left: 58, right: width - 2, top: 26, bottom: 26 + RANGES }
  const below = { left: plot.left, right: plot.right, top: plot.bottom + GAP, bottom: 0 }
  below.bottom = below.top + BITS
  const most = Math.max(...bars.map(({ max }) => max), 0)
  const least = Math.min(...bars.map(({ min }) => min), 0)
  const span = most > least ? ([least, most] as const) : ([-1, 1] as const)
  const y = scaleLinear(span, [plot.bottom, plot.top])
  const bitsY = scaleLinear([0, Math.max(bits, 1)], [below.bottom, below.top])
  const pitch = (plot.right - plot.left) / Math.max(1, bars.length)
  const gap = pitch > 12 ? 3 : pitch > 5 ? 1 : 0
  const pixels = (step: number) => y(0) - y(step)
  const lines =
    shared && pixels(shared.scale) >= LEAST_PITCH
      ? Array.from({ length: shared.highest - shared.lowest + 1 }, (_, at) =>
          y(valueAt(shared.lowest + at, shared)),
        ).filter((line) => line >= plot.top - 1 && line <= plot.bottom + 1)
      : []
  return {
    height: below.bottom + BELOW,
    plot,
    below,
    pitch,
    zeroY: y(0),
    /** The shared grid's lines; none where there is no shared grid or they would run together. */
    lines,
    isDense: shared !== null && lines.length === 0,
    bars: bars.map(({ key, min, max, integers, step }, index) => {
      const x = plot.left + index * pitch + gap / 2
      const top = y(Math.max(0, max))
      const bottom = y(Math.min(0, min))
      const own = !shared && pitch - gap >= 6 && pixels(step) >= LEAST_PITCH
      const bitTop = bitsY(Math.log2(Math.max(1, integers)))
      return {
        key,
        x,
        width: Math.max(0.4, pitch - gap),
        y: y(max),
        height: Math.max(1, y(min) - y(max)),
        /** A channel's own grid, where its steps can be told apart. */
        steps: own ? ownLines(top, bottom, y(0), pixels(step)) : [],
        bitY: bitTop,
        bitHeight: below.bottom - bitTop,
      }
    }),
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
    bitTicks: bitsY
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: bitsY(value) })),
  }
}

function ownLines(top: number, bottom: number, zero: number, pitch: number): readonly number[] {
  const first = Math.ceil((top - zero) / pitch - 1e-6)
  const last = Math.floor((bottom - zero) / pitch + 1e-6)
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, at) => zero + (first + at) * pitch,
  )
}

/** The channel at a place; null outside. */
export function channelAt(
  { plot, pitch, bars }: ReturnType<typeof layoutQuantiseStrip>,
  x: number,
): number | null {
  if (x < plot.left || x > plot.right || bars.length === 0) return null
  return Math.min(bars.length - 1, Math.floor((x - plot.left) / pitch))
}
