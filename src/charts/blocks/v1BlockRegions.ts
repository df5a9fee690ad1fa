import type { HWC } from '../../core/layer'

/** A cell of one of the tensors in line. */
export interface TensorCell {
  readonly tensor: number
  readonly y: number
  readonly x: number
  readonly channel: number
}

/** Cells of one tensor that a value comes from; `channel` null is all of its channels. */
export interface LitCells {
  readonly tensor: number
  readonly y: number
  readonly x: number
  readonly size: number
  readonly channel: number | null
}

export const isLit = (lit: LitCells, tensor: number, sheet: number): boolean =>
  lit.tensor === tensor && (lit.channel === null || lit.channel === sheet)

const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))

/**
 * Where a key takes a cell of a tensor; null for keys that are not the picture's. Sheets recede
 * upward, so Page Up goes to the next channel.
 */
export function moveCell(key: string, cell: TensorCell, shape: HWC): TensorCell | null {
  const { y, x, channel } = cell
  const moved = {
    ArrowLeft: { x: x - 1 },
    ArrowRight: { x: x + 1 },
    ArrowUp: { y: y - 1 },
    ArrowDown: { y: y + 1 },
    Home: { x: 0 },
    End: { x: shape[1] - 1 },
    PageUp: { channel: channel + 1 },
    PageDown: { channel: channel - 1 },
  }[key]
  if (!moved) return null
  const next = { ...cell, ...moved }
  return {
    tensor: cell.tensor,
    y: within(next.y, shape[0]),
    x: within(next.x, shape[1]),
    channel: within(next.channel, shape[2]),
  }
}
