import { type KeyboardEvent, memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { hueColour } from './hue'
import { SvgLetters } from './Letters'
import { layoutRatioCurve, MOST_OUT_CHANNELS } from './layoutRatioCurve'
import { PlotField, PlotPoint, usePlotHand } from './PlotHand'
import { BaseLine, ValueLines } from './PlotLines'
import styles from './RatioCurve.module.css'
import { stepOutChannels } from './stepOutChannels'

export interface RatioCurveText {
  readonly title: string
  readonly summary: string
  readonly xAxis: string
  readonly yAxis: string
  readonly even: string
  readonly limit: (kernelSize: number) => string
  /** Name and spoken value of the point that the reader moves. */
  readonly point: string
  readonly pointValue: string
  readonly pointShown: string
  readonly tick: (value: number) => string
}

interface RatioCurveProps {
  readonly width: number
  readonly ratio: (kernelSize: number, outChannels: number) => number
  readonly kernelSizes: readonly number[]
  readonly kernelSize: number
  readonly outChannels: number
  readonly onOutChannels: (outChannels: number) => void
  readonly text: RatioCurveText
}

/** The ratio's curves; the point is a slider that pointer and arrow keys move along C_out. */
export const RatioCurve = memo(function RatioCurve({
  width,
  ratio,
  kernelSizes,
  kernelSize,
  outChannels,
  onOutChannels,
  text,
}: RatioCurveProps) {
  const id = useId()
  const layout = layoutRatioCurve(ratio, kernelSizes, { kernelSize, outChannels }, width)
  const { plot, point } = layout

  const { svg, drag } = usePlotHand(width, (x) => onOutChannels(layout.outChannelsAt(x)))
  const step = (event: KeyboardEvent) => {
    const next = stepOutChannels(event.key, outChannels, MOST_OUT_CHANNELS)
    if (next === null) return
    event.preventDefault()
    onOutChannels(next)
  }
  const isLate = point.x > plot.left + (plot.right - plot.left) * 0.6

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
        <text x={0} y={14} className={styles.tick}>
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.tick} />
        {layout.ticks.x.map((tick) => (
          <text
            key={tick.value}
            x={tick.x}
            y={plot.bottom + 18}
            textAnchor="middle"
            className={styles.tick}
          >
            {text.tick(tick.value)}
          </text>
        ))}
        <text
          x={plot.right}
          y={plot.bottom + 40}
          textAnchor="end"
          className={styles.axis}
          fill={hueColour('cout')}
        >
          <SvgLetters text={text.xAxis} />
        </text>
        <BaseLine plot={plot} />
        <line
          x1={plot.left}
          x2={plot.right}
          y1={layout.evenY}
          y2={layout.evenY}
          className={styles.base}
        />
        <text x={plot.right} y={layout.evenY + 16} textAnchor="end" className={styles.tick}>
          {text.even}
        </text>
        {layout.curves.map((curve) => {
          const isOwn = curve.kernelSize === kernelSize
          return (
            <g key={curve.kernelSize}>
              <line
                x1={plot.left}
                x2={plot.right + 6}
                y1={curve.limitY}
                y2={curve.limitY}
                stroke={hueColour('k')}
                strokeWidth={1}
                strokeDasharray="2 4"
              />
              <path
                d={curve.path}
                fill="none"
                stroke={hueColour('k')}
                strokeWidth={isOwn ? 3 : 1.25}
                strokeOpacity={isOwn ? 1 : 0.72}
              />
              <path
                d={`M${plot.right + 6},${curve.limitY}L${plot.right + 12},${curve.labelY}`}
                fill="none"
                stroke={hueColour('k')}
                strokeWidth={1}
              />
              <text
                x={plot.right + 16}
                y={curve.labelY}
                dominantBaseline="middle"
                className={styles.label}
                fontWeight={isOwn ? 700 : 400}
                fill={hueColour('k')}
              >
                {text.limit(curve.kernelSize)}
              </text>
            </g>
          )
        })}
      </g>
      <PlotField plot={plot} drag={drag} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true" pointerEvents="none">
        <path
          d={`M${point.x},${plot.bottom}V${point.y}H${plot.left}`}
          fill="none"
          stroke={hueColour('cout')}
          strokeWidth={1}
          strokeDasharray="1 3"
        />
        <text
          x={point.x + (isLate ? -12 : 12)}
          y={point.y - 14}
          textAnchor={isLate ? 'end' : 'start'}
          className={styles.own}
        >
          <SvgLetters text={text.pointShown} />
        </text>
      </g>
      <PlotPoint
        at={point}
        min={1}
        max={MOST_OUT_CHANNELS}
        now={outChannels}
        label={text.point}
        valueText={text.pointValue}
        stroke={hueColour('cout')}
        drag={drag}
        onKeyDown={step}
      />
    </ChartSvg>
  )
})
