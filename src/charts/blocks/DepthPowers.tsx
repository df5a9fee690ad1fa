import { type KeyboardEvent, memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { type Hue, hueColour } from '../hue'
import { markPath } from '../lineMarks'
import { PlotField, PlotPoint, usePlotHand } from '../PlotHand'
import { BaseLine, ValueLines } from '../PlotLines'
import styles from './Depth.module.css'
import { layoutDepthPowers, type PowerCurve } from './layoutDepthPowers'

interface DepthPowersProps {
  readonly width: number
  readonly curves: readonly (PowerCurve & {
    readonly hue: Hue
    readonly name: string
    readonly dash?: string
    readonly isWhole?: boolean
  })[]
  readonly own: number
  readonly range: { readonly min: number; readonly max: number; readonly step: number }
  readonly onOwn: (value: number) => void
  readonly law: { readonly fullAt: number; readonly full: number; readonly power: number }
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    readonly law: string
    readonly point: string
    readonly pointValue: string
    readonly tick: (value: number) => string
    readonly place: (value: number) => string
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
}

/** Powers as slopes: a straight line for each part of a network; the hand moves along the axis. */
export const DepthPowers = memo(function DepthPowers(props: DepthPowersProps) {
  const { width, curves, own, range, onOwn, law, text } = props
  const id = useId()
  const layout = layoutDepthPowers(curves, own, law, width)
  const { plot } = layout
  const whole = layout.curves.find((_, index) => curves[index]?.isWhole) ?? layout.curves[0]

  const take = (value: number) => {
    const stepped = Math.round(value / range.step) * range.step
    onOwn(Number(Math.min(range.max, Math.max(range.min, stepped)).toFixed(3)))
  }
  const { svg, drag } = usePlotHand(width, (x) => take(layout.valueAt(x)))
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined && event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    if (by === undefined) take(event.key === 'Home' ? range.min : range.max)
    else take(own + by * range.step)
  }

  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height + (layout.isNarrow ? curves.length * 22 : 0)}
      text={text}
      hasHandle
      className={styles.chart}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        <text x={0} y={16} className={styles.muted}>
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks.y} print={text.tick} />
        <BaseLine plot={plot} />
        {layout.ticks.x.map(({ value, x }) => (
          <text key={value} x={x} y={plot.bottom + 20} textAnchor="middle" className={styles.muted}>
            {text.place(value)}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 42} textAnchor="end" fill="var(--ink)">
          {text.xAxis}
        </text>
        <path d={layout.law} stroke="var(--ink)" strokeWidth={1.25} strokeDasharray="6 5" />
        {layout.curves.map(({ key, d, ownY, endY, labelY }, index) => {
          const { hue = 'ink', name, dash, isWhole } = curves[index] ?? {}
          const colour = hueColour(hue)
          const nameAt = layout.isNarrow
            ? { x: 36, y: layout.height + index * 22 }
            : { x: plot.right + 18, y: labelY }
          return (
            <g key={key} fill={colour} stroke={colour}>
              <path
                d={d}
                fill="none"
                strokeWidth={isWhole ? 3.5 : 2}
                strokeDasharray={dash}
                strokeLinejoin="round"
              />
              <path d={markPath(index)} transform={`translate(${layout.ownX} ${ownY})`} />
              {layout.isNarrow ? (
                <>
                  <path
                    d={`M0,${nameAt.y}h28`}
                    strokeWidth={isWhole ? 3.5 : 2}
                    strokeDasharray={dash}
                  />
                  <path d={markPath(index)} transform={`translate(14 ${nameAt.y})`} />
                </>
              ) : (
                <path d={`M${plot.right + 2},${endY}L${plot.right + 14},${labelY}`} fill="none" />
              )}
              <text
                {...nameAt}
                dominantBaseline="middle"
                stroke="none"
                fontWeight={isWhole ? 680 : 400}
              >
                {name}
              </text>
            </g>
          )
        })}
        <line
          x1={layout.ownX}
          x2={layout.ownX}
          y1={plot.top}
          y2={plot.bottom}
          stroke="var(--ink)"
          strokeDasharray="1 3"
        />
        <text x={plot.left + 8} y={plot.top + 6} fill="var(--ink)" data-piece="answer" {...HALO}>
          {text.law}
        </text>
      </g>
      <PlotField plot={plot} drag={drag} />
      <PlotPoint
        at={{ x: layout.ownX, y: whole?.ownY ?? plot.top }}
        min={range.min}
        max={range.max}
        now={own}
        label={text.point}
        valueText={text.pointValue}
        stroke="var(--ink)"
        radius={8}
        drag={drag}
        onKeyDown={step}
      />
    </ChartSvg>
  )
})
