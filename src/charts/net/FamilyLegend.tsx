import { hueColour } from '../hue'
import { familyFill } from './FamilyPatterns'
import { FAMILY_LOOKS, type Family } from './kinds'
import type { layoutLegend } from './layoutLegend'

export interface LegendEntry {
  readonly family: Family
  /** Its letter and its name. */
  readonly label: string
}

interface FamilyLegendProps {
  /** Of the drawing's `FamilyPatterns`. */
  readonly id: string
  readonly y: number
  readonly entries: readonly LegendEntry[]
  readonly layout: ReturnType<typeof layoutLegend>
}

/** What each hatch means, in the drawing itself, so that a saved picture says it too. */
export const FamilyLegend = ({ id, y, entries, layout }: FamilyLegendProps) => (
  <g fontSize={14} transform={`translate(0 ${y})`}>
    {entries.map(({ family, label }, index) => {
      const item = layout.items[index]
      if (!item) return null
      const { hue } = FAMILY_LOOKS[family]
      return (
        <g key={family}>
          <rect
            x={item.x + 0.75}
            y={item.y + 2.75}
            width={16.5}
            height={14.5}
            fill={familyFill(id, family)}
            stroke={hueColour(hue)}
            strokeWidth={1.5}
          />
          <text x={item.textX} y={item.y + 15} fill={hueColour(hue)}>
            {label}
          </text>
        </g>
      )
    })}
  </g>
)
