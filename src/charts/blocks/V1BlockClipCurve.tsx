import { type KeyboardEvent, memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { PlotField, PlotPoint, usePlotHand } from '../PlotHand'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutV1BlockClipCurve, type NamedCurve } from './layoutV1BlockClipCurve'
import styles from './V1BlockClipCurve.module.css'

interface V1BlockClipCurveProps {
  readonly width: number
  readonly curves: readonly NamedCurve[]
  readonly own: { readonly clip: number; readonly error: number }
  readonly best: { readonly clip: number; readonly error: number }
  readonly onClip: (clip: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly yAxis: string
    readonly xAxis: string
    readonly six: string
    readonly best: string
    readonly rounding: string
    readonly clipping: string
    /** Name and spoken value of the point the reader moves. */
    readonly point: string
    readonly pointValue: string
    readonly curve: (key: string) => string
    readonly tick: (value: number) => string
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.25,
  ArrowDown: -0.25,
  ArrowRight: 0.25,
  ArrowUp: 0.25,
  PageUp: 1,
  PageDown: -1,
}
const ENDS: Readonly<Record<string, number>> = { Home: 2, End: 20 }

/** What each clip costs; the reader's is a point on the curve of their bits. */
export const V1BlockClipCurve = memo(function V1BlockClipCurve(props: V1BlockClipCurveProps) {
  const { width, curves, own, best, onClip, text } = props
  const id = useId()
  const layout = layoutV1BlockClipCurve(curves, own, best, width)
  const { plot, point } = layout

  const { svg, drag } = usePlotHand(width, (x) => onClip(layout.clipAt(x)))
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    const to = ENDS[event.key] ?? (by === undefined ? undefined : own.clip + by)
    if (to === undefined) return
    event.preventDefault()
    onClip(Math.min(20, Math.max(2, Math.round(to * 4) / 4)))
  }
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
        <text x={0} y={14} fill="var(--ink-muted)">
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.tick} />
        <BaseLine plot={plot} />
        {layout.ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 18} textAnchor="middle" fill="var(--ink-muted)">
            {text.tick(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 40} textAnchor="end" fill="var(--ink-muted)">
          {text.xAxis}
        </text>
        <line
          x1={layout.six}
          x2={layout.six}
          y1={plot.top}
          y2={plot.bottom}
          stroke={hueColour('cout')}
          strokeDasharray="6 4"
          strokeWidth={1.5}
        />
        <text x={layout.six + 5} y={plot.top + 4} fill={hueColour('cout')} {...HALO}>
          {text.six}
        </text>
        {layout.curves.map((curve) => (
          <g key={curve.key}>
            <path
              d={curve.path}
              fill="none"
              stroke={curve.isOwn ? 'var(--ink)' : 'var(--ink-muted)'}
              strokeWidth={curve.isOwn ? 3 : 1.25}
            />
            <text
              x={plot.right + 8}
              y={curve.labelY}
              dominantBaseline="middle"
              fill={curve.isOwn ? 'var(--ink)' : 'var(--ink-muted)'}
              fontWeight={curve.isOwn ? 700 : 400}
            >
              {text.curve(curve.key)}
            </text>
          </g>
        ))}
        <path
          d={layout.rounding}
          fill="none"
          stroke={hueColour('k')}
          strokeWidth={2}
          strokeDasharray="2 4"
        />
        <path
          d={layout.clipping}
          fill="none"
          stroke={hueColour('cout')}
          strokeWidth={2}
          strokeDasharray="9 4"
        />
        <path
          d={`M${layout.best.x - 6},${layout.best.y - 14}h12l-6,10z`}
          fill="var(--ink)"
          stroke="var(--ground)"
        />
      </g>
      <PlotField plot={plot} drag={drag} />
      <PlotPoint
        at={point}
        min={2}
        max={20}
        now={own.clip}
        label={text.point}
        valueText={text.pointValue}
        stroke={hueColour('cout')}
        drag={drag}
        onKeyDown={step}
      />
    </ChartSvg>
  )
})
