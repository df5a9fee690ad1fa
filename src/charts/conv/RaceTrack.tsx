import { useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import { layoutRaceTrack, type RaceLane } from './layoutRaceTrack'

export interface NamedRaceLane extends RaceLane {
  readonly name: string
  /** At the end of the line above the bar. */
  readonly count: string
}

interface RaceTrackProps {
  readonly width: number
  readonly lanes: readonly NamedRaceLane[]
  /** Of the unit the lanes' lengths are in, carried out on every lane. */
  readonly done: number
  /** Where lanes end is drawn before they come there. */
  readonly showsFinish: boolean
  readonly hues: Readonly<Record<string, Hue>>
  readonly text: { readonly title: string; readonly summary: string }
}

/** Work done on each side, on one axis: bars of equal length until one of them is at its end. */
export function RaceTrack({ width, lanes, done, showsFinish, hues, text }: RaceTrackProps) {
  const id = useId()
  const layout = layoutRaceTrack(lanes, done, width)
  const { barHeight } = layout
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={[...new Set(Object.values(hues))]} />
      <g fontSize={14}>
        {layout.lanes.map((lane, index) => (
          <g key={lane.key}>
            <text x={0} y={lane.labelY} fill="var(--ink)" fontWeight={650}>
              {lanes[index]?.name}
            </text>
            <text
              x={width}
              y={lane.labelY}
              textAnchor="end"
              fill="var(--ink)"
              style={{ fontVariantNumeric: 'tabular-nums' }}
            >
              {lanes[index]?.count}
            </text>
            <rect
              x={0.5}
              y={lane.y + 0.5}
              width={Math.max(0, width - 1)}
              height={barHeight - 1}
              fill="var(--surface)"
              stroke="var(--hairline)"
            />
            {showsFinish &&
              lane.parts.map((part) => (
                <line
                  key={part.key}
                  x1={part.end}
                  x2={part.end}
                  y1={lane.y}
                  y2={lane.y + barHeight}
                  stroke={hueColour(hues[part.key] ?? 'ink')}
                  strokeDasharray="2 3"
                />
              ))}
            {lane.parts
              .filter((part) => part.width > 0)
              .map((part) => (
                <rect
                  key={part.key}
                  x={part.x + 0.75}
                  y={lane.y + 0.75}
                  width={Math.max(0.75, part.width - 1.5)}
                  height={barHeight - 1.5}
                  fill={hatchFill(id, hues[part.key] ?? 'ink')}
                  stroke={hueColour(hues[part.key] ?? 'ink')}
                  strokeWidth={1.5}
                />
              ))}
            {lane.isFinished && <Flag x={lane.finishX} y={lane.y} height={barHeight} />}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
}

/** A post with a pennant toward the inside, so that the last one does not leave the drawing. */
function Flag({ x, y, height }: { x: number; y: number; height: number }) {
  return (
    <g fill="var(--ink)">
      <rect x={x - 2} y={y - 4} width={2} height={height + 8} />
      <path d={`M${x - 2},${y - 4}l-9,4l9,4z`} />
    </g>
  )
}
