import { memo, useCallback, useState } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import { type Hue, hueColour } from '../hue'
import styles from './conv.module.css'
import { MovingPath } from './Moving'
import { isMoving, type Moments } from './moments'
import { type SheetNumber, SolidSheet } from './SolidSheet'
import { channelStrength } from './shade'
import { restPath, type SheetPaint } from './sheetPaths'
import { cut, paintOrder, type SolidBlock, sheetCorner } from './solidBlock'
import type { PaintedStage } from './solidScene'

interface SolidKernelProps {
  readonly block: SolidBlock
  readonly painted: PaintedStage
  readonly outChannel: number
  readonly lifted: number | null
  /** Of the filter that is at work: the frame, or what tells the frames while they go by. */
  readonly hand: ConvFrame | Moments | null
  readonly numbers: readonly SheetNumber[] | undefined
}

/**
 * One filter: a sheet for each channel of the map it reads, at that channel's depth. Sheets that
 * groups take away stay where they were and fade.
 */
export const SolidKernel = memo(function SolidKernel({
  block,
  painted,
  outChannel,
  lifted,
  hand,
  numbers,
}: SolidKernelProps) {
  const { first, sheets } = painted.filters[outChannel]!
  const size = block.rows * block.columns
  const isThere = (sheet: number) => sheet >= first && sheet < first + sheets.length
  const order = paintOrder(block.sheets, lifted)
  const nearest = order.filter(isThere).at(-1)
  return (
    <>
      {order.map((sheet) => {
        const before = (sheet - first) * size
        const atWork = isThere(sheet) ? hand : null
        const isStill = atWork !== null && !isMoving(atWork)
        return (
          <KernelSheet
            key={sheet}
            {...sheetCorner(block, sheet)}
            rows={block.rows}
            columns={block.columns}
            cell={block.cell}
            paint={sheets[sheet - first]}
            hue={painted.hue}
            edgeHue={painted.edgeHue}
            strength={channelStrength(outChannel, painted.filters.length)}
            grid={painted.grid}
            moments={atWork && isMoving(atWork) ? atWork : null}
            made={isStill ? within(size, atWork.macsInCell - before) : size}
            before={before}
            hasNumbers={numbers !== undefined}
            numbers={sheet === nearest ? numbers : undefined}
          />
        )
      })}
    </>
  )
})

interface KernelSheetProps {
  readonly x: number
  readonly y: number
  readonly rows: number
  readonly columns: number
  readonly cell: number
  /** Absent where the filter does not read the channel. */
  readonly paint: SheetPaint | undefined
  readonly hue: Hue
  readonly edgeHue: Hue
  readonly strength: number
  readonly grid: string
  /** While it moves; a still sheet is told its products alone, and stays as it is with them. */
  readonly moments: Moments | null
  readonly made: number
  /** Products of the sheets before it. */
  readonly before: number
  readonly hasNumbers: boolean
  readonly numbers: readonly SheetNumber[] | undefined
}

const within = (size: number, products: number) => Math.min(size, Math.max(0, products))

const EMPTY: SheetPaint = { fills: [], minus: '' }

const KernelSheet = memo(function KernelSheet(props: KernelSheetProps) {
  const { x, y, paint, moments, made, before, ...sheet } = props
  // What groups take away fades with its last values on it.
  const [last, setLast] = useState(paint ?? EMPTY)
  if (paint && paint !== last) setLast(paint)
  const { rows, columns, cell } = sheet
  const rest = useCallback(
    ({ macsInCell }: ConvFrame) =>
      restPath(within(rows * columns, macsInCell - before), rows, columns, cell),
    [before, rows, columns, cell],
  )
  const look = {
    ...{ fill: 'var(--ground)', fillOpacity: 0.72 },
    ...{ stroke: hueColour(sheet.edgeHue), strokeOpacity: 0.5, strokeWidth: 0.5 },
  }
  return (
    <g
      transform={`translate(${cut(x)} ${cut(y)})`}
      className={styles.fading}
      opacity={paint ? 1 : 0}
      data-sheet={paint ? 'read' : 'gone'}
    >
      <SolidSheet {...sheet} paint={paint ?? last} />
      {moments && <MovingPath frame={moments} line={rest} {...look} />}
      {made < rows * columns && <path d={restPath(made, rows, columns, cell)} {...look} />}
    </g>
  )
})
