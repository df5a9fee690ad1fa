import { type PointerEvent, useId, useRef } from 'react'
import { ChartSvg } from '../ChartSvg'
import { pointIn } from '../pointIn'
import { layoutDragLine } from './layoutDragLine'

interface DragLineProps {
  readonly width: number
  readonly heights: readonly number[]
  /** The real curve once it may be seen. */
  readonly real: readonly number[] | null
  readonly range: readonly [low: number, high: number]
  /** So many points from the left stay where they are. */
  readonly given: number
  readonly onChange: (heights: readonly number[]) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly yours: string
    readonly real: string
    readonly place: (at: number) => string
    readonly value: (height: number) => string
  }
}

/** Arrow keys move a point by a fiftieth of the range, Page Up and Down by a tenth. */
const KEYS: Readonly<Record<string, number>> = {
  ...{ ArrowUp: 0.02, ArrowRight: 0.02, ArrowDown: -0.02, ArrowLeft: -0.02 },
  ...{ PageUp: 0.1, PageDown: -0.1, Home: -1, End: 1 },
}

/** A curve whose points a hand or the arrow keys drag up and down: a prediction, drawn. */
export function DragLine(props: DragLineProps) {
  const { width, heights, real, range, given, onChange, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const plot = layoutDragLine(heights, real, range, width)

  const set = (at: number, height: number) =>
    onChange(
      heights.map((other, index) =>
        index === at ? Math.min(range[1], Math.max(range[0], height)) : other,
      ),
    )

  function drag(event: PointerEvent, at: number) {
    if (event.buttons === 0) return
    const point = pointIn(svg.current, event, width)
    if (point) set(at, plot.heightAt(point[1]))
  }

  return (
    <ChartSvg id={id} ref={svg} width={width} height={plot.height} text={text} hasHandle>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {plot.ticks.map(({ value, y }) => (
          <g key={value}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--hairline)" />
            <text x={plot.left - 8} y={y + 5} textAnchor="end" fill="var(--ink-muted)">
              {text.value(value)}
            </text>
          </g>
        ))}
        {plot.points.map(({ x }, at) => (
          <text key={x} x={x} y={plot.bottom + 20} textAnchor="middle" fill="var(--ink-muted)">
            {text.place(at)}
          </text>
        ))}
        <path
          d={plot.yours}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={2}
          strokeDasharray="6 4"
        />
        {plot.real !== '' && (
          <path d={plot.real} fill="none" stroke="var(--hue-cout)" strokeWidth={3} />
        )}
        {plot.points.map(({ x, y }, at) =>
          at < given ? (
            <circle key={x} cx={x} cy={y} r={5} fill="var(--ink)" />
          ) : (
            <g
              key={x}
              role="slider"
              tabIndex={0}
              aria-label={text.place(at)}
              aria-orientation="vertical"
              aria-valuemin={range[0]}
              aria-valuemax={range[1]}
              aria-valuenow={heights[at] ?? range[0]}
              aria-valuetext={text.value(heights[at] ?? range[0])}
              style={{ cursor: 'ns-resize', touchAction: 'none' }}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={(event) => drag(event, at)}
              onKeyDown={(event) => {
                const step = KEYS[event.key]
                if (step === undefined) return
                event.preventDefault()
                set(at, (heights[at] ?? 0) + step * (range[1] - range[0]))
              }}
            >
              <circle cx={x} cy={y} r={22} fill="transparent" />
              <circle
                cx={x}
                cy={y}
                r={8}
                fill="var(--ground)"
                stroke="var(--ink)"
                strokeWidth={3}
              />
            </g>
          ),
        )}
        {plot.real !== '' && (
          <text x={plot.right} y={plot.top + 4} textAnchor="end" fill="var(--hue-cout)">
            {text.real}
          </text>
        )}
      </g>
    </ChartSvg>
  )
}
