import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutQuantiseBars } from './layoutQuantiseBars'

interface QuantiseBarsProps {
  readonly width: number
  readonly counts: ArrayLike<number>
  /** A second histogram over the same range, drawn as an outline. */
  readonly other?: ArrayLike<number>
  readonly range: { readonly min: number; readonly max: number }
  readonly grid?: { readonly step: number; readonly first: number; readonly count: number }
  readonly hue: Hue
  /** Of a run on this device: solid. Otherwise hatched. */
  readonly isMeasured?: boolean
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    readonly tick: (value: number) => string
    readonly share: (value: number) => string
  }
}

/** How often values occur, and the grid that they have to go to. */
export const QuantiseBars = memo(function QuantiseBars(props: QuantiseBarsProps) {
  const { width, counts, other, range, grid, hue, isMeasured = false, text } = props
  const id = useId()
  const layout = layoutQuantiseBars(counts, other ?? null, range, grid ?? null, width)
  const { plot } = layout
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={[hue]} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <text x={0} y={14} fill="var(--ink)">
          {text.yAxis}
        </text>
        {layout.isDense && (
          <rect
            x={plot.left}
            y={plot.top}
            width={plot.right - plot.left}
            height={plot.bottom - plot.top}
            fill="var(--grid)"
            fillOpacity={0.6}
          />
        )}
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.share} />
        {layout.lines.map((x) => (
          <line
            key={x}
            x1={x}
            x2={x}
            y1={plot.top}
            y2={plot.bottom}
            stroke="var(--hairline-strong)"
            strokeWidth={0.75}
          />
        ))}
        {layout.bars.map((bar) =>
          bar.height > 0 ? (
            <rect
              key={bar.key}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              fill={isMeasured ? hueColour(hue) : hatchFill(id, hue)}
              stroke={isMeasured ? 'none' : hueColour(hue)}
              strokeWidth={0.75}
            />
          ) : null,
        )}
        {layout.outline && (
          <path d={layout.outline} fill="none" stroke="var(--ink)" strokeWidth={1.75} />
        )}
        <BaseLine plot={plot} />
        {layout.ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 18} textAnchor="middle" fill="var(--ink-muted)">
            {text.tick(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 37} textAnchor="end" fill="var(--ink)">
          {text.xAxis}
        </text>
      </g>
    </ChartSvg>
  )
})
