import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import styles from './NumbersPicture.module.css'
import { columnAt, type NumbersGrid, rowAt } from './numbersGrid'
import { cellsPath } from './numbersPaths'
import { fontWithin, type SheetNumbers } from './numbersText'
import { shadeFill, shadeOf } from './shade'

interface NumbersSheetProps {
  readonly x: number
  readonly y: number
  readonly grid: NumbersGrid
  readonly numbers: SheetNumbers
  readonly font: number
  /** The magnitude with the deepest shade. */
  readonly largest: number
  readonly hue: Hue
}

/** One channel's numbers on their shades; it is drawn again when its values change, only then. */
export const NumbersSheet = memo(function NumbersSheet({
  x,
  y,
  grid,
  numbers: { values, texts },
  font,
  largest,
  hue,
}: NumbersSheetProps) {
  const { cell } = grid
  const [, width] = grid.size
  const [left, top] = [columnAt(grid, 0), rowAt(grid, 0)]
  const middle = (at: number) => ({
    x: left + (at % width) * cell + cell / 2,
    y: top + Math.floor(at / width) * cell + cell / 2 + font * 0.36,
  })
  return (
    <g transform={`translate(${x} ${y})`}>
      {[...shades(values, grid, largest)].map(([shade, d]) => {
        const fill = shadeFill(shade, hue, true)
        return (
          <path
            key={shade}
            d={d}
            fill={hueColour(fill.hue)}
            fillOpacity={Math.round(100 * fill.opacity) / 100}
          />
        )
      })}
      <text className={styles.numbers} fontSize={font} data-numbers="">
        {texts.map((text, at) => {
          const own = fontWithin(text, cell, font)
          return (
            <tspan key={at} {...middle(at)} fontSize={own < font ? own : undefined}>
              {text}
            </tspan>
          )
        })}
      </text>
    </g>
  )
}, isSame)

/** The cells of each shade as one path: a sheet is a dozen elements, not one for each cell. */
function shades(values: readonly number[], grid: NumbersGrid, largest: number) {
  const [, width] = grid.size
  const paths = new Map<number, string>()
  for (const [at, value] of values.entries()) {
    const shade = shadeOf(value, largest)
    const cell = { y: Math.floor(at / width), x: at % width }
    if (shade !== 0) paths.set(shade, (paths.get(shade) ?? '') + cellsPath(grid, [cell]))
  }
  return paths
}

function isSame(a: NumbersSheetProps, b: NumbersSheetProps): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.grid === b.grid &&
    a.font === b.font &&
    a.largest === b.largest &&
    a.hue === b.hue &&
    isEqual(a.numbers.values, b.numbers.values) &&
    isEqual(a.numbers.texts, b.numbers.texts)
  )
}

const isEqual = <T,>(a: readonly T[], b: readonly T[]) =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]))

interface NumbersLinesProps {
  readonly x: number
  readonly y: number
  readonly grid: NumbersGrid
}

/** Room that the 0 of a padding pixel needs. */
const ROOM_FOR_ZERO = 11

/** The lines of a sheet, over its veil; padding is dashed and holds zeros. */
export const NumbersLines = memo(function NumbersLines({ x, y, grid }: NumbersLinesProps) {
  const { columns, rows, padding, size } = grid
  const [left, top] = [columnAt(grid, 0), rowAt(grid, 0)]
  const [right, bottom] = [columnAt(grid, size[1]), rowAt(grid, size[0])]
  const inside = [
    ...columns.filter((at) => at >= left && at <= right).map((at) => `M${at},${top}V${bottom}`),
    ...rows.filter((at) => at >= top && at <= bottom).map((at) => `M${left},${at}H${right}`),
  ]
  const isPadded = columns.length - 1 > size[1] || rows.length - 1 > size[0]
  const around = [
    ...columns.map((at) =>
      at < left || at > right
        ? `M${at},0V${grid.height}`
        : `M${at},0V${top}M${at},${bottom}V${grid.height}`,
    ),
    ...rows.map((at) =>
      at < top || at > bottom
        ? `M0,${at}H${grid.width}`
        : `M0,${at}H${left}M${right},${at}H${grid.width}`,
    ),
  ]
  return (
    <g transform={`translate(${x} ${y})`}>
      {isPadded && <path d={around.join('')} className={styles.padding} />}
      {isPadded &&
        grid.pad >= ROOM_FOR_ZERO &&
        rows.slice(0, -1).map((start, row) => {
          const isValueRow = row >= padding.top && row < padding.top + size[0]
          const middles = columns.slice(0, -1).flatMap((edge, column) => {
            const isValue = column >= padding.left && column < padding.left + size[1]
            return isValueRow && isValue ? [] : [(edge + columns[column + 1]!) / 2]
          })
          return (
            <text
              key={start}
              x={middles.join(' ')}
              y={(start + rows[row + 1]!) / 2 + 4}
              className={styles.zero}
            >
              {'0'.repeat(middles.length)}
            </text>
          )
        })}
      <path d={inside.join('')} className={styles.lines} />
    </g>
  )
})
