/** Channels recede up and to the right at 30°. */
const RECEDING = Math.PI / 6
const UNIT = { x: Math.cos(RECEDING), y: -Math.sin(RECEDING) }

/** Up to here every channel is a sheet of its own; beyond, a stack that carries its count. */
export const MOST_SHEETS = 8

export interface TensorBox {
  /** Size of the front sheet in pixels on the page. */
  readonly width: number
  readonly height: number
  readonly channels: number
  /** Distance between two sheets along the receding axis. */
  readonly gap: number
  /** Edges drawn on a stack, where they stand for channels; absent: as many as look well. */
  readonly lines?: number
}

export interface TensorLayout {
  /** A stack is one body with fine edges; otherwise each channel is a sheet. */
  readonly isStack: boolean
  /** Top left corners, the farthest first; a stack has its front sheet alone. */
  readonly sheets: readonly { readonly x: number; readonly y: number; readonly nearness: number }[]
  /** Outline of the whole body and the edges of the sheets in it, as SVG path data. */
  readonly body: string
  readonly edges: string
  /** Where the farthest sheet's top right corner is: the place of the count. */
  readonly tip: { readonly x: number; readonly y: number }
  readonly width: number
  readonly height: number
}

/**
 * Length of the receding axis in sheets: true up to eight channels, then growing with the
 * logarithm, so that 4,096 channels are seen to be more than 64 and still fit on the page.
 */
export const depthInSheets = (channels: number) =>
  channels <= MOST_SHEETS ? channels - 1 : MOST_SHEETS - 1 + 1.2 * Math.log2(channels / MOST_SHEETS)

/**
 * A height × width × channels block in the one isometric hand: x right, y down, channels receding.
 */
export function layoutTensor({ width, height, channels, gap, lines }: TensorBox): TensorLayout {
  const depth = depthInSheets(channels) * gap
  const [dx, rise] = [depth * UNIT.x, -depth * UNIT.y]
  const isStack = channels > MOST_SHEETS
  const count = isStack ? 1 : channels
  const sheets = Array.from({ length: count }, (_, index) => {
    const back = count === 1 ? 0 : (count - 1 - index) / (count - 1)
    return { x: back * dx, y: rise - back * rise, nearness: 1 - back }
  })
  return {
    isStack,
    sheets,
    body: path([
      [0, rise],
      [dx, 0],
      [dx + width, 0],
      [dx + width, height],
      [width, rise + height],
      [0, rise + height],
    ]),
    edges: isStack ? stackEdges(depth, width, height, rise, lines ?? linesOf(depth, gap)) : '',
    tip: { x: dx + width, y: 0 },
    width: dx + width,
    height: rise + height,
  }
}

const linesOf = (depth: number, gap: number) => Math.max(2, Math.round((depth / gap) * 1.6))

/** The visible top and right edge of each sheet behind the front one. */
function stackEdges(depth: number, width: number, height: number, rise: number, lines: number) {
  return Array.from({ length: lines }, (_, index) => {
    const along = ((index + 1) / lines) * depth
    const [x, y] = [along * UNIT.x, rise + along * UNIT.y]
    return `M${cut(x)},${cut(y)}h${cut(width)}v${cut(height)}`
  }).join('')
}

const path = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${cut(x)},${cut(y)}`).join('L')}Z`

const cut = (value: number) => Math.round(value * 100) / 100
