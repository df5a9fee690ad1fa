import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutSweep, type SweepDot, type SweepLine } from './layoutSweep'

interface SweepChartProps {
  readonly width: number
  readonly dots: readonly SweepDot[]
  readonly fit: SweepLine | null
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    /** Beside the place where the line meets the axis. */
    readonly overhead: string
    readonly tick: (value: number) => string
    readonly ms: (value: number) => string
  }
}

/** Measured times of one network at several sizes, and the line that was fitted to them, dashed. */
export const SweepChart = memo(function SweepChart({ width, dots, fit, text }: SweepChartProps) {
  const id = useId()
  const { plot, height, line, overheadY, dots: placed, ticks } = layoutSweep(dots, fit, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <text x={0} y={15} fill="var(--ink)">
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={ticks.y} print={text.ms} />
        {ticks.x.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} stroke="var(--ink-muted)" />
            <text x={x} y={plot.bottom + 20} textAnchor="middle" fill="var(--ink-muted)">
              {text.tick(value)}
            </text>
          </g>
        ))}
        <BaseLine plot={plot} />
        <text x={plot.right} y={plot.bottom + 39} textAnchor="end" fill="var(--ink)">
          {text.xAxis}
        </text>
        {line && <line {...line} stroke="var(--computed)" strokeWidth={2} strokeDasharray="6 4" />}
        {overheadY !== null && (
          <>
            <line
              x1={plot.left}
              x2={plot.left}
              y1={overheadY}
              y2={plot.bottom}
              stroke="var(--warning)"
              strokeWidth={5}
            />
            <text
              x={plot.left + 10}
              y={(overheadY + plot.bottom) / 2 + 5}
              fill="var(--ink)"
              {...HALO}
            >
              {text.overhead}
            </text>
          </>
        )}
        {placed.map(({ dot, x, y, from, to, fittedY, label }) => (
          <g key={dot.key}>
            {fittedY !== null && (
              <line
                x1={x}
                x2={x}
                y1={y}
                y2={fittedY}
                stroke="var(--ink-muted)"
                strokeDasharray="1 3"
              />
            )}
            <rect
              x={x - 4}
              y={to}
              width={8}
              height={Math.max(2, from - to)}
              fill="var(--measured)"
              fillOpacity={0.3}
            />
            <circle
              cx={x}
              cy={y}
              r={5.5}
              fill="var(--measured)"
              stroke="var(--ground)"
              strokeWidth={1.5}
            />
            <text
              x={label.x}
              y={y + 24 > plot.bottom ? y - 10 : y + 18}
              textAnchor={label.anchor}
              fill="var(--ink)"
              {...HALO}
            >
              {dot.label}
            </text>
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
