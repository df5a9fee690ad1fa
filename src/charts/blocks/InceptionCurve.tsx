import { type KeyboardEvent, memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { PlotField, PlotPoint, usePlotHand } from '../PlotHand'
import { BaseLine, ValueLines } from '../PlotLines'
import styles from './Inception.module.css'
import { type CurvePlace, layoutInceptionCurve } from './layoutInceptionCurve'

interface InceptionCurveProps {
  readonly width: number
  readonly places: readonly CurvePlace[]
  /** Index of the reader's place. */
  readonly place: number
  readonly onPlace: (place: number) => void
  /** MACs of the depthwise-first pair. */
  readonly depthwiseFirst: number
  readonly paramsPerMac: number
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly macs: string
    readonly params: string
    readonly xAxis: string
    readonly standard: string
    readonly depthwiseFirst: string
    readonly point: string
    readonly pointValue: string
    readonly pointShown: string
    readonly tick: (value: number) => string
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 4,
  PageDown: -4,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Cost along the walk; the point is a slider over the places there are. */
export const InceptionCurve = memo(function InceptionCurve(props: InceptionCurveProps) {
  const { width, places, place, onPlace, depthwiseFirst, paramsPerMac, text } = props
  const id = useId()
  const layout = layoutInceptionCurve(places, [depthwiseFirst], paramsPerMac, width)
  const { plot, points } = layout
  const own = points[place] ?? { x: plot.left, y: plot.bottom, macs: 0, segments: 0 }
  const otherY = layout.otherYs[0] ?? plot.bottom
  const standard = points[0]

  const { svg, drag } = usePlotHand(width, (x) => onPlace(layout.placeAt(x)))
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    onPlace(Math.min(places.length - 1, Math.max(0, place + by)))
  }
  const isLate = own.x > (plot.left + plot.right) / 2

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
        <text x={0} y={16} className={styles.muted}>
          {text.macs}
        </text>
        <text x={width} y={16} textAnchor="end" className={styles.muted}>
          {text.params}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.macs} print={text.tick} />
        {layout.ticks.params.map(({ value, y }) => (
          <text
            key={value}
            x={plot.right + 8}
            y={y}
            dominantBaseline="middle"
            className={styles.muted}
          >
            {text.tick(value)}
          </text>
        ))}
        <BaseLine plot={plot} />
        {layout.ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 20} textAnchor="middle" className={styles.muted}>
            {text.tick(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 44} textAnchor="end" fill="var(--ink)">
          {text.xAxis}
        </text>
        {standard && (
          <>
            <line
              x1={standard.x}
              x2={plot.right}
              y1={standard.y}
              y2={standard.y}
              stroke="var(--ink)"
              strokeDasharray="2 4"
            />
            <rect x={standard.x - 5} y={standard.y - 5} width={10} height={10} fill="var(--ink)" />
            <text
              x={plot.left - 4}
              y={plot.bottom + 20}
              className={styles.muted}
              textAnchor="start"
            >
              {text.standard}
            </text>
          </>
        )}
        <path d={layout.path} fill="none" stroke={hueColour('cout')} strokeWidth={2.5} />
        {points.slice(1).map(({ segments, x, y }) => (
          <circle key={segments} cx={x} cy={y} r={3.5} fill={hueColour('cout')} />
        ))}
        <path
          d={`M${layout.lastX},${otherY - 8}l8,8l-8,8l-8,-8z`}
          fill="var(--ground)"
          stroke={hueColour('dw')}
          strokeWidth={2.5}
        />
        <text
          x={layout.lastX - 14}
          y={otherY + 22 > plot.bottom - 4 ? otherY - 16 : otherY + 24}
          textAnchor="end"
          fill={hueColour('dw')}
          {...HALO}
        >
          {text.depthwiseFirst}
        </text>
      </g>
      <PlotField plot={plot} drag={drag} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's text takes no focus */}
      <text
        aria-hidden="true"
        x={own.x + (isLate ? 4 : -4)}
        y={Math.max(plot.top - 6, own.y - 20)}
        textAnchor={isLate ? 'end' : 'start'}
        className={styles.own}
        data-piece="answer"
        pointerEvents="none"
        {...HALO}
      >
        {text.pointShown}
      </text>
      <PlotPoint
        at={own}
        min={0}
        max={places.length - 1}
        now={place}
        label={text.point}
        valueText={text.pointValue}
        stroke={hueColour('cout')}
        drag={drag}
        onKeyDown={step}
      />
    </ChartSvg>
  )
})
