import type { CellSum } from '../../core/conv/cellSum'
import type { OutputCell } from '../../core/conv/setting'
import type { MapPlaces, Place, StagePlaces } from './layoutNumbers'
import { columnAt, type NumbersGrid, rowAt } from './numbersGrid'

interface Pixel {
  readonly y: number
  readonly x: number
}

const ORIGIN: Place = { x: 0, y: 0 }

/** The cells of a grid at a place as one outline each, `inset` pixels inside their edges. */
export const cellsPath = (
  grid: NumbersGrid,
  pixels: readonly Pixel[],
  { at = ORIGIN, inset = 0 }: { readonly at?: Place; readonly inset?: number } = {},
) =>
  pixels
    .map(({ y, x }) => {
      const left = at.x + columnAt(grid, x) + inset
      const right = at.x + columnAt(grid, x + 1) - inset
      const top = at.y + rowAt(grid, y) + inset
      const bottom = at.y + rowAt(grid, y + 1) - inset
      return `M${left},${top}H${right}V${bottom}H${left}Z`
    })
    .join('')

/** The first `count` taps of a window without holes, row by row, as one area. */
export function firstTaps(
  grid: NumbersGrid,
  first: Pixel,
  [columns, count]: readonly [columns: number, count: number],
  at: Place,
): string {
  const [rows, more] = [Math.floor(count / columns), count % columns]
  const x = (tap: number) => at.x + columnAt(grid, first.x + tap)
  const y = (tap: number) => at.y + rowAt(grid, first.y + tap)
  const whole = rows > 0 ? `M${x(0)},${y(0)}H${x(columns)}V${y(rows)}H${x(0)}Z` : ''
  return more > 0 ? `${whole}M${x(0)},${y(rows)}H${x(more)}V${y(rows + 1)}H${x(0)}Z` : whole
}

/** The values of a sheet that are not yet made, which are made row by row. */
export function veilPath(grid: NumbersGrid, done: number): string {
  const [height, width] = grid.size
  const first = Math.max(0, done)
  if (first >= height * width) return ''
  const [row, column] = [Math.floor(first / width), first % width]
  const [left, right] = [columnAt(grid, 0), columnAt(grid, width)]
  const [top, bottom] = [rowAt(grid, row), rowAt(grid, height)]
  if (column === 0) return `M${left},${top}H${right}V${bottom}H${left}Z`
  const [start, next] = [columnAt(grid, column), rowAt(grid, row + 1)]
  return `M${start},${top}H${right}V${bottom}H${left}V${next}H${start}Z`
}

/** Around all a cell reads of one sheet, from its first tap to its last. */
export function windowEdges(grid: NumbersGrid, pixels: readonly Pixel[]) {
  const [first, last] = [pixels[0]!, pixels.at(-1)!]
  return {
    left: columnAt(grid, first.x),
    right: columnAt(grid, last.x + 1),
    top: rowAt(grid, first.y),
    bottom: rowAt(grid, last.y + 1),
  }
}

/** From the window on each channel to its weights, along the sheet's lines and past its numbers. */
export function windowLines(map: MapPlaces, stage: StagePlaces, sum: CellSum): string {
  return sum.channels
    .map(({ inChannel, products }) => {
      const sheet = map.sheets[inChannel]!
      const kernel = stage.kernels[inChannel]!
      const edge = windowEdges(map.grid, products)
      if (stage.isBeside) {
        const right = sheet.x + map.grid.width
        const line = (y: number, to: number) =>
          `M${sheet.x + edge.right},${sheet.y + y}H${right}L${kernel.x},${to}`
        return line(edge.top, kernel.y) + line(edge.bottom, kernel.y + stage.grid.height)
      }
      const bottom = sheet.y + map.grid.height
      const line = (x: number, to: number) =>
        `M${sheet.x + x},${sheet.y + edge.bottom}V${bottom}L${to},${kernel.y}`
      return line(edge.left, kernel.x) + line(edge.right, kernel.x + stage.grid.width)
    })
    .join('')
}

/** Room over a sheet, its channel's number in it, in which a line may run. */
const GUTTER = 21
/** Left of a sheet, between it and its neighbour. */
const ALLEY = 6

/** From a sum to the cell it becomes, between the sheets and along their lines. */
export function resultLine(stage: StagePlaces, made: MapPlaces, cell: OutputCell): string {
  const { total } = stage
  const from: Place = { x: total.x + total.width / 2, y: total.y + total.height }
  const sheet = made.sheets[cell.channel]!
  const x = sheet.x + columnAt(made.grid, cell.x)
  const y = sheet.y + rowAt(made.grid, cell.y)
  const top = made.sheets[0]!.y - GUTTER
  const gutter = sheet.y - GUTTER
  const detour = gutter > top ? `H${sheet.x - ALLEY}V${gutter}` : ''
  return `M${from.x},${from.y}V${top}${detour}H${x}V${y}`
}
