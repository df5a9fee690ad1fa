import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { hueColour } from '../hue'
import { layoutRankPicture, type PlacedCell, type RankPiece } from './layoutRankPicture'
import { shadeFill, shadeOf } from './shade'

interface RankPictureProps {
  readonly width: number
  readonly pieces: readonly RankPiece[]
  /** The end of the scale that every grid is shaded on. */
  readonly most: number
  readonly text: { readonly title: string; readonly summary: string }
  /** A number in a cell; `isNarrow` where there is room for one decimal only. */
  readonly formatCell: (value: number, isNarrow: boolean) => string
}

/** From this side on, in pixels, a cell holds a minus, two digits and two decimals. */
const ROOMY = 42

/** A kernel, the columns and rows it is made of, and what they miss: all numbers in sight. */
export const RankPicture = memo(function RankPicture(props: RankPictureProps) {
  const { width, pieces, most, text, formatCell } = props
  const id = useId()
  const layout = layoutRankPicture(pieces, width)
  const { cell } = layout
  const print = (value: number) => formatCell(value, cell < ROOMY)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={14}>
        {layout.pieces.map((piece) => (
          <g key={piece.key}>
            {piece.sign !== null && piece.signX > 0 && (
              <text
                x={piece.signX}
                y={piece.signY}
                textAnchor="middle"
                dominantBaseline="central"
                fontSize={22}
                fill="var(--ink)"
              >
                {piece.sign}
              </text>
            )}
            <text x={piece.labelX} y={piece.labelY} fontWeight={650} fill={hueColour(piece.hue)}>
              {piece.label}
            </text>
            <Cells cells={piece.cells} cell={cell} most={most} print={print} />
            <Frame
              x={piece.origin.x}
              y={piece.origin.y}
              width={piece.gridWidth}
              height={piece.gridHeight}
            />
            {piece.column.length > 0 && (
              <>
                <Cells cells={piece.column} cell={cell} most={mostIn(piece.column)} print={print} />
                <Frame x={piece.labelX} y={piece.origin.y} width={cell} height={piece.gridHeight} />
                <Cells cells={piece.row} cell={cell} most={mostIn(piece.row)} print={print} />
                <Frame
                  x={piece.origin.x}
                  y={piece.row[0]?.y ?? 0}
                  width={piece.gridWidth}
                  height={cell}
                />
              </>
            )}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})

const FONT = 14

/** Width of a digit in parts of its height; only a number the reader typed can be too long. */
const DIGIT = 0.55

const mostIn = (cells: readonly PlacedCell[]) =>
  Math.max(...cells.map(({ value }) => Math.abs(value))) || 1

/** Smaller than this share of the scale a value is rounding, and wears no shade. */
const ROUNDING = 1e-9

interface CellsProps {
  readonly cells: readonly PlacedCell[]
  readonly cell: number
  readonly most: number
  readonly print: (value: number) => string
}

function Cells({ cells, cell, most, print }: CellsProps) {
  return cells.map(({ x, y, value }) => {
    const shade = Math.abs(value) < ROUNDING * most ? 0 : shadeOf(value, most)
    const fill = shadeFill(shade, 'k', true)
    const number = print(value)
    return (
      <g key={`${x},${y}`}>
        <rect
          x={x}
          y={y}
          width={cell}
          height={cell}
          fill={hueColour(fill.hue)}
          fillOpacity={fill.opacity}
          stroke="var(--hairline)"
          strokeWidth={1}
        />
        <text
          x={x + cell / 2}
          y={y + cell / 2}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={Math.min(FONT, (cell - 2) / (DIGIT * number.length))}
          fill="var(--ink)"
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {number}
        </text>
      </g>
    )
  })
}

const Frame = (box: { x: number; y: number; width: number; height: number }) => (
  <rect {...box} fill="none" stroke="var(--hairline-strong)" strokeWidth={1.25} />
)
