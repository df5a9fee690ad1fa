import { memo, useId, useMemo } from 'react'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import { layoutLegend } from './layoutLegend'
import { layoutMemory } from './layoutMemory'
import { type MemoryMoment, ROLES, type Role } from './memoryTimeline'
import { PickSvg } from './PickSvg'
import type { UnitBase } from './unitTicks'

/** What is read wears the input’s hue, what is made the output’s, what waits the map’s. */
export const ROLE_HUES: Readonly<Record<Role, Hue>> = {
  kept: 'ink-muted',
  read: 'cin',
  made: 'cout',
}

interface MemoryTimelineProps {
  readonly width: number
  readonly moments: readonly MemoryMoment[]
  readonly base: UnitBase
  /** The picked moment and the one the pointer is on; −1 is none. */
  readonly picked: number
  readonly shown: number
  readonly onHover: (index: number | null) => void
  readonly onPick: (index: number) => void
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
  picked,
  shown,
  onHover,
  onPick,
  text,
}: MemoryTimelineProps) {
  const id = useId()
  const layout = useMemo(() => layoutMemory(moments, width, base), [moments, width, base])
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
        focus: {
          x: own?.x ?? plot.left,
          y: plot.top,
          width: own?.width ?? plot.right - plot.left,
          height: plot.bottom - plot.top,
        },
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
      {layout.ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--hairline)" />
          <text
            x={plot.left - 8}
            y={y}
            textAnchor="end"
            dominantBaseline="middle"
            fill="var(--ink-muted)"
          >
            {text.tick(value)}
          </text>
        </g>
      ))}
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
      <line
        x1={plot.left}
        x2={plot.right}
        y1={plot.bottom}
        y2={plot.bottom}
        stroke="var(--ink-muted)"
      />
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
