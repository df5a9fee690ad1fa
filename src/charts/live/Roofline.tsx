import { memo, useId } from 'react'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import type { LegendEntry } from '../net/FamilyLegend'
import { FAMILY_LOOKS, type Family } from '../net/kinds'
import { layoutLegend } from '../net/layoutLegend'
import { type PickProps, PickSvg } from '../net/PickSvg'
import { BaseLine, ValueLines } from '../PlotLines'
import { FAMILY_SHAPES } from './dotShapes'
import {
  layoutRoofline,
  type PlacedRoofDot,
  type RateRange,
  type RoofDot,
  type RooflineLayout,
  type Roofs,
  roofDotAt,
} from './layoutRoofline'

export interface FamilyDot extends RoofDot {
  readonly family: Family
}

export interface RooflineText {
  readonly title: string
  readonly summary: string
  readonly xAxis: string
  readonly yAxis: string
  /** The two roofs with their figures, and the sign of the third limit. */
  readonly compute: string
  readonly memory: string
  readonly start: string
  readonly pick: string
  readonly picked: string
  readonly tick: (value: number) => string
}

interface RooflineProps extends PickProps {
  readonly width: number
  readonly roofs: Roofs
  readonly dots: readonly FamilyDot[]
  readonly range: RateRange
  readonly legend: readonly LegendEntry[]
  readonly text: RooflineText
}

/** Layers under the roofs of a device; the one in hand is tied to what holds it down. */
export const Roofline = memo(function Roofline(props: RooflineProps) {
  const { width, roofs, dots, range, legend, picked, shown, onHover, onPick, text } = props
  const id = useId()
  const layout = layoutRoofline(roofs, dots, range, width)
  const { plot } = layout
  const signs = [...legend.map(({ label }) => label), text.start]
  const key = layoutLegend(signs, width)
  const inHand = layout.dots[shown]
  const pickedDot = layout.dots[picked]
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height + key.height + 8}
      text={text}
      picking={{
        count: dots.length,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: (x, y) => roofDotAt(layout.dots, x, y),
        onHover,
        onPick,
        focus: pickedDot
          ? { x: pickedDot.x - 14, y: pickedDot.y - 14, width: 28, height: 28 }
          : {
              x: plot.left,
              y: plot.top,
              width: plot.right - plot.left,
              height: plot.bottom - plot.top,
            },
      }}
    >
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Axes layout={layout} text={text} />
        {layout.dots.map((placed) => (
          <StartLimit key={placed.dot.key} placed={placed} />
        ))}
        <path d={layout.roof} fill="none" stroke="var(--measured)" strokeWidth={2.5} />
        <text
          x={plot.right}
          y={layout.ridge.y - 10}
          textAnchor="end"
          fill="var(--ink)"
          fontWeight={650}
          {...HALO}
        >
          {text.compute}
        </text>
        <text
          transform={`translate(${layout.slantName.x} ${layout.slantName.y}) rotate(${layout.slantName.angle})`}
          y={-9}
          textAnchor="middle"
          fill="var(--ink)"
          fontWeight={650}
          {...HALO}
        >
          {text.memory}
        </text>
        {layout.dots.map((placed) => (
          <path
            key={placed.dot.key}
            d={FAMILY_SHAPES[placed.dot.family]}
            transform={`translate(${placed.x} ${placed.y})`}
            fill={hueColour(FAMILY_LOOKS[placed.dot.family].hue)}
            stroke="var(--ground)"
            strokeWidth={1}
          />
        ))}
        {inHand && <InHand placed={inHand} />}
        <Legend legend={legend} start={text.start} items={key.items} y={layout.height + 8} />
      </g>
    </PickSvg>
  )
})

interface PartProps {
  readonly layout: RooflineLayout<FamilyDot>
  readonly text: RooflineText
}

const Axes = ({ layout: { plot, ticks }, text }: PartProps) => (
  <>
    <text x={0} y={15} fill="var(--ink)">
      {text.yAxis}
    </text>
    <ValueLines plot={plot} ticks={ticks.y} print={text.tick} />
    {ticks.x.map(({ value, x }) => (
      <g key={value}>
        <line x1={x} x2={x} y1={plot.top} y2={plot.bottom + 4} stroke="var(--hairline)" />
        <text x={x} y={plot.bottom + 19} textAnchor="middle" fill="var(--ink-muted)">
          {text.tick(value)}
        </text>
      </g>
    ))}
    <BaseLine plot={plot} />
    <text x={plot.right} y={plot.bottom + 39} textAnchor="end" fill="var(--ink)">
      {text.xAxis}
    </text>
  </>
)

interface PlacedProps {
  readonly placed: PlacedRoofDot<FamilyDot>
}

/** A bar at the rate that starting the layer alone allows, where that lies under the roof. */
const StartLimit = ({ placed: { x, y, startY, isHeldByStart } }: PlacedProps) =>
  isHeldByStart && (
    <>
      <line
        x1={x}
        x2={x}
        y1={startY}
        y2={y}
        stroke="var(--ink-muted)"
        strokeWidth={1}
        strokeDasharray="1 3"
      />
      <StartSign x={x} y={startY} />
    </>
  )

const StartSign = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <line x1={x - 7} x2={x + 7} y1={y} y2={y} stroke="var(--warning)" strokeWidth={2.5} />
)

/** Its eight times in ten, a ring, and a line up to what holds it down. */
function InHand({ placed }: PlacedProps) {
  const { x, y, slowY, fastY, roofY, startY, isHeldByStart } = placed
  return (
    <g data-export="omit">
      <line
        x1={x}
        x2={x}
        y1={isHeldByStart ? startY : roofY}
        y2={y}
        stroke="var(--ink)"
        strokeWidth={1.5}
        strokeDasharray="4 3"
      />
      <line x1={x} x2={x} y1={slowY} y2={fastY} stroke="var(--ink)" strokeWidth={3} />
      <circle cx={x} cy={y} r={11} fill="none" stroke="var(--focus)" strokeWidth={2.5} />
    </g>
  )
}

interface LegendProps {
  readonly legend: readonly LegendEntry[]
  readonly start: string
  readonly items: ReturnType<typeof layoutLegend>['items']
  readonly y: number
}

const Legend = ({ legend, start, items, y }: LegendProps) => (
  <g transform={`translate(0 ${y})`}>
    {legend.map(({ family, label }, index) => {
      const item = items[index]
      if (!item) return null
      const colour = hueColour(FAMILY_LOOKS[family].hue)
      return (
        <g key={family} fill={colour}>
          <path d={FAMILY_SHAPES[family]} transform={`translate(${item.x + 9} ${item.y + 10})`} />
          <text x={item.textX} y={item.y + 15}>
            {label}
          </text>
        </g>
      )
    })}
    {items.slice(legend.length).map((item) => (
      <g key="start">
        <StartSign x={item.x + 9} y={item.y + 10} />
        <text x={item.textX} y={item.y + 15} fill="var(--ink-muted)">
          {start}
        </text>
      </g>
    ))}
  </g>
)
