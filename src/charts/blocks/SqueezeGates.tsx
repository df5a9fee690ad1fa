import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import { useTold } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { pointIn } from '../pointIn'
import { layoutSqueezeGates, type SqueezeGatesData } from './layoutSqueezeGates'
import styles from './squeeze.module.css'
import { channelByKey } from './squeezeKeys'

interface SqueezeGatesProps {
  readonly width: number
  readonly data: SqueezeGatesData
  readonly onSelect: (channel: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly across: string
    readonly up: string
    readonly same: string
    readonly shown: string
    readonly channel: string
    readonly channelValue: string
    readonly tick: (value: number) => string
  }
}

/** A dot a channel: its gate for one picture across, for the other one up. */
export function SqueezeGates({ width, data, onSelect, text }: SqueezeGatesProps) {
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const told = useTold(text.channelValue)
  const layout = layoutSqueezeGates(data, width)
  const { plot, point } = layout
  const isLate = point.x > (plot.left + plot.right) / 2
  const follow = (event: PointerEvent<SVGElement>) => {
    const at = pointIn(svg.current, event, width)
    if (at) onSelect(layout.channelAt(...at))
  }
  const step = (event: KeyboardEvent) => {
    const to = channelByKey(event.key, data.selected, layout.dots.length)
    if (to === null) return
    event.preventDefault()
    onSelect(to)
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
        {layout.ticks.map(({ value, x, y }) => (
          <g key={value}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--grid)" />
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke="var(--grid)" />
            <text x={plot.left - 8} y={y + 4} textAnchor="end" className={styles.quiet}>
              {text.tick(value)}
            </text>
            <text x={x} y={plot.bottom + 18} textAnchor="middle" className={styles.quiet}>
              {text.tick(value)}
            </text>
          </g>
        ))}
        <line
          x1={plot.left}
          y1={plot.bottom}
          x2={plot.right}
          y2={plot.top}
          stroke="var(--ink-muted)"
          strokeDasharray="4 4"
        />
        <text x={plot.left} y={plot.top - 10} className={styles.label}>
          {text.up}
        </text>
        <text x={plot.right} y={plot.bottom + 38} textAnchor="end" className={styles.label}>
          {text.across}
        </text>
        <text x={plot.left + 10} y={plot.top + 20} className={styles.quiet} {...HALO}>
          {text.same}
        </text>
        {layout.dots.map(({ x, y }, channel) => (
          <circle key={channel} cx={x} cy={y} r={3} fill={hueColour('cout')} fillOpacity={0.55} />
        ))}
      </g>
      <rect
        data-export="omit"
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
        fill="transparent"
        onPointerDown={(event) => event.button === 0 && follow(event)}
      />
      <g
        role="slider"
        tabIndex={0}
        aria-label={text.channel}
        aria-valuemin={1}
        aria-valuemax={layout.dots.length}
        aria-valuenow={data.selected + 1}
        aria-valuetext={told}
        className={styles.handle}
        onKeyDown={step}
      >
        <circle data-export="omit" cx={point.x} cy={point.y} r={22} fill="transparent" />
        <circle
          cx={point.x}
          cy={point.y}
          r={7}
          fill="var(--ground)"
          stroke="var(--ink)"
          strokeWidth={3}
          className={styles.mark}
        />
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true" pointerEvents="none" data-piece="answer">
        <text
          x={point.x + (isLate ? -14 : 14)}
          y={point.y - 10}
          textAnchor={isLate ? 'end' : 'start'}
          className={styles.label}
          fontWeight={650}
          {...HALO}
        >
          {text.shown}
        </text>
      </g>
    </ChartSvg>
  )
}
