import { depthInSheets, type TensorBox } from '../layoutTensor'

/** A tensor of a block; `parts` are its channels cut into pieces, one where it is whole. */
export interface BlockTensor {
  readonly key: string
  readonly side: number
  readonly channels: number
  readonly parts: readonly number[]
}

/** What makes the tensor of the next row; null kernels are an addition. */
export interface BlockOperation {
  readonly key: string
  readonly kernel: readonly [height: number, width: number, channels: number] | null
  readonly isDepthwise: boolean
  /** Rows of the tensors it reads. */
  readonly reads: readonly number[]
  /** What it makes is added to a tensor that comes from further up. */
  readonly adds: boolean
}

/** Tensors from top to bottom; operation i makes tensor i + 1. */
export interface DrawnBlock {
  readonly key: string
  readonly tensors: readonly BlockTensor[]
  readonly operations: readonly BlockOperation[]
  /** Draws the skip that is not there as a broken line. */
  readonly lacksSkip: boolean
}

interface Placed extends TensorBox {
  readonly x: number
  readonly y: number
}

/** Channels recede up and to the right at 30°, as everywhere. */
const COS = Math.cos(Math.PI / 6)
const SIN = 0.5
const TAN = SIN / COS

/** Two blocks stand side by side from here on. */
const SIDE_BY_SIDE = 700
const GUTTER = 28
const HEADER = 66
/** Of an operation's lane, beyond what the tensor above it covers. */
const LANE = 40
/** Room for an operation's three lines of words. */
const LEAST_LANE = 64
/** Room for two lines of words beside a thin map. */
const LEAST_ROW = 32
const LANE_STEP = 11
/** Pieces beyond these are no longer drawn apart. */
const MOST_PARTS = 12
const RULER = 64
/** From one edge of a stack to the next. */
const EDGE = 7

/**
 * Both blocks on one scale: a tensor's height is its resolution and the length of its receding
 * axis its channels, both exactly in proportion; a kernel's length too, its cells are larger.
 */
export function layoutResidualBlocks(blocks: readonly DrawnBlock[], width: number) {
  const isWide = width >= SIDE_BY_SIDE
  const columns = isWide ? blocks.length : 1
  const blockWidth = (width - (columns - 1) * GUTTER) / columns
  const scale = scaleOf(blocks, blockWidth, isWide)
  const tops = blocks.map((block) => firstTop(block, scale))
  const common = Math.max(...tops)
  let y = 0
  const placed = blocks.map((block, at) => {
    const x = isWide ? at * (blockWidth + GUTTER) : 0
    const top = isWide ? common : (tops[at] ?? common)
    const one = { ...placeBlock(block, scale, top), key: block.key, x, y, width: blockWidth }
    if (!isWide) y += one.height + 20
    return one
  })
  const bottom = Math.max(...placed.map((block) => block.y + block.height))
  return {
    isWide,
    blocks: placed,
    height: bottom + RULER,
    words: { x: 0, size: isWide ? 14 : 12.5, step: isWide ? 17 : 15.5 },
    ruler: ruler(scale, bottom),
  }
}

interface Scale {
  /** Where the front sheets begin. */
  readonly left: number
  /** Pixels on the page a channel and a pixel take. */
  readonly channel: number
  readonly pixel: number
  readonly cell: (kernelSize: number) => number
}

function scaleOf(blocks: readonly DrawnBlock[], width: number, isWide: boolean): Scale {
  const tensors = blocks.flatMap((block) => block.tensors)
  const widest = Math.max(...tensors.map((tensor) => tensor.channels))
  const tallest = Math.max(...tensors.map((tensor) => tensor.side))
  const left = isWide ? 186 : 158
  const side = isWide ? 52 : 38
  const depth = (width - left - side - 8) / COS
  return {
    left,
    channel: depth / roundUp(widest),
    pixel: side / 2 ** Math.ceil(Math.log2(tallest)) / evenOut(tallest),
    cell: (kernelSize) => Math.min(isWide ? 6 : 5, 20 / kernelSize),
  }
}

/** 7·2ⁿ fills its place as 2ⁿ does: most maps in use are of one or the other kind. */
const evenOut = (side: number) => {
  const power = 2 ** Math.ceil(Math.log2(side))
  return side <= (7 / 8) * power ? 7 / 8 : 1
}

const ROUND = [1, 1.5, 2, 3, 4, 6, 8, 10]

/** A round number at or above a count, so that the scale stands still while a hand drags. */
export function roundUp(count: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)))
  return power * (ROUND.find((step) => step * power >= count) ?? 10)
}

const rise = (channels: number, scale: Scale) => channels * scale.channel * SIN

/** Where the first row begins, so that no body reaches out at the top or into the words there. */
function firstTop(block: DrawnBlock, scale: Scale): number {
  const ups = rowsOf(block, scale, 0).map(({ tensor, top }) => rise(tensor.channels, scale) - top)
  const first = block.tensors[0]
  const beside = first ? Math.min(rise(first.channels, scale), 46) : 0
  return Math.max(HEADER + beside, ...ups.map((up) => up + 6))
}

function rowsOf({ tensors }: DrawnBlock, scale: Scale, firstRow: number): readonly Row[] {
  const rows: Row[] = []
  let y = firstRow
  tensors.forEach((tensor, at) => {
    const side = Math.max(1, tensor.side * scale.pixel)
    const height = Math.max(LEAST_ROW, side)
    const top = y + (height - side) / 2
    rows.push({ tensor, top, side, middle: y + height / 2, bottom: y + height })
    // The next tensor's body must not reach up into this one's: both recede alike.
    const next = tensors[at + 1]
    if (next) y += height + Math.max(LEAST_LANE, side * TAN + LANE)
  })
  return rows
}

