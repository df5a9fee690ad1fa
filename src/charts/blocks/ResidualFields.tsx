import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type FieldSeries, layoutResidualFields } from './layoutResidualFields'

interface ResidualFieldsProps {
  readonly width: number
  /** Side of the map they look at, in pixels. */
  readonly map: number
  readonly series: readonly FieldSeries[]
  readonly text: {
    readonly title: string
    readonly summary: string
    /** Of each series: its name, and the last region's size. */
    readonly names: readonly string[]
    readonly sizes: readonly string[]
  }
}

/** How much of the map one value sees, block after block. */
export const ResidualFields = memo(function ResidualFields(props: ResidualFieldsProps) {
  const { width, map, series, text } = props
  const id = useId()
  const layout = layoutResidualFields(series, map, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['df']} />
      {layout.groups.map((group, at) => (
        <g key={group.key} transform={`translate(${group.x} 0)`} fontSize={14}>
          <text x={0} y={15} fontWeight={650} fill="var(--ink)">
            {text.names[at]}
          </text>
          <text x={0} y={34} fill="var(--ink-muted)">
            {text.sizes[at]}
          </text>
          <rect
            x={group.map.x}
            y={group.map.y}
            width={group.map.size}
            height={group.map.size}
            fill="var(--surface)"
            stroke="var(--hue-df)"
            strokeWidth={2}
          />
          {group.squares.toReversed().map((square) => (
            <rect
              key={square.key}
              x={square.x}
              y={square.y}
              width={square.size}
              height={square.size}
              fill={square.isLast ? hatchFill(id, 'df') : 'none'}
              stroke="var(--ink)"
              strokeWidth={square.isLast ? 2 : 1}
              strokeDasharray={square.reachesOver ? '5 4' : undefined}
            />
          ))}
        </g>
      ))}
    </ChartSvg>
  )
})
