import { memo } from 'react'
import { hueColour } from '../hue'
import { cut } from './solidBlock'
import type { LitRegion } from './solidLit'

interface SolidLitMarksProps {
  readonly regions: readonly LitRegion[]
  /** Fill of what is made from the spot. */
  readonly hatch: string
}

const LOOK = {
  upstream: { strokeWidth: 1.75, strokeDasharray: undefined },
  downstream: { strokeWidth: 1.5, strokeDasharray: '3 2' },
  self: { strokeWidth: 3, strokeDasharray: undefined },
} as const

/**
 * What a spot is made from, tinted; what is made from it, hatched; and itself, in a bold frame. Of
 * several sheets the nearest is filled, so that those behind do not colour its numbers.
 */
export const SolidLitMarks = memo(function SolidLitMarks({ regions, hatch }: SolidLitMarksProps) {
  return (
    <g fill="none" stroke={hueColour('k')} strokeLinejoin="round">
      {regions.map(({ key, kind, corner, block, sheet, isNearest, edge, fill }) => (
        <g key={key} transform={`translate(${cut(corner.x)} ${cut(corner.y)})`}>
          {kind === 'self' && sheet > 0 && (
            <rect
              width={block.columns * block.cell}
              height={block.rows * block.cell}
              strokeWidth={1}
            />
          )}
          {isNearest && (
            <path
              d={fill}
              fill={kind === 'downstream' ? hatch : hueColour('k')}
              fillOpacity={kind === 'downstream' ? 0.7 : 0.16}
              stroke="none"
            />
          )}
          <path d={edge} {...LOOK[kind]} strokeOpacity={isNearest ? 1 : 0.55} />
        </g>
      ))}
    </g>
  )
})
