import { memo, useId } from 'react'
import type { Grid } from '../../core/quantise/grid'
import { ChartSvg } from '../ChartSvg'
import { type Hue, hueColour } from '../hue'
import { layoutQuantiseLine } from './layoutQuantiseLine'

interface QuantiseLineProps {
  readonly width: number
  readonly weights: readonly number[]
  readonly grid: Grid
  readonly hue: Hue
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly before: string
    readonly after: string
    readonly tick: (value: number) => string
    readonly integer: (value: number) => string
  }
}

/** Where each weight of a channel goes: from the line of numbers to the grid's nearest value. */
export const QuantiseLine = memo(function QuantiseLine(props: QuantiseLineProps) {
  const { width, weights, grid, hue, text } = props
  const id = useId()
  const layout = layoutQuantiseLine(weights, grid, width)
  const { plot } = layout
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <text x={0} y={14} fill="var(--ink)">
          {text.before}
        </text>
        {layout.ticks.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={plot.top - 5} y2={plot.top} stroke="var(--ink-muted)" />
            <text x={x} y={plot.top - 9} textAnchor="middle" fill="var(--ink-muted)">
              {text.tick(value)}
            </text>
          </g>
        ))}
        <line
          x1={plot.left}
          x2={plot.right}
          y1={plot.top}
          y2={plot.top}
          stroke="var(--ink-muted)"
        />
        {layout.isDense && (
          <rect
            x={plot.left}
            y={plot.bottom - 5}
            width={plot.right - plot.left}
            height={10}
            fill="var(--hairline-strong)"
            fillOpacity={0.5}
          />
        )}
        <path
          d={layout.stops.map(({ x }) => `M${x},${plot.bottom - 7}v14`).join('')}
          stroke="var(--ink)"
          strokeWidth={1}
        />
        <line
          x1={plot.left}
          x2={plot.right}
          y1={plot.bottom}
          y2={plot.bottom}
          stroke="var(--ink-muted)"
        />
        {layout.labels.map(({ integer, x }) => (
          <text
            key={integer}
            x={x}
            y={plot.bottom + 24}
            textAnchor="middle"
            fill="var(--ink)"
            fontWeight={650}
            data-piece="answer"
          >
            {text.integer(integer)}
          </text>
        ))}
        {layout.weights.map(({ key, from, to }) => (
          <g key={key} stroke={hueColour(hue)}>
            <line
              x1={from}
              x2={to}
              y1={plot.top}
              y2={plot.bottom}
              strokeWidth={1.25}
              strokeOpacity={0.7}
            />
            <circle cx={from} cy={plot.top} r={4} fill="var(--ground)" strokeWidth={1.75} />
            <circle cx={to} cy={plot.bottom} r={4} fill={hueColour(hue)} stroke="none" />
          </g>
        ))}
        <text x={0} y={layout.height - 6} fill="var(--ink)">
          {text.after}
        </text>
      </g>
    </ChartSvg>
  )
})
