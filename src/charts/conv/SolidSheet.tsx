import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import { shadeFill } from './shade'
import type { SheetPaint } from './sheetPaths'

export interface SheetNumber {
  readonly y: number
  readonly x: number
  readonly text: string
}

interface SolidSheetProps {
  readonly rows: number
  readonly columns: number
  readonly cell: number
  readonly paint: SheetPaint
  /** Of the values, and of the sheet's edge. */
  readonly hue: Hue
  readonly edgeHue: Hue
  /** Of the edge: its channel's shade. */
  readonly strength: number
  readonly grid: string
  /** Whether the tensor's cells have room for numbers; they are written on its nearest sheet. */
  readonly hasNumbers: boolean
  readonly numbers?: readonly SheetNumber[] | undefined
}

/** One channel of a tensor with its values; nothing of it changes while time goes on. */
export const SolidSheet = memo(function SolidSheet(props: SolidSheetProps) {
  const { rows, columns, cell, paint, hue, edgeHue, strength, grid, hasNumbers, numbers } = props
  const [width, height] = [columns * cell, rows * cell]
  return (
    <>
      <rect width={width} height={height} fill="var(--ground)" />
      <PaintedCells {...{ paint, hue, cell, hasNumbers }} isWritten={numbers !== undefined} />
      <path d={grid} fill="none" stroke={hueColour(edgeHue)} strokeOpacity={0.22} />
      <rect
        width={width}
        height={height}
        fill="none"
        stroke={hueColour(edgeHue)}
        strokeOpacity={strength}
        strokeWidth={1.4}
      />
      {numbers && <SheetNumbers numbers={numbers} cell={cell} />}
    </>
  )
})

interface PaintedCellsProps {
  readonly paint: SheetPaint
  readonly hue: Hue
  readonly cell: number
  readonly hasNumbers: boolean
  /** Numbers are written over it and carry their own minus. */
  readonly isWritten: boolean
}

export function PaintedCells({ paint, hue, cell, hasNumbers, isWritten }: PaintedCellsProps) {
  return (
    <>
      {paint.fills.map(({ shade, d }) => {
        const fill = shadeFill(shade, hue, hasNumbers)
        return <path key={shade} d={d} fill={hueColour(fill.hue)} fillOpacity={fill.opacity} />
      })}
      {paint.minus && !isWritten && (
        <path
          d={paint.minus}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={Math.max(0.75, cell / 14)}
        />
      )}
    </>
  )
}

/** Numbers of this size still fit a cell; longer ones shrink. */
export const fontFor = (text: string, cell: number) =>
  Math.min(14, cell * 0.46, (cell * 1.45) / text.length)

export const SheetNumbers = memo(function SheetNumbers({
  numbers,
  cell,
}: {
  numbers: readonly SheetNumber[]
  cell: number
}) {
  return (
    <g fill="var(--ink)" textAnchor="middle" fontSize={fontFor('00', cell)}>
      {numbers.map(({ y, x, text }) => (
        <text
          key={`${y}-${x}`}
          x={(x + 0.5) * cell}
          y={(y + 0.5) * cell + 0.36 * fontFor(text, cell)}
          fontSize={fontFor(text, cell) < fontFor('00', cell) ? fontFor(text, cell) : undefined}
        >
          {text}
        </text>
      ))}
    </g>
  )
})
