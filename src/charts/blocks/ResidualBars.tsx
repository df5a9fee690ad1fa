import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { HALO } from '../halo'
import { type Hue, hueColour } from '../hue'
import { type BarGroup, layoutResidualBars } from './layoutResidualBars'

export interface NamedBarGroup extends BarGroup {
  readonly name: string
  readonly rows: readonly (BarGroup['rows'][number] & {
    readonly name: string
    readonly valueText: string
    readonly parts: readonly {
      readonly key: string
      readonly value: number
      readonly hue: Hue
      readonly valueText: string
    }[]
  })[]
}

interface ResidualBarsProps {
  readonly width: number
  readonly groups: readonly NamedBarGroup[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** Both blocks by several measures, each bar cut by step. */
export const ResidualBars = memo(function ResidualBars({ width, groups, text }: ResidualBarsProps) {
  const id = useId()
  const layout = layoutResidualBars(groups, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['pw', 'dw', 'ink', 'ink-muted']} />
      {layout.groups.map((group, at) => (
        <g
          key={group.key}
          transform={`translate(${group.x} ${group.y})`}
          fontSize={14}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          <text x={0} y={16} fontWeight={650} fill="var(--ink)">
            {groups[at]?.name}
          </text>
          {group.rows.map((row, index) => {
            const own = groups[at]?.rows[index]
            return (
              <g key={row.key}>
                <text x={0} y={row.y - 6} fill="var(--ink-muted)">
                  {own?.name}
                </text>
                <text
                  x={layout.long}
                  y={row.y - 6}
                  textAnchor="end"
                  fill="var(--ink)"
                  data-piece="answer"
                >
                  {own?.valueText}
                </text>
                {row.parts.map((part, place) => {
                  const hue = own?.parts[place]?.hue ?? 'ink'
                  return (
                    <g key={part.key}>
                      <rect
                        x={part.x + 0.5}
                        y={row.y + 0.5}
                        width={Math.max(0.5, part.width - 1)}
                        height={layout.bar - 1}
                        fill={hatchFill(id, hue)}
                        stroke={hueColour(hue)}
                        strokeWidth={1.25}
                      />
                      {part.hasRoom && (
                        <text
                          x={part.x + part.width / 2}
                          y={row.y + layout.bar / 2 + 5}
                          textAnchor="middle"
                          fontSize={13}
                          fontWeight={650}
                          fill={hueColour(hue)}
                          data-piece="answer"
                          {...HALO}
                        >
                          {own?.parts[place]?.valueText}
                        </text>
                      )}
                    </g>
                  )
                })}
              </g>
            )
          })}
        </g>
      ))}
    </ChartSvg>
  )
})
