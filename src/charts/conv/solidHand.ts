import type { ConvFrame } from '../../core/conv/frame'
import { windowOf } from '../../core/conv/lit'
import { firstChannel } from '../../core/conv/place'
import type { ConvPlan, OutputCell } from '../../core/conv/setting'
import { kernelPort } from './layoutLinks'
import type { SolidLayout } from './layoutSolid'
import type { RoveTarget } from './rove'
import type { CellPlace } from './sheetPaths'
import { type Box, cut, type Point, type SolidBlock, sheetCorner } from './solidBlock'

/** The value in hand: where its window, its filter and its own cell are drawn. */
export interface SolidHand {
  readonly cell: OutputCell
  /** Channels of the map that the filter reads: the first, and how many. */
  readonly first: number
  readonly channels: number
  /** The channel whose products are being made; the first of them before and after. */
  readonly active: number
  /** Products of the active channel that are done; null when all of all channels are. */
  readonly made: number | null
  readonly taps: readonly CellPlace[]
  /** Top left corner of the active channel's sheet, in the map. */
  readonly sheet: Point
  readonly cellSide: number
  readonly isSpread: boolean
  /** The window's edge on the active sheet, and the prism through all sheets it reads. */
  readonly frame: Box
  readonly prism: string
  /** From the window to the filter, and from the filter to the cell. */
  readonly guides: string
  readonly target: Box
}

export function handAt(
  plan: ConvPlan,
  layout: SolidLayout,
  cell: OutputCell,
  macsInCell: number,
): SolidHand {
  const stage = plan.stages[cell.stage]!
  const [rows, columns, channels] = stage.kernel
  const size = rows * columns
  const isWhole = macsInCell >= stage.macsPerCell
  const first = firstChannel(stage, cell.channel)
  const within = isWhole ? 0 : Math.floor(Math.max(0, macsInCell - 1) / size)
  const active = first + within
  const map = layout.maps[cell.stage]!
  const window = windowOf(plan, cell)
  const [stepY, stepX] = window.dilation
  const taps = Array.from({ length: size }, (_, tap) => ({
    y: window.top + Math.floor(tap / columns) * stepY,
    x: window.left + (tap % columns) * stepX,
  }))
  const onSheet = (sheet: number): Box => {
    const corner = sheetCorner(map, sheet)
    return {
      x: corner.x + window.left * map.cell,
      y: corner.y + window.top * map.cell,
      width: window.width * map.cell,
      height: window.height * map.cell,
    }
  }
  const frame = onSheet(active)
  const filter = layout.kernels[cell.stage]![cell.channel]!
  const made = layout.maps[cell.stage + 1]!
  const corner = sheetCorner(made, cell.channel)
  const target = {
    x: corner.x + cell.x * made.cell,
    y: corner.y + cell.y * made.cell,
    width: made.cell,
    height: made.cell,
  }
  return {
    ...{ cell, first, channels, active, taps, frame, target },
    made: isWhole ? null : macsInCell - within * size,
    sheet: sheetCorner(map, active),
    cellSide: map.cell,
    isSpread: stepY > 1 || stepX > 1,
    prism: prismPath(onSheet(first), onSheet(first + channels - 1)),
    guides: guidePath(layout, frame, filter, active) + targetPath(layout, filter, corner, target),
  }
}

/** Products of the value in hand are still to be made. */
export const isAtWork = (plan: ConvPlan, { cell, macsInCell }: ConvFrame) =>
  cell !== null && macsInCell < plan.stages[cell.stage]!.macsPerCell

/** The sheet that is written, the first that is read, and the filter's sheet that is at work. */
export function sheetInHand(
  plan: ConvPlan,
  { cell, macsInCell }: ConvFrame,
  target: RoveTarget,
  stack: number,
): number | null {
  if (!cell) return null
  const stage = plan.stages[cell.stage]!
  if (target.kind === 'map') {
    if (target.map === cell.stage + 1) return cell.channel
    return target.map === cell.stage ? firstChannel(stage, cell.channel) : null
  }
  if (target.stage !== cell.stage || stack !== cell.channel) return null
  if (macsInCell >= stage.macsPerCell) return null
  const size = stage.kernel[0] * stage.kernel[1]
  return firstChannel(stage, stack) + Math.floor(Math.max(0, macsInCell - 1) / size)
}

/** The far end of the box that runs through the sheets, and the three edges to it one can see. */
function prismPath(near: Box, far: Box): string {
  if (near.x === far.x) return ''
  const at = ({ x, y, width, height }: Box, across: number, down: number) =>
    `${cut(x + across * width)},${cut(y + down * height)}`
  return [
    `M${at(near, 0, 0)}L${at(far, 0, 0)}L${at(far, 1, 0)}L${at(far, 1, 1)}L${at(near, 1, 1)}`,
    `M${at(near, 1, 0)}L${at(far, 1, 0)}`,
    `M${cut(near.x)},${cut(near.y)}h${cut(near.width)}v${cut(near.height)}h${cut(-near.width)}z`,
  ].join('')
}

function guidePath({ flow }: SolidLayout, window: Box, filter: SolidBlock, channel: number) {
  const { x, y } = sheetCorner(filter, channel)
  const [width, height] = [filter.columns * filter.cell, filter.rows * filter.cell]
  const [right, bottom] = [window.x + window.width, window.y + window.height]
  return flow === 'row'
    ? linePath([right, window.y], [x, y]) + linePath([right, bottom], [x, y + height])
    : linePath([window.x, bottom], [x, y]) + linePath([right, bottom], [x + width, y])
}

/** To the sheet's edge and on between its cells, so that no number is struck through. */
function targetPath({ flow }: SolidLayout, filter: SolidBlock, corner: Point, target: Box) {
  const port = kernelPort(flow, filter)
  return flow === 'row'
    ? linePath([port.x + 8, port.y], [corner.x, target.y], [target.x, target.y])
    : linePath([port.x, port.y + 8], [target.x, corner.y], [target.x, target.y])
}

const linePath = (...points: readonly (readonly [number, number])[]) =>
  `M${points.map((point) => point.map(cut).join()).join('L')}`
