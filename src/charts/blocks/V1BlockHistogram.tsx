import { memo, useId } from 'react'
import type { Histogram } from '../../core/foldNorm/clip'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutV1BlockHistogram } from './layoutV1BlockHistogram'

interface V1BlockHistogramProps {
  readonly width: number
  readonly histogram: Histogram
  readonly grid: { readonly clip: number; readonly step: number }
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly yAxis: string
    readonly xAxis: string
    readonly below: string
    readonly clip: string
    readonly lens: string
    readonly share: (value: number) => string
    readonly tick: (value: number) => string
  }
}

const PART_FILL = { below: 'ink-muted', kept: 'df', cut: 'cout' } as const

/** A layer's values before its rectifier, what of them is cut, and the grid for the rest. */
export const V1BlockHistogram = memo(function V1BlockHistogram(props: V1BlockHistogramProps) {
  const { width, histogram, grid, text } = props
  const id = useId()
  const layout = layoutV1BlockHistogram(histogram, grid, width)
  const { plot, lens } = layout
  const isLate = layout.clip > (plot.left + plot.right) / 2
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['df', 'cout', 'ink-muted']} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <text x={0} y={14} fill="var(--ink-muted)">
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.share} />
        {layout.lines.map((x) => (
          <line
            key={x}
            x1={x}
            x2={x}
            y1={plot.top}
            y2={plot.bottom}
            stroke={hueColour('k')}
            strokeOpacity={0.45}
          />
        ))}
        {layout.bars.map((bar) => (
          <rect
            key={bar.key}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            fill={hatchFill(id, PART_FILL[bar.part])}
            fillOpacity={bar.part === 'below' ? 0.45 : 1}
            stroke={hueColour(PART_FILL[bar.part])}
            strokeOpacity={bar.part === 'below' ? 0.35 : 0.8}
            strokeWidth={0.6}
          />
        ))}
        <line
          x1={layout.zero}
          x2={layout.zero}
          y1={plot.top - 6}
          y2={plot.bottom}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
        <text
          x={plot.left + 4}
          y={plot.top - 2}
          fill="var(--ink-muted)"
          data-piece="answer"
          {...HALO}
        >
          {text.below}
        </text>
        <line
          x1={layout.clip}
          x2={layout.clip}
          y1={plot.top - 18}
          y2={plot.bottom}
          stroke={hueColour('cout')}
          strokeWidth={3}
        />
        <text
          x={layout.clip + (isLate ? -8 : 8)}
          y={plot.top - 12}
          textAnchor={isLate ? 'end' : 'start'}
          fill={hueColour('cout')}
          fontWeight={650}
          {...HALO}
        >
          {text.clip}
        </text>
        <BaseLine plot={plot} />
        {layout.ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 18} textAnchor="middle" fill="var(--ink-muted)">
            {text.tick(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 38} textAnchor="end" fill="var(--ink-muted)">
          {text.xAxis}
        </text>
        <path
          d={`M${lens.from},${plot.bottom}L${plot.left},${lens.top}M${lens.to},${plot.bottom}L${plot.right},${lens.top}`}
          fill="none"
          stroke="var(--hairline-strong)"
          strokeDasharray="2 4"
        />
        <rect
          x={plot.left}
          y={lens.top}
          width={plot.right - plot.left}
          height={lens.bottom - lens.top}
          fill="var(--surface)"
          stroke="var(--hairline-strong)"
        />
        <path
          d={lens.lines.map((x) => `M${x},${lens.top}V${lens.bottom}`).join('')}
          stroke={hueColour('k')}
          strokeWidth={2}
        />
        <text x={plot.left} y={lens.bottom + 20} fill={hueColour('k')} data-piece="answer">
          {text.lens}
        </text>
      </g>
    </ChartSvg>
  )
})