function placeBlock(block: DrawnBlock, scale: Scale, firstRow: number) {
  const rows = rowsOf(block, scale, firstRow)
  return {
    height: (rows.at(-1)?.bottom ?? firstRow) + 34,
    tensors: rows.map((row) => ({
      key: row.tensor.key,
      side: row.tensor.side,
      channels: row.tensor.channels,
      middle: row.middle,
      boxes: boxesOf(row, scale),
    })),
    operations: block.operations.flatMap((operation, at) => {
      const [above, below] = [rows[at], rows[at + 1]]
      return above && below ? [placeOperation(operation, above, below, scale)] : []
    }),
    skips: skipsOf(block, rows, scale.left),
    foot: (rows.at(-1)?.bottom ?? firstRow) + 26,
  }
}

interface Row {
  readonly tensor: BlockTensor
  readonly top: number
  readonly side: number
  readonly middle: number
  readonly bottom: number
}

/** A slab for each piece along the receding axis, the farthest first. */
function boxesOf(row: Row, scale: Scale): readonly Placed[] {
  const { tensor, side, top } = row
  const parts = tensor.parts.length > MOST_PARTS ? [tensor.channels] : tensor.parts
  const apart = parts.length > 1 ? 3 : 0
  let from = 0
  const boxes = parts.map((channels) => {
    const depth = Math.max(0, channels * scale.channel - apart)
    const start = from
    from += channels * scale.channel
    return {
      x: scale.left + start * COS,
      // A box's place is the top left corner of all of it, its far end included.
      y: top - (start + depth) * SIN,
      ...boxOf(side, channels, depth),
    }
  })
  return boxes.toReversed()
}

/** A tensor whose receding axis is exactly so long. */
const boxOf = (side: number, channels: number, depth: number): TensorBox => ({
  width: side,
  height: side,
  channels,
  gap: channels > 1 ? depth / depthInSheets(channels) : 0,
  // Equally far apart on every tensor, so that each edge stands for as many channels.
  lines: Math.max(1, Math.round(depth / EDGE)),
})

function placeOperation(operation: BlockOperation, above: Row, below: Row, scale: Scale) {
  const lane = { top: above.bottom, bottom: below.top }
  const middle = (above.bottom + (below.middle - (below.bottom - below.middle))) / 2
  return {
    key: operation.key,
    adds: operation.adds,
    middle,
    lane,
    join: { x: scale.left + 9, y: below.middle - (below.bottom - below.middle) - 12 },
    kernel: operation.kernel && kernelBox(operation.kernel, operation, above, scale),
  }
}

/** Beneath the tensor it reads and parallel to it, as long as the channels it looks at. */
function kernelBox(
  [size, , channels]: readonly [number, number, number],
  { isDepthwise }: BlockOperation,
  above: Row,
  scale: Scale,
): Placed {
  const side = size * scale.cell(size)
  const looks = isDepthwise ? above.tensor.channels : channels
  const depth = looks * scale.channel
  const pad = Math.max(0, (LANE - side * (1 + TAN)) / 2)
  const x = 26
  const y = above.top + above.side + above.side * TAN + pad - x * TAN
  // One filter a channel stands apart from the next: sheets, however many there are.
  const drawn = isDepthwise ? Math.min(8, looks) : looks
  const box = boxOf(side, drawn, depth)
  return { ...box, x: scale.left + x, y: y - depth * SIN }
}

/** Lines from a tensor to an operation further down that reads it, each in a lane of its own. */
function skipsOf(block: DrawnBlock, rows: readonly Row[], left: number) {
  const jumps = block.operations.flatMap((operation, at) =>
    operation.reads.filter((read) => read < at).map((read) => ({ read, at, isThere: true })),
  )
  const last = block.operations.length - 1
  const all = block.lacksSkip ? [...jumps, { read: 0, at: last, isThere: false }] : jumps
  return all.flatMap(({ read, at, isThere }, lane) => {
    const [from, to] = [rows[read], rows[at + 1]]
    if (!from || !to) return []
    const x = left - 12 - lane * LANE_STEP
    const end = isThere
      ? { x: left + 1, y: to.middle - (to.bottom - to.middle) - 12 }
      : { x: left - 3, y: to.middle }
    return [
      {
        key: `${read}-${at}-${isThere}`,
        read,
        isThere,
        path: `M${left - 2},${from.middle}H${x}V${end.y}H${end.x}`,
        cross: { x, y: (from.middle + end.y) / 2 },
      },
    ]
  })
}

/** How long a round count of channels and of pixels is drawn. */
function ruler(scale: Scale, y: number) {
  const channels = roundDown(76 / scale.channel)
  const pixels = Math.max(1, 2 ** Math.floor(Math.log2(30 / scale.pixel)))
  const depth = channels * scale.channel
  return {
    x: 4,
    y: y + RULER - 10,
    channels,
    pixels,
    to: { x: depth * COS, y: -depth * SIN },
    up: pixels * scale.pixel,
  }
}

const roundDown = (count: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)))
  return power * (ROUND.findLast((step) => step * power <= count && step % 1 === 0) ?? 1)
}
