import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from 'react'
import { ChartSvg } from '../ChartSvg'
import { BaseLine, ValueLines } from '../PlotLines'
import { pointIn } from '../pointIn'
import {
  type AccuracyDot,
  type AccuracyLayout,
  dotNear,
  layoutAccuracy,
  type PlacedDot,
  stepDot,
} from './layoutAccuracy'
import styles from './net.module.css'

export type DotShape = 'circle' | 'square' | 'triangle' | 'cross'

export interface ShapedDot extends AccuracyDot {
  readonly shape: DotShape
  /** Of the reader's own family: in full ink. */
  readonly isOwn: boolean
}

/** The reader's own setting: a price, and no accuracy. */
export interface OwnMark {
  readonly value: number
  readonly label: string
}

interface AccuracyChartProps<Dot extends ShapedDot> {
  readonly width: number
  readonly dots: readonly Dot[]
  readonly own: readonly OwnMark[]
  /** Keys of the points that the sentence names. */
  readonly named: ReadonlySet<string>
  readonly shown: Dot | null
  readonly onShow: (dot: Dot | null, how: 'hover' | 'press' | 'key') => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    readonly front: string
    readonly points: string
    readonly describe: (dot: Dot) => string
    readonly tick: (value: number) => string
    readonly percent: (value: number) => string
  }
}

const REACH = 26

/** Published accuracies over their price, the best of them joined by stairs. */
export function AccuracyChart<Dot extends ShapedDot>(props: AccuracyChartProps<Dot>) {
  const { width, dots, own, shown, onShow, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const layout = useMemo(
    () =>
      layoutAccuracy(
        dots,
        own.map(({ value }) => value),
        width,
      ),
    [dots, own, width],
  )
  const { plot } = layout

  const under = (event: PointerEvent<SVGElement>) => {
    const point = pointIn(svg.current, event, width)
    return (point && dotNear(layout.dots, ...point, REACH)?.dot) ?? null
  }
  const inHand = layout.dots.find(({ dot }) => dot.key === shown?.key)
  const start = inHand ?? layout.dots[0]
  const step = (event: KeyboardEvent) => {
    if (!start) return
    const next = inHand || event.key === 'Home' ? stepDot(event.key, dots, start.dot) : start.dot
    if (next === null || !/^(Arrow|Home|End)/.test(event.key)) return
    event.preventDefault()
    onShow(next, 'key')
  }

  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.picture}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        <Axes layout={layout} text={text} />
        <Dots layout={layout} named={props.named} />
        <OwnMarks layout={layout} own={own} width={width} />
        {inHand && (
          <circle
            cx={inHand.x}
            cy={inHand.y}
            r={11}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={2.5}
          />
        )}
      </g>
      <rect
        data-export="omit"
        width={width}
        height={plot.bottom}
        fill="transparent"
        className={styles.field}
        onPointerMove={(event) => event.pointerType === 'mouse' && onShow(under(event), 'hover')}
        onPointerLeave={() => onShow(null, 'hover')}
        onPointerDown={(event) => event.button === 0 && onShow(under(event), 'press')}
      />
      {start && (
        <rect
          data-export="omit"
          role="slider"
          tabIndex={0}
          aria-label={text.points}
          aria-valuemin={1}
          aria-valuemax={dots.length}
          aria-valuenow={dots.findIndex((dot) => dot.key === start.dot.key) + 1}
          aria-valuetext={text.describe(start.dot)}
          x={start.x - 14}
          y={start.y - 14}
          width={28}
          height={28}
          rx={14}
          fill="transparent"
          pointerEvents="none"
          className={styles.handle}
          onFocus={() => !inHand && onShow(start.dot, 'key')}
          onKeyDown={step}
        />
      )}
    </ChartSvg>
  )
}

interface PartProps {
  readonly layout: AccuracyLayout<ShapedDot>
}

type AxesText = Omit<AccuracyChartProps<ShapedDot>['text'], 'describe'>

function Axes({ layout, text }: PartProps & { readonly text: AxesText }) {
  const { plot, ticks, front } = layout
  return (
    <g fill="var(--ink-muted)" fontSize={14}>
      <text x={0} y={14}>
        {text.yAxis}
      </text>
      <ValueLines plot={plot} ticks={ticks.y} print={text.percent} />
      {ticks.x.map(({ value, x }) => (
        <g key={value}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} stroke="var(--ink-muted)" />
          <text x={x} y={plot.bottom + 20} textAnchor="middle">
            {text.tick(value)}
          </text>
        </g>
      ))}
      <BaseLine plot={plot} />
      <text x={plot.right} y={plot.bottom + 40} textAnchor="end" fill="var(--ink)">
        {text.xAxis}
      </text>
      <path d={front} fill="none" stroke="var(--ink-muted)" strokeWidth={2} strokeDasharray="2 4" />
      <text x={plot.right} y={plot.top - 10} textAnchor="end">
        {text.front}
      </text>
    </g>
  )
}

const Dots = memo(function Dots({
  layout,
  named,
}: PartProps & { readonly named: ReadonlySet<string> }) {
  return (
    <g>
      {layout.dots.map((placed) => (
        <g key={placed.dot.key}>
          {named.has(placed.dot.key) && (
            <circle
              cx={placed.x}
              cy={placed.y}
              r={10}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={1.25}
              strokeDasharray="2 3"
            />
          )}
          <DotMark placed={placed} />
        </g>
      ))}
      {layout.labels.map(({ key, text, x, y, anchor }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="middle"
          fontSize={14}
          fill="var(--ink-muted)"
        >
          {text}
        </text>
      ))}
    </g>
  )
})

/** A point's sign, 0 in its middle. */
export const SHAPE_PATHS: Readonly<Record<DotShape, string>> = {
  circle: 'M-4.5,0a4.5,4.5 0 1 0 9,0a4.5,4.5 0 1 0 -9,0',
  square: 'M-4,-4h8v8h-8z',
  triangle: 'M0,-5.4L5.2,3.8H-5.2Z',
  cross: 'M-4,-4L4,4M-4,4L4,-4',
}

function DotMark({ placed: { dot, x, y } }: { readonly placed: PlacedDot<ShapedDot> }) {
  const ink = dot.isOwn ? 'var(--ink)' : 'var(--ink-muted)'
  const isHollow = dot.isComputed || dot.shape === 'cross'
  return (
    <path
      d={SHAPE_PATHS[dot.shape]}
      transform={`translate(${x},${y})`}
      fill={isHollow ? (dot.shape === 'cross' ? 'none' : 'var(--ground)') : ink}
      fillOpacity={isHollow || dot.isOwn ? 1 : 0.6}
      stroke={ink}
      strokeWidth={1.25}
    />
  )
}

function OwnMarks({
  layout,
  own,
  width,
}: PartProps & { readonly own: readonly OwnMark[]; readonly width: number }) {
  const { plot, xOf } = layout
  return (
    <g>
      {own.map(({ value, label }, index) => {
        const x = xOf(value)
        const isLate = x > width / 2
        return (
          <g key={`${index}-${label}`}>
            <line
              x1={x}
              x2={x}
              y1={plot.top}
              y2={plot.bottom}
              stroke="var(--hue-cout)"
              strokeWidth={2}
              {...(index > 0 ? { strokeDasharray: '5 4' } : {})}
            />
            <text
              x={x + (isLate ? -8 : 8)}
              y={plot.bottom - 12 - index * 20}
              textAnchor={isLate ? 'end' : 'start'}
              fontSize={14}
              fontWeight={650}
              fill="var(--ink)"
              stroke="var(--ground)"
              strokeWidth={5}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}
