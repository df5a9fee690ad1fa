import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import type { GemmBox } from './layoutGemm'

/** Below this many pixels a number in a cell cannot be read. */
const ROOM_FOR_NUMBER = 15.5
/** Numbers are set no smaller than this, in pixels, unless they would not fit in their cell. */
const SMALLEST = 11.5
/** Width of a tabular figure or a minus, by the size of the type. */
const FIGURE = 0.62

/** What a cell is: a number, padding's zero, a zero no weight is behind, or not yet written. */
export type CellKind = 'value' | 'padding' | 'void' | 'empty'

interface GemmCellProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly hue: Hue
  readonly kind: CellKind
  readonly printed: string
  /** From 0 to 1, how dark it is drawn where it is not lit. */
  readonly heat: number
  readonly isLit: boolean
}

export const GemmCellMark = memo(function GemmCellMark(props: GemmCellProps) {
  const { x, y, width, height, hue, kind, printed, heat, isLit } = props
  const isWritten = kind === 'value' || kind === 'padding'
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        fill={isLit ? hueColour(hue) : isWritten ? hueColour('df') : 'none'}
        fillOpacity={isLit ? 0.26 : kind === 'padding' ? 0 : heat}
        stroke={isLit ? hueColour(hue) : 'var(--hairline)'}
        strokeWidth={isLit ? 1.5 : 1}
        strokeDasharray={kind === 'padding' ? '3 2' : 'none'}
      />
      {kind !== 'empty' && width >= ROOM_FOR_NUMBER && (
        <text
          x={x + width / 2}
          y={y + height / 2 + 1}
          textAnchor="middle"
          dominantBaseline="middle"
          fontSize={numberSize(printed, width, height)}
          fontWeight={isLit ? 700 : 400}
          fill={kind === 'value' ? 'var(--ink)' : 'var(--ink-muted)'}
        >
          {kind === 'void' ? '·' : printed}
        </text>
      )}
    </>
  )
})

/** As large as the cell is high, and no wider than it. */
export function numberSize(printed: string, width: number, height: number): number {
  const fits = (width - 1) / (FIGURE * printed.length)
  return Math.min(15, Math.max(SMALLEST, height * 0.6), fits)
}

/** The cell in hand, drawn over all others. */
export const InHand = ({ box, hue }: { readonly box: GemmBox; readonly hue: Hue }) => (
  <rect
    x={box.x}
    y={box.y}
    width={box.width}
    height={box.height}
    rx={2}
    fill="none"
    stroke={hueColour(hue)}
    strokeWidth={3.5}
    pointerEvents="none"
  />
)
