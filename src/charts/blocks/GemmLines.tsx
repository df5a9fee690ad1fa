import { type KeyboardEvent, memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { type Hue, hueColour } from '../hue'
import { LINE_DASHES, markPath } from '../lineMarks'
import { PlotField, PlotPoint, usePlotHand } from '../PlotHand'
import { BaseLine, ValueLines } from '../PlotLines'
import styles from './GemmLines.module.css'
import { type GemmAxis, type GemmSeries, layoutGemmLines } from './layoutGemmLines'

export interface DrawnSeries extends GemmSeries {
  readonly label: string
  readonly hue: Hue
  /** Measured lines are solid, with their points; computed ones are dashed. */
  readonly isMeasured: boolean
}

interface Level {
  readonly y: number
  readonly label: string
  /** It is worked out, and goes where answers are hidden. */
  readonly isAnswer?: boolean
}

interface GemmLinesProps {
  readonly width: number
  readonly series: readonly DrawnSeries[]
  readonly axes: { readonly x: GemmAxis; readonly y: GemmAxis }
  /** A level that means something: as fast as dense. */
  readonly level?: Level
  /** A place that was found. */
  readonly found?: { readonly x: number; readonly label: string }
  /** Where the reader looks: one of `stops`, by number. */
  readonly at: number
  readonly stops: readonly number[]
  readonly onAt: (at: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    readonly xTick: (value: number) => string
    readonly yTick: (value: number) => string
    readonly handle: string
    readonly handleValue: string
  }
}

const LEGEND_LINE = 22
const PAGE = 4

/** A few lines over one axis, and a place on it that pointer and arrow keys move. */
export const GemmLines = memo(function GemmLines(props: GemmLinesProps) {
  const { width, series, axes, level, found, at, stops, onAt, text } = props
  const id = useId()
  const layout = layoutGemmLines(series, axes, width, series.length + (level ? 1 : 0))
  const { plot } = layout
  const { svg, drag } = usePlotHand(width, (x) => onAt(layout.nearest(stops, x)))
  const step = (event: KeyboardEvent) => {
    const next = steppedAt(event.key, at, stops.length)
    if (next === null) return
    event.preventDefault()
    onAt(next)
  }
  const handleX = layout.xOf(stops[at] ?? axes.x.domain[0])
  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.chart}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        {series.map(({ key, label, hue, isMeasured }, index) => (
          <g key={key} transform={`translate(0 ${12 + index * LEGEND_LINE})`}>
            <line
              x2={28}
              stroke={hueColour(hue)}
              strokeWidth={isMeasured ? 3 : 2}
              strokeDasharray={dashOf(isMeasured, index)}
            />
            <path d={markPath(index)} transform="translate(14 0)" {...markLook(hue, isMeasured)} />
            <text x={36} dominantBaseline="middle" className={styles.label}>
              {label}
            </text>
          </g>
        ))}
        {level && (
          <g
            transform={`translate(0 ${12 + series.length * LEGEND_LINE})`}
            data-piece={level.isAnswer ? 'answer' : undefined}
          >
            <line x2={28} stroke="var(--ink)" strokeWidth={1.5} />
            <text x={36} dominantBaseline="middle" className={styles.label}>
              {level.label}
            </text>
          </g>
        )}
        <text x={0} y={plot.top - 15} className={styles.tick}>
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.yTick} />
        {layout.ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 20} textAnchor="middle" className={styles.tick}>
            {text.xTick(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 42} textAnchor="end" className={styles.tick}>
          {text.xAxis}
        </text>
        <BaseLine plot={plot} />
        {level && (
          <line
            x1={plot.left}
            x2={plot.right}
            y1={layout.yOf(level.y)}
            y2={layout.yOf(level.y)}
            stroke="var(--ink)"
            strokeWidth={1.5}
            data-piece={level.isAnswer ? 'answer' : undefined}
          />
        )}
        <line
          x1={handleX}
          x2={handleX}
          y1={plot.top}
          y2={plot.bottom}
          stroke="var(--ink-muted)"
          strokeDasharray="1 3"
        />
        <clipPath id={`${id}-plot`}>
          <rect
            x={plot.left - 5}
            y={plot.top - 5}
            width={Math.max(0, plot.right - plot.left + 10)}
            height={plot.bottom - plot.top + 10}
          />
        </clipPath>
        {layout.lines.map(({ key, path, dots }, index) => {
          const { hue, isMeasured } = series[index]!
          return (
            <g key={key} clipPath={`url(#${id}-plot)`}>
              <path
                d={path}
                fill="none"
                stroke={hueColour(hue)}
                strokeWidth={isMeasured ? 2.5 : 2}
                strokeDasharray={dashOf(isMeasured, index)}
              />
              {isMeasured &&
                dots.map((dot) => (
                  <g key={dot.x}>
                    <line
                      x1={dot.x}
                      x2={dot.x}
                      y1={dot.low}
                      y2={dot.high}
                      stroke={hueColour(hue)}
                      strokeWidth={2}
                    />
                    <path
                      d={markPath(index)}
                      transform={`translate(${dot.x} ${dot.y})`}
                      {...markLook(hue, isMeasured)}
                    />
                  </g>
                ))}
            </g>
          )
        })}
        {layout.atX(stops[at] ?? axes.x.domain[0]).map(({ key, y }) => {
          const index = series.findIndex((one) => one.key === key)
          const { hue, isMeasured } = series[index]!
          return (
            <path
              key={key}
              d={markPath(index)}
              transform={`translate(${handleX} ${y})`}
              {...markLook(hue, isMeasured)}
            />
          )
        })}
        {found && <Found x={layout.xOf(found.x)} plot={plot} label={found.label} />}
      </g>
      <PlotField plot={plot} drag={drag} />
      <PlotPoint
        at={{ x: handleX, y: plot.bottom }}
        min={1}
        max={stops.length}
        now={at + 1}
        label={text.handle}
        valueText={text.handleValue}
        stroke="var(--ink)"
        radius={8}
        strokeWidth={3}
        drag={drag}
        onKeyDown={step}
      />
    </ChartSvg>
  )
})

const dashOf = (isMeasured: boolean, index: number) =>
  isMeasured ? 'none' : LINE_DASHES[index % LINE_DASHES.length]

/** Full where it was measured, hollow where it is computed. */
const markLook = (hue: Hue, isMeasured: boolean) => ({
  fill: isMeasured ? hueColour(hue) : 'var(--ground)',
  stroke: hueColour(hue),
  strokeWidth: 2,
})

interface FoundProps {
  readonly x: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly label: string
}

function Found({ x, plot, label }: FoundProps) {
  const isLate = x > (plot.left + plot.right) / 2
  return (
    <g data-piece="answer">
      <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke="var(--ink)" strokeWidth={1.5} />
      <text
        x={x + (isLate ? -8 : 8)}
        y={plot.top + 14}
        textAnchor={isLate ? 'end' : 'start'}
        className={styles.found}
      >
        {label}
      </text>
    </g>
  )
}

function steppedAt(key: string, at: number, count: number): number | null {
  const to = (next: number) => Math.min(count - 1, Math.max(0, next))
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return to(at - 1)
    case 'ArrowRight':
    case 'ArrowUp':
      return to(at + 1)
    case 'PageDown':
      return to(at - PAGE)
    case 'PageUp':
      return to(at + PAGE)
    case 'Home':
      return 0
    case 'End':
      return to(count)
    default:
      return null
  }
}
