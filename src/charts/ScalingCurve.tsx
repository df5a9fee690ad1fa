import { memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { type Hue, hueColour } from './hue'
import { layoutScaling, type ScalingSample } from './layoutScaling'
import { BaseLine, ValueLines } from './PlotLines'

interface ScalingCurveProps {
  readonly width: number
  readonly samples: readonly ScalingSample[]
  readonly own: ScalingSample
  readonly hue: Hue
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly law: string
    readonly exact: string
    readonly tick: (value: number) => string
  }
}

/** A square law, dashed, under the exact costs that follow it in steps. */
export const ScalingCurve = memo(function ScalingCurve({
  width,
  samples,
  own,
  hue,
  text,
}: ScalingCurveProps) {
  const id = useId()
  const { plot, height, law, exact, ticks, own: point } = layoutScaling(samples, own, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g fontSize={14}>
        <ValueLines plot={plot} ticks={ticks.y} print={text.tick} />
        {ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 18} textAnchor="middle" fill="var(--ink-muted)">
            {text.tick(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 37} textAnchor="end" fill="var(--ink)">
          {text.xAxis}
        </text>
        <BaseLine plot={plot} />
        <path
          d={exact}
          fill="none"
          stroke={hueColour(hue)}
          strokeWidth={2.25}
          strokeLinejoin="round"
        />
        <path d={law} fill="none" stroke="var(--ink)" strokeWidth={1.25} strokeDasharray="5 4" />
        <g>
          <line
            x1={plot.left + 10}
            x2={plot.left + 34}
            y1={plot.top + 8}
            y2={plot.top + 8}
            stroke="var(--ink)"
            strokeWidth={1.25}
            strokeDasharray="5 4"
          />
          <text x={plot.left + 42} y={plot.top + 12} fill="var(--ink)">
            {text.law}
          </text>
          <line
            x1={plot.left + 10}
            x2={plot.left + 34}
            y1={plot.top + 28}
            y2={plot.top + 28}
            stroke={hueColour(hue)}
            strokeWidth={2.25}
          />
          <text x={plot.left + 42} y={plot.top + 32} fill="var(--ink)">
            {text.exact}
          </text>
        </g>
        <path
          d={`M${point.x},${plot.bottom}V${point.exactY}`}
          fill="none"
          stroke={hueColour(hue)}
          strokeDasharray="1 3"
        />
        <circle
          cx={point.x}
          cy={point.exactY}
          r={6}
          fill="var(--ground)"
          stroke={hueColour(hue)}
          strokeWidth={3}
        />
      </g>
    </ChartSvg>
  )
})
