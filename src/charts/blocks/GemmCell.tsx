import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import type { GemmBox } from './layoutGemm'

/** Below this many pixels a number in a cell cannot be read. */
const ROOM_FOR_NUMBER = 17

/** What a cell is: a number, padding's zero, a zero no weight is behind, or not yet written. */
export type CellKind = 'value' | 'padding' | 'void' | 'empty'

interface GemmCellProps {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly hue: Hue
  readonly kind: CellKind
  readonly printed: string
  /** From 0 to 1, how dark it is drawn where it is not lit. */
  readonly heat: number
  readonly isLit: boolean
}

export const GemmCellMark = memo(function GemmCellMark(props: GemmCellProps) {
  const { x, y, size, hue, kind, printed, heat, isLit } = props
  const isWritten = kind === 'value' || kind === 'padding'
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={size - 1}
        height={size - 1}
        fill={isLit ? hueColour(hue) : isWritten ? hueColour('df') : 'none'}
        fillOpacity={isLit ? 0.26 : kind === 'padding' ? 0 : heat}
        stroke={isLit ? hueColour(hue) : 'var(--hairline)'}
        strokeWidth={isLit ? 1.5 : 1}
        strokeDasharray={kind === 'padding' ? '3 2' : 'none'}
      />
      {kind !== 'empty' && size >= ROOM_FOR_NUMBER && (
        <text
          x={x + size / 2}
          y={y + size / 2 + 1}
          textAnchor="middle"
          dominantBaseline="middle"
          fontSize={Math.min(15, size * (printed.length > 2 ? 0.46 : 0.6))}
          fontWeight={isLit ? 700 : 400}
          fill={kind === 'value' ? 'var(--ink)' : 'var(--ink-muted)'}
        >
          {kind === 'void' ? '·' : printed}
        </text>
      )}
    </>
  )
})

/** The cell in hand, drawn over all others. */
export const InHand = ({ box, hue }: { readonly box: GemmBox; readonly hue: Hue }) => (
  <rect
    x={box.x}
    y={box.y}
    width={box.size}
    height={box.size}
    rx={2}
    fill="none"
    stroke={hueColour(hue)}
    strokeWidth={3.5}
    pointerEvents="none"
  />
)
