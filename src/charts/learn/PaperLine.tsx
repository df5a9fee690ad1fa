import { useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { layoutDragLine } from './layoutDragLine'

interface PaperLineProps {
  readonly width: number
  readonly heights: readonly number[]
  readonly range: readonly [low: number, high: number]
  /** So many points from the left are told in any case. */
  readonly given: number
  /** All of the curve is drawn. */
  readonly isTold: boolean
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly place: (at: number) => string
    readonly value: (height: number) => string
  }
}

/** A grid on paper to draw a prediction in; or the same with the real curve. */
export function PaperLine({ width, heights, range, given, isTold, text }: PaperLineProps) {
  const id = useId()
  const plot = layoutDragLine(heights, heights, range, width)
  return (
    <ChartSvg id={id} width={width} height={plot.height} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {plot.ticks.map(({ value, y }) => (
          <g key={value}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--hairline-strong)" />
            <text x={plot.left - 8} y={y + 5} textAnchor="end" fill="var(--ink)">
              {text.value(value)}
            </text>
          </g>
        ))}
        {plot.points.map(({ x, y }, at) => (
          <g key={x}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke="var(--hairline)" />
            <text x={x} y={plot.bottom + 20} textAnchor="middle" fill="var(--ink)">
              {text.place(at)}
            </text>
            {(isTold || at < given) && <circle cx={x} cy={y} r={5} fill="var(--ink)" />}
          </g>
        ))}
        {isTold && <path d={plot.real} fill="none" stroke="var(--ink)" strokeWidth={2} />}
      </g>
    </ChartSvg>
  )
}
