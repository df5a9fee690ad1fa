import { memo, useId } from 'react'
import { hueColour } from '../hue'
import { BaseLine, ValueLines } from '../PlotLines'
import { FamilyLegend, type LegendEntry } from './FamilyLegend'
import { FamilyPatterns, familyFill } from './FamilyPatterns'
import { FAMILY_LOOKS } from './kinds'
import { type BarScale, barAt, type LayerBar, layoutLayerBars } from './layoutLayerBars'
import { layoutLegend } from './layoutLegend'
import { columnFocus, type PickProps, PickSvg } from './PickSvg'
import type { UnitBase } from './unitTicks'

interface LayerBarsProps extends PickProps {
  readonly width: number
  readonly bars: readonly LayerBar[]
  readonly scale: BarScale
  readonly base: UnitBase
  readonly legend: readonly LegendEntry[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly pick: string
    readonly picked: string
    readonly tick: (value: number) => string
  }
}

/** Room for a kind's letter under its column. */
const ROOM_FOR_LETTER = 21

/** What each layer costs, in the network's order: a column a layer, hatched by its kind. */
export const LayerBars = memo(function LayerBars({
  width,
  bars,
  scale,
  base,
  legend,
  picked,
  shown,
  onHover,
  onPick,
  text,
}: LayerBarsProps) {
  const id = useId()
  const layout = layoutLayerBars(bars, scale, width, base)
  const { plot, pitch } = layout
  const key = layoutLegend(
    legend.map((entry) => entry.label),
    width,
  )
  const hasLetters = pitch >= ROOM_FOR_LETTER
  const mark = layout.bars[shown]
  const own = layout.bars[picked]
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height + key.height + 8}
      text={text}
      picking={{
        count: bars.length,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: (x) => barAt(layout, x),
        onHover,
        onPick,
        focus: columnFocus(own, plot),
      }}
    >
      <FamilyPatterns id={id} />
      <FamilyLegend id={id} y={layout.height + 8} entries={legend} layout={key} />
      <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
      {layout.runs.map((run) => (
        <g key={run.x}>
          <line
            x1={run.x}
            x2={run.x}
            y1={plot.bottom}
            y2={plot.bottom + 38}
            stroke="var(--hairline-strong)"
          />
          {run.hasRoom && (
            <text
              x={run.x + run.width / 2}
              y={plot.bottom + 36}
              textAnchor="middle"
              fill="var(--hue-df)"
            >
              {run.side}
            </text>
          )}
        </g>
      ))}
      {layout.bars.map((bar, index) => {
        const family = bars[index]?.family ?? 'rest'
        const { hue, letter } = FAMILY_LOOKS[family]
        return (
          <g key={bar.key}>
            {bar.height > 0 && (
              <rect
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                fill={familyFill(id, family)}
                stroke={hueColour(hue)}
                strokeWidth={pitch > 8 ? 1.25 : 0.6}
              />
            )}
            {hasLetters && (
              <text
                x={bar.x + bar.width / 2}
                y={plot.bottom + 16}
                textAnchor="middle"
                fill={hueColour(hue)}
                fontWeight={650}
              >
                {letter}
              </text>
            )}
          </g>
        )
      })}
      <BaseLine plot={plot} />
      {mark && (
        <g data-export="omit">
          <rect
            x={mark.x - 1.5}
            y={Math.min(mark.y, plot.bottom - 3) - 1.5}
            width={mark.width + 3}
            height={Math.max(3, mark.height) + 1.5}
            fill="none"
            stroke="var(--focus)"
            strokeWidth={2.5}
          />
          <path
            d={`M${mark.x + mark.width / 2},${plot.bottom + 3}l6,9h-12z`}
            fill="var(--focus)"
            opacity={hasLetters ? 0 : 1}
          />
        </g>
      )}
    </PickSvg>
  )
})
