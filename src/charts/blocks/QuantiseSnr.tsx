import { memo, useId } from 'react'
import { hueColour } from '../hue'
import { FamilyLegend, type LegendEntry } from '../net/FamilyLegend'
import { FamilyPatterns, familyFill } from '../net/FamilyPatterns'
import { FAMILY_LOOKS } from '../net/kinds'
import { layoutLegend } from '../net/layoutLegend'
import { columnFocus, type PickProps, PickSvg } from '../net/PickSvg'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutQuantiseSnr, type SnrColumn, snrColumnAt } from './layoutQuantiseSnr'

interface QuantiseSnrProps extends PickProps {
  readonly width: number
  readonly columns: readonly SnrColumn[]
  readonly legend: readonly LegendEntry[]
  /** Which of the two the reader's own scheme is. */
  readonly isPerChannel: boolean
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly pick: string
    readonly picked: string
    readonly yAxis: string
    /** What the upper and the lower edge of a column are. */
    readonly edges: string
    readonly tick: (value: number) => string
  }
}

const ROOM_FOR_LETTER = 22

/** Every layer's signal-to-noise ratio: from one grid for all channels up to a grid for each. */
export const QuantiseSnr = memo(function QuantiseSnr(props: QuantiseSnrProps) {
  const { width, columns, legend, isPerChannel, picked, shown, onHover, onPick, text } = props
  const id = useId()
  const layout = layoutQuantiseSnr(columns, width)
  const { plot, pitch } = layout
  const key = layoutLegend(
    legend.map(({ label }) => label),
    width,
  )
  const mark = layout.columns[shown]
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height + key.height}
      text={text}
      picking={{
        count: columns.length,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: (x) => snrColumnAt(layout, x),
        onHover,
        onPick,
        focus: columnFocus(layout.columns[picked], plot),
      }}
    >
      <FamilyPatterns id={id} />
      <FamilyLegend id={id} y={layout.height} entries={legend} layout={key} />
      <text x={0} y={14} fill="var(--ink)">
        {text.yAxis}
      </text>
      <text x={plot.right} y={14} textAnchor="end" fill="var(--ink-muted)">
        {text.edges}
      </text>
      <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
      {layout.columns.map((column, index) => {
        const family = columns[index]?.family ?? 'rest'
        const { hue, letter } = FAMILY_LOOKS[family]
        const edges = [
          { y: column.ownY, isMine: isPerChannel },
          { y: column.sharedY, isMine: !isPerChannel },
        ]
        return (
          <g key={column.key}>
            <rect
              x={column.x}
              y={column.top}
              width={column.width}
              height={Math.max(0.5, column.height)}
              fill={familyFill(id, family)}
            />
            {edges.map(({ y, isMine }) => (
              <line
                key={String(isMine)}
                x1={column.x}
                x2={column.x + column.width}
                y1={y}
                y2={y}
                stroke={hueColour(hue)}
                strokeWidth={isMine ? 4 : 1.5}
              />
            ))}
            {pitch >= ROOM_FOR_LETTER && (
              <text
                x={column.x + column.width / 2}
                y={plot.bottom + 18}
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
        <rect
          data-export="omit"
          x={mark.x - 1.5}
          y={mark.top - 3}
          width={mark.width + 3}
          height={mark.height + 6}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={2.5}
        />
      )}
    </PickSvg>
  )
})
