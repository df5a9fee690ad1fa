import { memo } from 'react'
import { SolidSheet } from '../conv/SolidSheet'
import { channelStrength } from '../conv/shade'
import { allCells, cellPath, gridPath, paintCells } from '../conv/sheetPaths'
import { paintOrder, type SolidBlock, sheetCorner } from '../conv/solidBlock'
import type { ChainTensor } from './V1BlockChain'
import { isLit, type LitCells } from './v1BlockRegions'

interface V1BlockTensorProps {
  readonly block: SolidBlock
  readonly tensor: ChainTensor
  /** Drawn before all others, with its numbers. */
  readonly lifted: number
  /** The magnitude with the deepest shade. */
  readonly scale: number
  /** Of this tensor. */
  readonly lit: readonly LitCells[]
  /** Prints what stands in a cell; nothing does where the values are a hidden answer. */
  readonly number: ((value: number) => string) | undefined
}

/** One tensor of a block: sheets, the numbers of one, marks of what a rectifier cut. */
export const V1BlockTensor = memo(function V1BlockTensor(props: V1BlockTensorProps) {
  const { block, tensor, lifted, scale, lit, number } = props
  const { rows, columns, cell, sheets } = block
  const places = allCells(rows, columns)
  const grid = gridPath(rows, columns, cell)
  const valueAt = (y: number, x: number, sheet: number) =>
    tensor.values[(y * columns + x) * sheets + sheet]!
  return paintOrder(sheets, lifted).map((sheet) => {
    const corner = sheetCorner(block, sheet)
    const paint = paintCells(places, ({ y, x }) => valueAt(y, x, sheet), cell, scale)
    const ended = places.filter(({ y, x }) => valueAt(y, x, sheet) >= tensor.most)
    return (
      <g key={sheet} transform={`translate(${corner.x} ${corner.y})`}>
        <SolidSheet
          rows={rows}
          columns={columns}
          cell={cell}
          paint={paint}
          hue={tensor.hue}
          edgeHue={tensor.hue}
          strength={channelStrength(sheet, sheets)}
          grid={grid}
          hasNumbers
          numbers={
            sheet === lifted && number
              ? places.map(({ y, x }) => ({ y, x, text: number(valueAt(y, x, sheet)) }))
              : undefined
          }
        />
        {ended.length > 0 && (
          <path
            d={ended.map(({ y, x }) => `M${x * cell + 2},${y * cell + 3}h${cell - 4}`).join('')}
            stroke="var(--ink)"
            strokeWidth={3.5}
          />
        )}
        {lit
          .filter((region) => isLit(region, region.tensor, sheet))
          .map(({ y, x, size }) => (
            <path
              key={`${y}-${x}`}
              d={cellPath({ y: y / size, x: x / size }, cell * size)}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={2.5}
            />
          ))}
      </g>
    )
  })
}, isSame)

/** While a pointer roams, most tensors stay as they are. */
function isSame(one: V1BlockTensorProps, other: V1BlockTensorProps): boolean {
  const { lit, ...rest } = one
  // The keys of props of one type.
  const keys = Object.keys(rest) as (keyof typeof rest)[]
  return (
    keys.every((key) => one[key] === other[key]) &&
    JSON.stringify(lit) === JSON.stringify(other.lit)
  )
}
