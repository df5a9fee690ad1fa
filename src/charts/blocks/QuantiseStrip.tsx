import { memo, useId } from 'react'
import type { Grid } from '../../core/quantise/grid'
import { HatchPatterns, hatchFill } from '../Hatch'
import { HALO } from '../halo'
import { type Hue, hueColour } from '../hue'
import { columnFocus, type PickProps, PickSvg } from '../net/PickSvg'
import { BaseLine, ValueLines } from '../PlotLines'
import { type ChannelBar, channelAt, layoutQuantiseStrip } from './layoutQuantiseStrip'

interface QuantiseStripProps extends PickProps {
  readonly width: number
  /** In the order they are drawn. */
  readonly bars: readonly ChannelBar[]
  /** The grid all channels share; null where each has its own. */
  readonly shared: Grid | null
  readonly bits: number
  readonly hue: Hue
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly pick: string
    readonly picked: string
    readonly ranges: string
    readonly bits: string
    readonly xAxis: string
    readonly tick: (value: number) => string
    readonly bitTick: (value: number) => string
  }
}

const boxes = (all: readonly { x: number; y: number; width: number; height: number }[]): string =>
  all.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`).join('')

/** The range of every channel against the grid it is cut by, and the bits that are left of it. */
export const QuantiseStrip = memo(function QuantiseStrip(props: QuantiseStripProps) {
  const { width, bars, shared, bits, hue, picked, shown, onHover, onPick, text } = props
  const id = useId()
  const layout = layoutQuantiseStrip(bars, shared, bits, width)
  const { plot, below } = layout
  const colour = hueColour(hue)
  const mark = layout.bars[shown]
  const hasEdges = layout.pitch > 4
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height}
      text={text}
      picking={{
        count: bars.length,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: (x) => channelAt(layout, x),
        onHover,
        onPick,
        focus: columnFocus(layout.bars[picked], { ...plot, bottom: below.bottom }),
      }}
    >
      <HatchPatterns id={id} hues={[hue]} />
      <text x={0} y={14} fill="var(--ink)">
        {text.ranges}
      </text>
      {layout.isDense && (
        <rect
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top}
          fill="var(--grid)"
          fillOpacity={0.6}
        />
      )}
      {layout.lines.map((y) => (
        <line
          key={y}
          x1={plot.left}
          x2={plot.right}
          y1={y}
          y2={y}
          stroke="var(--hairline-strong)"
          strokeWidth={0.75}
        />
      ))}
      {layout.ticks.map(({ value, y }) => (
        <text
          key={value}
          x={plot.left - 8}
          y={y}
          textAnchor="end"
          dominantBaseline="middle"
          fill="var(--ink-muted)"
        >
          {text.tick(value)}
        </text>
      ))}
      <path
        d={boxes(layout.bars)}
        fill={hasEdges ? hatchFill(id, hue) : colour}
        stroke={colour}
        strokeWidth={hasEdges ? 1.25 : 0}
      />
      {layout.bars.map(({ key, x, width: wide, steps }) =>
        steps.length > 0 ? (
          <path
            key={key}
            d={steps.map((y) => `M${x},${y}h${wide}`).join('')}
            stroke="var(--ink)"
            strokeWidth={1}
          />
        ) : null,
      )}
      <line
        x1={plot.left}
        x2={plot.right}
        y1={layout.zeroY}
        y2={layout.zeroY}
        stroke="var(--ink-muted)"
      />
      <text x={0} y={below.top - 14} fill="var(--ink)" {...HALO}>
        {text.bits}
      </text>
      <ValueLines plot={below} ticks={layout.bitTicks} print={text.bitTick} />
      <path
        d={boxes(
          layout.bars.map(({ x, width: wide, bitY, bitHeight }) => ({
            ...{ x, width: wide, y: bitY, height: bitHeight },
          })),
        )}
        fill={hasEdges ? hatchFill(id, hue) : colour}
        stroke={colour}
        strokeWidth={hasEdges ? 1.25 : 0}
      />
      <BaseLine plot={below} />
      <text x={below.right} y={below.bottom + 20} textAnchor="end" fill="var(--ink)">
        {text.xAxis}
      </text>
      {mark && (
        <rect
          data-export="omit"
          x={mark.x - 2}
          y={plot.top}
          width={mark.width + 4}
          height={below.bottom - plot.top}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={2}
        />
      )}
    </PickSvg>
  )
})
