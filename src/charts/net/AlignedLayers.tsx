import { memo, useId, useMemo } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { ValueLines } from '../PlotLines'
import type { Amount } from './align'
import { layoutMirror } from './layoutAligned'
import type { UnitBase } from './unitTicks'

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
  readonly base: UnitBase
  readonly text: AlignedText
}

/** Two networks by relative depth, one up and one down, and what the second has more so far. */
export const AlignedLayers = memo(function AlignedLayers({
  width,
  one,
  two,
  base,
  text,
}: AlignedLayersProps) {
  const id = useId()
  const layout = useMemo(() => layoutMirror(one, two, width, base), [one, two, width, base])
  const { plot, running } = layout
  const isAbove = running.end.difference >= 0
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink', 'k']} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
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
        <NetworkSign id={id} x={0} y={14} text={text.one} isFirst />
        <NetworkSign id={id} x={0} y={plot.bottom + 22} text={text.two} />
        <text x={plot.right} y={running.bottom + 22} textAnchor="end" fill="var(--ink-muted)">
          {text.xAxis}
        </text>
        <text x={0} y={running.top - 20} fill="var(--hue-k)" fontWeight={650}>
          {text.difference}
        </text>
        <ValueLines plot={plot} ticks={running.ticks} print={text.more} />
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

/** What the difference comes to, with the ground behind its letters. */
const Halo = ({ x, y, text }: { x: number; y: number; text: string }) => (
  <text
    x={x - 4}
    y={y}
    textAnchor="end"
    data-piece="answer"
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

interface NetworkSignProps {
  /** Of the drawing's `HatchPatterns`. */
  readonly id: string
  readonly x: number
  /** Of the name's base line. */
  readonly y: number
  readonly text: string
  readonly isFirst?: boolean
}

/** A network's name with how its bars are drawn: the first hatched, the second an outline. */
export const NetworkSign = ({ id, x, y, text, isFirst = false }: NetworkSignProps) => (
  <g>
    <rect
      x={x + 0.75}
      y={y - 12}
      width={16}
      height={14}
      fill={isFirst ? hatchFill(id, 'ink') : 'var(--ground)'}
      stroke="var(--ink)"
      strokeWidth={1.25}
    />
    <text x={x + 24} y={y} fill="var(--ink)" fontWeight={650}>
      {text}
    </text>
  </g>
)
