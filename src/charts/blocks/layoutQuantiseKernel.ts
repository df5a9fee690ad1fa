const TITLE = 24
const GAP = 20
const WIDEST = 88
/** Narrower cells would not hold a number. */
const NARROWEST = 62

/** Square sheets of numbers beside each other, or below each other where there is no room. */
export function layoutQuantiseKernel(count: number, side: number, width: number) {
  const beside = (width - (count - 1) * GAP) / count / side
  const isBeside = beside >= NARROWEST
  const cell = Math.min(WIDEST, isBeside ? beside : width / side)
  const cellHeight = Math.min(cell, isBeside ? 56 : 40)
  const sheetHeight = TITLE + side * cellHeight
  const pitch = isBeside ? side * cell + GAP : 0
  return {
    cell,
    cellHeight,
    fontSize: 15,
    height: isBeside ? sheetHeight + 1 : count * sheetHeight + (count - 1) * GAP + 1,
    sheets: Array.from({ length: count }, (_, at) => ({
      x: at * pitch + 0.5,
      y: isBeside ? 0 : at * (sheetHeight + GAP),
    })),
    cells: Array.from({ length: side * side }, (_, at) => ({
      key: at,
      x: (at % side) * cell,
      y: TITLE + Math.floor(at / side) * cellHeight,
    })),
  }
}
