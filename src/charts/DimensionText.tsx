import { Fragment } from 'react'
import { type Hue, hueColour } from './hue'

/** A number in the colour of the dimension it measures. */
export type DimensionPart = readonly [value: string | number, hue: Hue]

interface DimensionTextProps {
  readonly x: number
  readonly y: number
  readonly parts: readonly DimensionPart[]
  readonly size: number
}

/** “3×3×32”, each number in its own hue, centred on a place in a drawing. */
export function DimensionText({ x, y, parts, size }: DimensionTextProps) {
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={size} fill="var(--ink-muted)">
      {parts.map(([value, hue], index) => (
        <Fragment key={index}>
          {index > 0 && '×'}
          <tspan fill={hueColour(hue)}>{value}</tspan>
        </Fragment>
      ))}
    </text>
  )
}
