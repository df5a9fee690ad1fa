import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { layoutRatios, RATIO_ROW, type RatioRow } from './layoutRatios'

export interface LabelledRatio extends RatioRow {
  readonly label: string
  /** Both amounts, at the end of the label's line. */
  readonly amounts: string
}

interface RatioBarsProps {
  readonly width: number
  readonly rows: readonly LabelledRatio[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly tick: (ratio: number) => string
  }
}

/** How many times the first’s cost the second’s is, every cost on one scale of doublings. */
export const RatioBars = memo(function RatioBars({ width, rows, text }: RatioBarsProps) {
  const id = useId()
  const layout = layoutRatios(rows, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink']} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.rows.map((row, index) => (
          <g key={row.key}>
            <text x={0} y={row.y - 8} fill="var(--ink)">
              {rows[index]?.label}
            </text>
            <text x={width} y={row.y - 8} textAnchor="end" fill="var(--ink-muted)">
              {rows[index]?.amounts}
            </text>
            {layout.ticks.map((tick) => (
              <line
                key={tick.value}
                x1={tick.x}
                x2={tick.x}
                y1={row.y}
                y2={row.y + RATIO_ROW.bar}
                stroke="var(--hairline)"
              />
            ))}
            <rect
              x={row.x}
              y={row.y + 0.5}
              width={Math.max(1, row.width)}
              height={RATIO_ROW.bar - 1}
              fill={hatchFill(id, 'ink')}
              stroke="var(--ink)"
              strokeWidth={1.5}
            />
            <line
              x1={layout.even}
              x2={layout.even}
              y1={row.y - 3}
              y2={row.y + RATIO_ROW.bar + 3}
              stroke="var(--ink)"
              strokeWidth={2}
            />
            <text
              x={row.side === 'less' ? row.end - 6 : row.end + 6}
              y={row.y + RATIO_ROW.bar / 2 + 0.5}
              dominantBaseline="middle"
              textAnchor={row.side === 'less' ? 'end' : 'start'}
              fill="var(--ink)"
              fontWeight={650}
            >
              {rows[index]?.figure}
            </text>
          </g>
        ))}
        {layout.ticks.map((tick) => (
          <text
            key={tick.value}
            x={tick.x}
            y={layout.bottom + 16}
            textAnchor={tick.x < 16 ? 'start' : tick.x > width - 16 ? 'end' : 'middle'}
            fill="var(--ink-muted)"
          >
            {text.tick(tick.value)}
          </text>
        ))}
      </g>
    </ChartSvg>
  )
})
