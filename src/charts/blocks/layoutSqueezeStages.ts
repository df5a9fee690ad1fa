import { scaleLinear } from 'd3'

/** A feature map's channel, row-major. */
export interface ChannelMap {
  readonly height: number
  readonly width: number
  readonly values: ArrayLike<number>
}

export interface SqueezeStagesData {
  readonly pooled: ArrayLike<number>
  readonly hidden: ArrayLike<number>
  readonly gates: ArrayLike<number>
  /** From 0. */
  readonly selected: number
  /** Shares of narrow units in the selected gate, the strongest first. */
  readonly shares: readonly { readonly unit: number; readonly value: number }[]
  /** The selected channel before the gate. */
  readonly map: ChannelMap
}

interface Strip {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Every bar in one path, so that a thousand channels are one element. */
  readonly path: string
  /** Width of one bar, its gap included. */
  readonly step: number
}

/** Cells of one shade, as one path. */
export interface Shade {
  /** Ink, from 0 to 1. */
  readonly share: number
  readonly path: string
}

export interface MapTile {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly shades: readonly Shade[]
}

const LABEL = 24
const POOLED = 72
const HIDDEN = 52
const GATES = 84
const FUNNEL = 64
const GAP = 44
/** Lines to the selected gate: more would be hair. */
const MOST_LINES = 12
const SHADES = 16
/** Cells on a side of a drawn map; a finer one is averaged. */
const MOST_CELLS = 28
const EDGE = 10

/**
 * The block from above downwards: a bar a channel, the narrow layer to the same scale of channels,
 * and the gates; below them the selected channel before and after. The drawing is `width` wide.
 */
export function layoutSqueezeStages(data: SqueezeStagesData, width: number) {
  const { pooled, hidden, gates, selected } = data
  const channels = gates.length
  const full = [EDGE, Math.max(EDGE + 1, width - EDGE)] as const
  const middle = width / 2
  const half = ((full[1] - full[0]) * hidden.length) / channels / 2
  const pooledStrip = strip(pooled, full, LABEL, POOLED, most(pooled))
  const narrowTop = pooledStrip.bottom + FUNNEL + LABEL
  const hiddenStrip = strip(hidden, [middle - half, middle + half], narrowTop, HIDDEN, most(hidden))
  const gatesTop = hiddenStrip.bottom + FUNNEL + LABEL
  const gatesStrip = strip(gates, full, gatesTop, GATES, 1)
  const centre = (at: Strip, index: number) => at.left + (index + 0.5) * at.step
  const x = centre(gatesStrip, selected)
  const strongest = Math.max(1e-12, ...data.shares.map(({ value }) => Math.abs(value)))
  const side = Math.max(60, Math.min(168, Math.floor((width - 150) / 2)))
  const mapsTop = gatesStrip.bottom + GAP + LABEL
  const gap = Math.min(150, width - 2 * side - 2 * EDGE)
  const ink = most(data.map.values)
  const tile = (left: number, gate: number): MapTile => ({
    x: left,
    y: mapsTop,
    side,
    shades: shadesOf(data.map, gate / ink, { x: left, y: mapsTop, side }),
  })
  return {
    pooled: pooledStrip,
    hidden: hiddenStrip,
    gates: gatesStrip,
    /** The channel's own column in both strips of all channels. */
    x,
    column: Math.max(gatesStrip.step, 2),
    gateY: gatesStrip.bottom - GATES * (gates[selected] ?? 0),
    pooledY: pooledStrip.bottom - (POOLED * (pooled[selected] ?? 0)) / most(pooled),
    lines: data.shares.slice(0, MOST_LINES).map(({ unit, value }) => ({
      unit,
      isOpening: value > 0,
      share: Math.abs(value) / strongest,
      path: `M${round(centre(hiddenStrip, unit))},${hiddenStrip.bottom + 2}L${round(x)},${gatesStrip.top - 2}`,
    })),
    funnels: [
      funnel(pooledStrip, hiddenStrip, hiddenStrip.top - LABEL),
      funnel(hiddenStrip, gatesStrip, gatesStrip.top - LABEL),
    ],
    maps: {
      before: tile(middle - gap / 2 - side, 1),
      after: tile(middle + gap / 2, gates[selected] ?? 0),
    },
    middle,
    height: mapsTop + side + 8,
    channelAt: (at: number) =>
      Math.min(channels - 1, Math.max(0, Math.floor((at - gatesStrip.left) / gatesStrip.step))),
  }
}

/** The largest of them, and never 0. */
function most(values: ArrayLike<number>): number {
  let largest = 0
  for (let index = 0; index < values.length; index += 1)
    if (Number.isFinite(values[index])) largest = Math.max(largest, values[index]!)
  return largest || 1
}

function strip(
  values: ArrayLike<number>,
  [left, right]: readonly [number, number],
  top: number,
  height: number,
  end: number,
): Strip {
  const step = (right - left) / Math.max(1, values.length)
  const bar = step > 3 ? step - 1 : step
  const y = scaleLinear([0, end], [0, height]).clamp(true)
  const parts: string[] = []
  for (let index = 0; index < values.length; index += 1) {
    const tall = Number.isFinite(values[index]) ? y(values[index]!) : 0
    if (tall <= 0) continue
    const from = left + index * step
    parts.push(`M${round(from)},${top + height}v${round(-tall)}h${round(bar)}v${round(tall)}z`)
  }
  return { left, right, top, bottom: top + height, step, path: parts.join('') }
}

const funnel = (from: Strip, to: Strip, bottom: number) =>
  `M${round(from.left)},${from.bottom}H${round(from.right)}L${round(to.right)},${bottom}` +
  `H${round(to.left)}z`

function shadesOf(
  map: ChannelMap,
  factor: number,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): readonly Shade[] {
  const stride = Math.max(1, Math.ceil(Math.max(map.height, map.width) / MOST_CELLS))
  const rows = Math.ceil(map.height / stride)
  const columns = Math.ceil(map.width / stride)
  const cell = side / Math.max(rows, columns, 1)
  const paths = new Map<number, string[]>()
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = Math.max(0, factor * meanOf(map, row * stride, column * stride, stride))
      const shade = Math.min(SHADES, Math.round(value * SHADES))
      if (!(shade > 0)) continue
      const parts = paths.get(shade) ?? []
      paths.set(shade, parts)
      parts.push(
        `M${round(x + column * cell)},${round(y + row * cell)}h${round(cell)}v${round(cell)}` +
          `h${round(-cell)}z`,
      )
    }
  }
  return [...paths]
    .sort(([one], [other]) => one - other)
    .map(([shade, parts]) => ({ share: shade / SHADES, path: parts.join('') }))
}

function meanOf({ height, width, values }: ChannelMap, row: number, column: number, side: number) {
  let sum = 0
  let count = 0
  for (let down = row; down < Math.min(height, row + side); down += 1) {
    for (let across = column; across < Math.min(width, column + side); across += 1) {
      sum += values[down * width + across] ?? 0
      count += 1
    }
  }
  return count > 0 ? sum / count : 0
}

const round = (value: number) => Math.round(value * 100) / 100
