import { memo, useId } from 'react'
import { hueColour } from '../hue'
import { FamilyLegend, type LegendEntry } from '../net/FamilyLegend'
import { FamilyPatterns, familyFill } from '../net/FamilyPatterns'
import { FAMILY_LOOKS } from '../net/kinds'
import { layoutLegend } from '../net/layoutLegend'
import { columnFocus, type PickProps, PickSvg } from '../net/PickSvg'
import { ValueLines } from '../PlotLines'
import { type LayerPair, layoutLayerPairs, PAIRS, pairAt } from './layoutLayerPairs'

interface LayerPairsProps extends PickProps {
  readonly width: number
  readonly pairs: readonly LayerPair[]
  readonly legend: readonly LegendEntry[]
  readonly text: {
    readonly title: string
    readonly summary: string
    /** What rises and what falls. */
    readonly cost: string
    readonly time: string
    readonly pick: string
    readonly picked: string
    readonly tick: (share: number) => string
  }
}

/** Room for a kind's letter between its two bars. */
const ROOM_FOR_LETTER = 21

/**
 * Each layer's share of the cost and, mirrored below it, its share of the time. What is counted is
 * hatched, what was measured is solid.
 */
export const LayerPairs = memo(function LayerPairs(props: LayerPairsProps) {
  const { width, pairs, legend, picked, shown, onHover, onPick, text } = props
  const id = useId()
  const layout = layoutLayerPairs(pairs, width)
  const { plot, pitch, middle } = layout
  const labels = legend.map((entry) => entry.label)
  const key = layoutLegend(labels, width)
  const mark = layout.columns[shown]
  const [rising, falling] = [plot.top + PAIRS.half, plot.bottom - PAIRS.half]
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height + key.height + 8}
      text={text}
      picking={{
        count: pairs.length,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: (x) => pairAt(layout, x),
        onHover,
        onPick,
        focus: columnFocus(layout.columns[picked], plot),
      }}
    >
      <FamilyPatterns id={id} />
      <FamilyLegend id={id} y={layout.height + 8} entries={legend} layout={key} />
      <text x={plot.left} y={15} fill="var(--computed)">
        ↑ {text.cost}
      </text>
      <text x={plot.left} y={plot.bottom + 18} fill="var(--measured)" fontWeight={650}>
        ↓ {text.time}
      </text>
      <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
      {layout.columns.map((column) => {
        const first = column.cost[0] ?? column.time[0]
        const look = first && FAMILY_LOOKS[first.family]
        const isOne = column.cost.length < 2 && column.time.length < 2
        return (
          <g key={column.key}>
            {column.cost.map(({ family, y, height }) => (
              <rect
                key={family}
                x={column.x}
                y={y}
                width={column.width}
                height={height}
                fill={familyFill(id, family)}
                stroke={hueColour(FAMILY_LOOKS[family].hue)}
                strokeWidth={pitch > 8 ? 1.25 : 0.6}
              />
            ))}
            {column.time.map(({ family, y, height }) => (
              <rect
                key={family}
                x={column.x}
                y={y}
                width={column.width}
                height={height}
                fill={hueColour(FAMILY_LOOKS[family].hue)}
                stroke="var(--ground)"
                strokeWidth={column.time.length > 1 ? 1 : 0}
              />
            ))}
            {look && isOne && pitch >= ROOM_FOR_LETTER && (
              <text
                x={column.x + column.width / 2}
                y={middle + 1}
                textAnchor="middle"
                dominantBaseline="middle"
                fill={hueColour(look.hue)}
                fontWeight={650}
              >
                {look.letter}
              </text>
            )}
          </g>
        )
      })}
      {[rising, falling].map((y) => (
        <line key={y} x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--ink-muted)" />
      ))}
      {mark && (
        <rect
          data-export="omit"
          x={mark.x - 1.5}
          y={plot.top}
          width={mark.width + 3}
          height={plot.bottom - plot.top}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={2.5}
        />
      )}
    </PickSvg>
  )
})
