import type { HWC } from '../../core/layer'

/** Sheets recede up and to the right at 30°, as every tensor does. */
const RISE = Math.tan(Math.PI / 6)

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Rows and columns of padding around each sheet. */
export interface Margins {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A tensor on the page: equal sheets of square cells, the front one first. */
export interface SolidBlock {
  /** Top left corner of the front sheet. */
  readonly x: number
  readonly y: number
  /** Side of a cell, in pixels of the page. */
  readonly cell: number
  readonly rows: number
  readonly columns: number
  readonly sheets: number
  /** From a sheet to the one behind it: to the right and up. */
  readonly dx: number
  readonly dy: number
  readonly padding: Margins
  /** All of it, padding and receding sheets included. */
  readonly box: Box
}

const BARE: Margins = { top: 0, bottom: 0, left: 0, right: 0 }

/** A block whose box has its top left corner at 0, 0. */
export function solidBlock(
  [rows, columns, sheets]: HWC,
  cell: number,
  dx: number,
  padding: Margins = BARE,
): SolidBlock {
  const dy = dx * RISE
  const left = padding.left * cell
  // Every sheet has its padding: a window may reach out of the farthest one.
  const top = padding.top * cell + (sheets - 1) * dy
  const right = padding.right * cell + (sheets - 1) * dx
  const width = left + columns * cell + right
  const height = top + (rows + padding.bottom) * cell
  const box = { x: 0, y: 0, width, height }
  return { x: left, y: top, cell, rows, columns, sheets, dx, dy, padding, box }
}

export const moveBlock = (block: SolidBlock, x: number, y: number): SolidBlock => ({
  ...block,
  x: block.x + x,
  y: block.y + y,
  box: { ...block.box, x: block.box.x + x, y: block.box.y + y },
})

/** Top left corner of a sheet. */
export const sheetCorner = ({ x, y, dx, dy }: SolidBlock, sheet: number): Point => ({
  x: x + sheet * dx,
  y: y - sheet * dy,
})

/** Bottom right corner of a sheet: never hidden by the sheets before it. */
export const sheetFoot = (block: SolidBlock, sheet: number): Point => {
  const corner = sheetCorner(block, sheet)
  return { x: corner.x + block.columns * block.cell, y: corner.y + block.rows * block.cell }
}

/** The sheets from the farthest to the nearest, and the lifted one over them all. */
export function paintOrder(sheets: number, lifted: number | null): readonly number[] {
  const order = Array.from({ length: sheets }, (_, index) => sheets - 1 - index)
  return lifted === null ? order : [...order.filter((sheet) => sheet !== lifted), lifted]
}

/** The cell under a point: of the nearest sheet that is there. */
export function cellUnder(
  block: SolidBlock,
  point: Point,
  lifted: number | null,
  hasSheet: (sheet: number) => boolean = () => true,
): { readonly y: number; readonly x: number; readonly sheet: number } | null {
  for (const sheet of paintOrder(block.sheets, lifted).toReversed()) {
    const corner = sheetCorner(block, sheet)
    const x = Math.floor((point.x - corner.x) / block.cell)
    const y = Math.floor((point.y - corner.y) / block.cell)
    const isInside = x >= 0 && y >= 0 && x < block.columns && y < block.rows
    if (isInside && hasSheet(sheet)) return { y, x, sheet }
  }
  return null
}

/** Two decimals are finer than any screen, and half the text of a path. */
export const cut = (value: number) => Math.round(value * 100) / 100

export function unionBox(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
