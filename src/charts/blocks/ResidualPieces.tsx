import { memo, useId, useMemo } from 'react'
import { HALO } from '../halo'
import { PickSvg } from '../net/PickSvg'
import type { UnitBase } from '../net/unitTicks'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutResidualPieces, type PiecesPoint } from './layoutResidualPieces'

interface ResidualPiecesProps {
  readonly width: number
  readonly points: readonly PiecesPoint[]
  readonly ends: number
  readonly advised: readonly [number, number]
  readonly base: UnitBase
  /** Which of the points is the reader's. */
  readonly picked: number
  readonly onPick: (index: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly point: string
    readonly pointValue: string
    readonly advised: string
    readonly ends: string
    readonly xAxis: string
    readonly tick: (bytes: number) => string
    readonly column: (pieces: number) => string
  }
}

/** Peak memory over the number of pieces; the point is the reader's and moves. */
export const ResidualPieces = memo(function ResidualPieces(props: ResidualPiecesProps) {
  const { width, points, ends, advised, base, picked, onPick, text } = props
  const id = useId()
  const layout = useMemo(
    () => layoutResidualPieces({ points, ends, advised, base }, width),
    [points, ends, advised, base, width],
  )
  const { plot, dots, band } = layout
  const own = dots[picked]
  const isLate = (own?.x ?? 0) > (plot.left + plot.right) / 2
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height}
      text={text}
      picking={{
        count: points.length,
        index: picked,
        label: text.point,
        valueText: text.pointValue,
        indexAt: (x) => layout.pointAt(x),
        onHover: () => undefined,
        onPick: (index) => onPick(Math.max(0, index)),
        focus: {
          x: (own?.x ?? plot.left) - 12,
          y: (own?.y ?? plot.top) - 12,
          width: 24,
          height: 24,
        },
      }}
    >
      <rect
        x={band.x}
        y={plot.top}
        width={band.width}
        height={plot.bottom - plot.top}
        fill="var(--ink)"
        fillOpacity={0.07}
      />
      <text
        x={band.x + band.width / 2}
        y={plot.top - 32}
        textAnchor="middle"
        fill="var(--ink-muted)"
      >
        {text.advised}
      </text>
      <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
      <line
        x1={plot.left}
        x2={plot.right}
        y1={layout.ends}
        y2={layout.ends}
        stroke="var(--ink)"
        strokeDasharray="5 4"
      />
      <text x={plot.left + 6} y={layout.ends + 18} fill="var(--ink)" data-piece="answer" {...HALO}>
        {text.ends}
      </text>
      <path d={layout.line} fill="none" stroke="var(--ink)" strokeWidth={2.25} />
      {dots.map((dot) => (
        <circle key={dot.pieces} cx={dot.x} cy={dot.y} r={2.5} fill="var(--ink)" />
      ))}
      <BaseLine plot={plot} />
      {layout.columns.map(({ value, x }) => (
        <text key={value} x={x} y={plot.bottom + 20} textAnchor="middle" fill="var(--ink-muted)">
          {text.column(value)}
        </text>
      ))}
      <text x={plot.right} y={plot.bottom + 40} textAnchor="end" fill="var(--ink-muted)">
        {text.xAxis}
      </text>
      {own && (
        <g>
          <circle
            cx={own.x}
            cy={own.y}
            r={7}
            fill="var(--ground)"
            stroke="var(--ink)"
            strokeWidth={3}
          />
          <text
            data-piece="answer"
            x={isLate ? own.x - 2 : own.x + 12}
            y={own.y - 13}
            textAnchor={isLate ? 'end' : 'start'}
            fontWeight={650}
            fill="var(--ink)"
            {...HALO}
          >
            {text.pointValue}
          </text>
        </g>
      )}
    </PickSvg>
  )
})
