import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { hueColour } from '../hue'
import { FamilyLegend, type LegendEntry } from './FamilyLegend'
import { FamilyPatterns, familyFill } from './FamilyPatterns'
import { FAMILY_LOOKS, type Family } from './kinds'
import { KIND_ROW, type KindRow, layoutKindShares } from './layoutKindShares'
import { layoutLegend } from './layoutLegend'

export interface LabelledKindRow extends KindRow {
  readonly label: string
  /** At the end of the label's line. */
  readonly value: string
  readonly isOwn: boolean
}

interface KindSharesProps {
  readonly width: number
  readonly rows: readonly LabelledKindRow[]
  readonly legend: readonly LegendEntry[]
  readonly scale?: 'own' | 'common'
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly share: (family: Family, share: number, amount: number) => string
  }
}

/** How costs divide by kind of operation: a bar a cost, a part a kind with its letter. */
export const KindShares = memo(function KindShares({
  width,
  rows,
  legend,
  scale = 'own',
  text,
}: KindSharesProps) {
  const id = useId()
  const layout = layoutKindShares(rows, width, scale)
  const key = layoutLegend(
    legend.map((entry) => entry.label),
    width,
  )
  return (
    <ChartSvg id={id} width={width} height={layout.height + key.height + 12} text={text}>
      <FamilyPatterns id={id} />
      <FamilyLegend id={id} y={layout.height + 12} entries={legend} layout={key} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.rows.map((row, index) => {
          const own = rows[index]
          return (
            <g key={row.key}>
              <text x={0} y={row.y - 7} fill="var(--ink)" fontWeight={own?.isOwn ? 650 : 400}>
                {own?.label}
              </text>
              <text x={width} y={row.y - 7} textAnchor="end" fill="var(--ink-muted)">
                {own?.value}
              </text>
              {row.parts.map((part) => {
                const { hue, letter } = FAMILY_LOOKS[part.family]
                return (
                  <g key={part.family}>
                    <rect
                      x={part.x + 0.5}
                      y={row.y + 0.5}
                      width={Math.max(0.5, part.width - 1)}
                      height={KIND_ROW.bar - 1}
                      fill={familyFill(id, part.family)}
                      fillOpacity={own?.isOwn ? 1 : 0.55}
                      stroke={hueColour(hue)}
                      strokeWidth={own?.isOwn ? 1.5 : 1}
                    />
                    {part.hasRoomForLetter && (
                      <text
                        x={part.x + 6}
                        y={row.y + KIND_ROW.bar / 2 + 0.5}
                        dominantBaseline="middle"
                        fill={hueColour(hue)}
                        stroke="var(--ground)"
                        strokeWidth={5}
                        strokeLinejoin="round"
                        paintOrder="stroke"
                        fontWeight={650}
                      >
                        {part.hasRoom ? text.share(part.family, part.share, part.amount) : letter}
                      </text>
                    )}
                  </g>
                )
              })}
            </g>
          )
        })}
      </g>
    </ChartSvg>
  )
})
