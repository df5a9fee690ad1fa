import { memo, useId, useMemo } from 'react'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutLegend } from './layoutLegend'
import { layoutMemory } from './layoutMemory'
import { type MemoryMoment, ROLES, type Role } from './memoryTimeline'
import { columnFocus, type PickProps, PickSvg } from './PickSvg'
import type { UnitBase } from './unitTicks'

/** What is read wears the input’s hue, what is made the output’s, what waits the map’s. */
export const ROLE_HUES: Readonly<Record<Role, Hue>> = {
  kept: 'ink-muted',
  read: 'cin',
  made: 'cout',
}

interface MemoryTimelineProps extends PickProps {
  readonly width: number
  readonly moments: readonly MemoryMoment[]
  readonly base: UnitBase
  /** Bytes that the scale reaches at least, where two timelines stand side by side. */
  readonly least?: number
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly pick: string
    readonly picked: string
    readonly peak: string
    readonly xAxis: string
    /** Names of the roles, in their order. */
    readonly roles: readonly string[]
    readonly tick: (bytes: number) => string
  }
}

/** What must be held while each layer runs, and where that is the most. */
export const MemoryTimeline = memo(function MemoryTimeline({
  width,
  moments,
  base,
  least = 0,
  picked,
  shown,
  onHover,
  onPick,
  text,
}: MemoryTimelineProps) {
  const id = useId()
  const layout = useMemo(
    () => layoutMemory(moments, width, base, 72, least),
    [moments, width, base, least],
  )
  const { plot, peak, columns } = layout
  const key = layoutLegend(text.roles, width)
  const own = columns[picked]
  const mark = columns[shown]
  return (
    <PickSvg
      id={id}
      width={width}
      height={layout.height + key.height + 8}
      text={text}
      picking={{
        count: moments.length,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: layout.columnAt,
        onHover,
        onPick,
        focus: columnFocus(own, plot),
      }}
    >
      <HatchPatterns id={id} hues={Object.values(ROLE_HUES)} />
      {ROLES.map((role, index) => (
        <g key={role} transform={`translate(${key.items[index]?.x ?? 0} ${layout.height + 8})`}>
          <rect
            x={0.75}
            y={(key.items[index]?.y ?? 0) + 2.75}
            width={16.5}
            height={14.5}
            fill={hatchFill(id, ROLE_HUES[role])}
            stroke={hueColour(ROLE_HUES[role])}
            strokeWidth={1.5}
          />
          <text x={24} y={(key.items[index]?.y ?? 0) + 15} fill={hueColour(ROLE_HUES[role])}>
            {text.roles[index]}
          </text>
        </g>
      ))}
      <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
      {columns.map((column) => (
        <g key={column.key}>
          {column.parts.map(
            (part) =>
              part.height > 0 && (
                <rect
                  key={part.role}
                  x={column.x + 0.25}
                  y={part.y}
                  width={Math.max(0.5, column.width - 0.5)}
                  height={part.height}
                  fill={hatchFill(id, ROLE_HUES[part.role])}
                  stroke={hueColour(ROLE_HUES[part.role])}
                  strokeWidth={0.75}
                />
              ),
          )}
        </g>
      ))}
      <BaseLine plot={plot} />
      <text x={plot.right} y={plot.bottom + 20} textAnchor="end" fill="var(--ink-muted)">
        {text.xAxis}
      </text>
      {peak && (
        <g>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={peak.y}
            y2={peak.y}
            stroke="var(--ink)"
            strokeDasharray="5 4"
          />
          <path d={`M${peak.x},${peak.y - 3}l-6,-10h12z`} fill="var(--ink)" />
          <text
            x={peak.anchor === 'end' ? peak.x - 12 : peak.x + 12}
            y={peak.y - 8}
            textAnchor={peak.anchor}
            data-piece="answer"
            fill="var(--ink)"
            fontWeight={650}
          >
            {text.peak}
          </text>
        </g>
      )}
      {mark && (
        <rect
          data-export="omit"
          x={mark.x - 1}
          y={mark.y - 1}
          width={mark.width + 2}
          height={plot.bottom - mark.y + 2}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={2.5}
        />
      )}
    </PickSvg>
  )
})
