import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutRates, type RateSearch } from './layoutRates'

interface RatesProps {
  readonly width: number
  readonly searches: readonly RateSearch[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** How a device's limits were found: its rate at growing sizes, and the one that is the roof. */
export const Rates = memo(function Rates({ width, searches, text }: RatesProps) {
  const id = useId()
  const { height, panels } = layoutRates(searches, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {panels.map(({ search, x0, y0, plot, path, limitY, dots, ticks }) => (
          <g key={search.key} transform={`translate(${x0} ${y0})`}>
            <text x={0} y={15} fill="var(--ink)" fontWeight={650}>
              {search.title}
            </text>
            <ValueLines plot={plot} ticks={ticks.y} print={search.tick} />
            <BaseLine plot={plot} />
            {ticks.x.map(({ value, x }) => (
              <text
                key={value}
                x={x}
                y={plot.bottom + 18}
                textAnchor="middle"
                fill="var(--ink-muted)"
              >
                {search.tick(value)}
              </text>
            ))}
            <text x={plot.right} y={plot.bottom + 38} textAnchor="end" fill="var(--ink-muted)">
              {search.xAxis}
            </text>
            <line
              x1={plot.left}
              x2={plot.right}
              y1={limitY}
              y2={limitY}
              stroke="var(--measured)"
              strokeWidth={2.5}
            />
            <path d={path} fill="none" stroke="var(--ink-muted)" strokeWidth={1.25} />
            {dots.map(({ point, x, y, isLimit }) => (
              <circle
                key={point.size}
                cx={x}
                cy={y}
                r={isLimit ? 6 : 4}
                fill="var(--measured)"
                stroke="var(--ground)"
                strokeWidth={1.5}
              />
            ))}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
