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

export interface DrawnCell extends GemmBox {
  readonly kind: CellKind
  readonly printed: string
  /** From 0 to 1, how dark it is drawn where it is not lit. */
  readonly heat: number
  readonly isLit: boolean
}

interface GemmCellsProps {
  readonly cells: readonly DrawnCell[]
  readonly hue: Hue
  /** The numbers are worked out, and go where answers are hidden. */
  readonly isAnswer: boolean
}

/**
 * The cells of an array. Nobody points at one of them alone, so that those that look alike are one
 * path, and a row's numbers one text: of a thousand cells the browser keeps some fifty shapes.
 */
export const GemmCells = memo(function GemmCells({ cells, hue, isAnswer }: GemmCellsProps) {
  const lit = cells.filter(({ isLit }) => isLit)
  const plain = cells.filter(({ isLit }) => !isLit)
  return (
    <>
      {grouped(plain, ({ kind, heat }) => `${kind} ${heat}`).map(([key, alike]) => {
        const { kind, heat } = alike[0]!
        const isWritten = kind === 'value' || kind === 'padding'
        return (
          <path
            key={key}
            d={boxesPath(alike)}
            fill={isWritten ? hueColour('df') : 'none'}
            fillOpacity={kind === 'padding' ? 0 : heat}
            stroke="var(--hairline)"
            strokeDasharray={kind === 'padding' ? '3 2' : undefined}
          />
        )
      })}
      {grouped(lit, ({ kind }) => String(kind === 'padding')).map(([key, alike]) => (
        <path
          key={key}
          d={boxesPath(alike)}
          fill={hueColour(hue)}
          fillOpacity={0.26}
          stroke={hueColour(hue)}
          strokeWidth={1.5}
          strokeDasharray={alike[0]!.kind === 'padding' ? '3 2' : undefined}
        />
      ))}
      <g data-piece={isAnswer ? 'answer' : undefined}>
        {grouped(cells.filter(hasNumber), ({ y }) => String(y)).map(([key, row]) => (
          <Numbers key={key} row={row} />
        ))}
      </g>
    </>
  )
})

const hasNumber = ({ kind, width }: DrawnCell) => kind !== 'empty' && width >= ROOM_FOR_NUMBER

/** Lists of what has one key, in the order the keys come first. */
function grouped(cells: readonly DrawnCell[], keyOf: (cell: DrawnCell) => string) {
  const groups = new Map<string, DrawnCell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return [...groups]
}

const round = (value: number) => Math.round(value * 100) / 100

const boxesPath = (boxes: readonly GemmBox[]) =>
  boxes
    .map(({ x, y, width, height }) => {
      const across = round(width - 1)
      return `M${round(x + 0.5)},${round(y + 0.5)}h${across}v${round(height - 1)}h${-across}z`
    })
    .join('')

/** A row of numbers, laid out again only when one of them is another or stands elsewhere. */
const Numbers = memo(
  function Numbers({ row }: { readonly row: readonly DrawnCell[] }) {
    const { y, height } = row[0]!
    return (
      <text y={y + height / 2 + 1} textAnchor="middle" dominantBaseline="middle" fill="var(--ink)">
        {row.map(({ x, width, kind, printed, isLit }) => (
          <tspan
            key={x}
            x={round(x + width / 2)}
            fontSize={numberSize(printed, width, height)}
            fontWeight={isLit ? 700 : undefined}
            fill={kind === 'value' ? undefined : 'var(--ink-muted)'}
          >
            {kind === 'void' ? '·' : printed}
          </tspan>
        ))}
      </text>
    )
  },
  ({ row: one }, { row: other }) =>
    one.length === other.length && one.every((cell, index) => isAlike(cell, other[index]!)),
)

const isAlike = (one: DrawnCell, other: DrawnCell) =>
  one.printed === other.printed &&
  one.isLit === other.isLit &&
  one.kind === other.kind &&
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height

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
