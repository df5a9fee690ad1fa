import { memo, useId, useMemo } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import type { Amount } from './align'
import { layoutMirror } from './layoutAligned'

export interface AlignedText {
  readonly title: string
  readonly summary: string
  readonly one: string
  readonly two: string
  readonly difference: string
  readonly xAxis: string
  readonly tick: (value: number) => string
  /** With its sign. */
  readonly more: (value: number) => string
}

interface AlignedLayersProps {
  readonly width: number
  readonly one: readonly Amount[]
  readonly two: readonly Amount[]
  readonly text: AlignedText
}

const tickText = {
  fill: 'var(--ink-muted)',
  dominantBaseline: 'middle',
  textAnchor: 'end',
} as const

/** Two networks by relative depth, one up and one down, and what the second has more so far. */
export const AlignedLayers = memo(function AlignedLayers({
  width,
  one,
  two,
  text,
}: AlignedLayersProps) {
  const id = useId()
  const layout = useMemo(() => layoutMirror(one, two, width), [one, two, width])
  const { plot, running } = layout
  const isAbove = running.end.difference >= 0
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink', 'k']} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.ticks.map(({ key, value, y }) => (
          <g key={key}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--hairline)" />
            <text x={plot.left - 8} y={y} {...tickText}>
              {text.tick(value)}
            </text>
          </g>
        ))}
        {layout.one.map((bar) => (
          <rect
            key={bar.x}
            {...bar}
            fill={hatchFill(id, 'ink')}
            stroke="var(--ink)"
            strokeWidth={bar.width > 5 ? 1 : 0.5}
          />
        ))}
        {layout.two.map((bar) => (
          <rect
            key={bar.x}
            {...bar}
            fill="var(--ground)"
            stroke="var(--ink)"
            strokeWidth={bar.width > 5 ? 1.25 : 0.6}
          />
        ))}
        <line
          x1={plot.left}
          x2={plot.right}
          y1={plot.axis}
          y2={plot.axis}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
        <Halo x={plot.right} y={24} text={text.one} />
        <Halo x={plot.right} y={plot.bottom - 6} text={text.two} />
        <text x={plot.right} y={plot.bottom + 22} textAnchor="end" fill="var(--ink-muted)">
          {text.xAxis}
        </text>
        <text x={0} y={running.top - 14} fill="var(--hue-k)" fontWeight={650}>
          {text.difference}
        </text>
        {running.ticks.map(({ value, y }) => (
          <g key={value}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--hairline)" />
            <text x={plot.left - 8} y={y} {...tickText}>
              {text.more(value)}
            </text>
          </g>
        ))}
        <path d={running.area} fill={hatchFill(id, 'k')} fillOpacity={0.5} />
        <path d={running.path} fill="none" stroke="var(--hue-k)" strokeWidth={2} />
        <line
          x1={plot.left}
          x2={plot.right}
          y1={running.zero}
          y2={running.zero}
          stroke="var(--ink)"
        />
        <Halo
          x={plot.right}
          y={isAbove ? running.end.y + 22 : running.end.y - 10}
          text={text.more(running.end.difference)}
        />
      </g>
    </ChartSvg>
  )
})

/** A name over a drawing, with the ground behind its letters. */
export const Halo = ({ x, y, text }: { x: number; y: number; text: string }) => (
  <text
    x={x - 4}
    y={y}
    textAnchor="end"
    fill="var(--ink)"
    fontWeight={650}
    stroke="var(--ground)"
    strokeWidth={5}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {text}
  </text>
)
