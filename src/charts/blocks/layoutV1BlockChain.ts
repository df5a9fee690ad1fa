import type { HWC } from '../../core/layer'
import { moveBlock, type SolidBlock, solidBlock } from '../conv/solidBlock'

const LABELS = 42
const ARROW = 28
const LINE_GAP = 20
/** From a sheet to the one behind it. */
const DEPTH = 9
/** Cells that a number with one decimal fills well, and a finger's where lines break anyway. */
const LEAST_CELL = 30
const MOST_CELL = 46
const TOUCH_CELL = 44
/** Input values are single digits. */
const INPUT_SHARE = 0.74

export interface PlacedTensor {
  readonly block: SolidBlock
  /** Left end and baselines of its two lines of words. */
  readonly label: { readonly x: number; readonly y: number }
  /** From the tensor before it; none before the first. */
  readonly arrow: { readonly x1: number; readonly x2: number; readonly y: number } | null
}

export interface ChainLayout {
  readonly height: number
  readonly tensors: readonly PlacedTensor[]
}

/** Tensors in the order they are made, from left to right; lines break where the width ends. */
export function layoutV1BlockChain(shapes: readonly HWC[], width: number): ChainLayout {
  const cell = cellFor(shapes, width)
  const blocks = shapes.map((shape, index) => solidBlock(shape, side(cell, index), DEPTH))
  const lines: number[][] = []
  let right = 0
  for (const [index, { box }] of blocks.entries()) {
    const fits = right + ARROW + box.width <= width
    if (lines.length === 0 || !fits) {
      lines.push([index])
      right = (index > 0 ? ARROW : 0) + box.width
    } else {
      lines.at(-1)?.push(index)
      right += ARROW + box.width
    }
  }
  let top = 0
  const tensors = lines.flatMap((line) => {
    const tallest = Math.max(...line.map((index) => blocks[index]!.box.height))
    let left = 0
    const placed = line.map((index) => {
      const bare = blocks[index]!
      const x = index > 0 ? left + ARROW : left
      const block = moveBlock(bare, x, top + LABELS + tallest - bare.box.height)
      const arrowY = block.y + (block.rows * block.cell) / 2
      const arrow = index > 0 ? { x1: x - ARROW + 6, x2: x - 5, y: arrowY } : null
      left = x + bare.box.width
      return { block, label: { x, y: top + LABELS + tallest - bare.box.height - 24 }, arrow }
    })
    top += LABELS + tallest + LINE_GAP
    return placed
  })
  return { height: top - LINE_GAP + 4, tensors }
}

const side = (cell: number, index: number) => (index === 0 ? Math.round(cell * INPUT_SHARE) : cell)

function cellFor(shapes: readonly HWC[], width: number): number {
  const need = (cell: number) =>
    shapes.reduce(
      (sum, shape, index) => sum + solidBlock(shape, side(cell, index), DEPTH).box.width + ARROW,
      -ARROW,
    )
  for (let cell = MOST_CELL; cell >= LEAST_CELL; cell -= 1) if (need(cell) <= width) return cell
  const widest = (cell: number) =>
    Math.max(...shapes.slice(1).map((shape) => solidBlock(shape, cell, DEPTH).box.width))
  for (let cell = TOUCH_CELL; cell > LEAST_CELL; cell -= 1) {
    if (2 * (widest(cell) + ARROW) <= width) return cell
  }
  return LEAST_CELL
}
