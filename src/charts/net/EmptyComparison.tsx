import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import type { Amount } from './align'
import { layoutMirror } from './layoutAligned'

interface EmptyComparisonProps {
  readonly width: number
  readonly layers: readonly Amount[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** The first network's profile, and the place where a second one's would hang. */
export const EmptyComparison = memo(function EmptyComparison({
  width,
  layers,
  text,
}: EmptyComparisonProps) {
  const id = useId()
  const { plot, one } = layoutMirror(layers, layers, width, 1000, 2)
  const shade = { fill: 'none', stroke: 'var(--ink-muted)' }
  return (
    <ChartSvg id={id} width={width} height={plot.bottom + 4} text={text}>
      {one.map((bar) => (
        <g key={bar.x}>
          <rect {...bar} {...shade} strokeWidth={bar.width > 5 ? 1 : 0.6} />
          <rect
            {...bar}
            y={plot.axis}
            fill="none"
            stroke="var(--hairline-strong)"
            strokeWidth={bar.width > 5 ? 1 : 0.5}
            strokeDasharray="2 4"
          />
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.axis} y2={plot.axis} stroke="var(--ink)" />
      <circle
        cx={width / 2}
        cy={plot.axis + 64}
        r={24}
        fill="var(--ground)"
        stroke="var(--ink)"
        strokeWidth={1.5}
        strokeDasharray="4 4"
      />
      <path
        d={`M${width / 2 - 9},${plot.axis + 64}h18m-9,-9v18`}
        stroke="var(--ink)"
        strokeWidth={2}
      />
    </ChartSvg>
  )
})
