import { memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { HatchPatterns, hatchFill } from './Hatch'
import { type Hue, hueColour } from './hue'
import { layoutAnswerBars } from './layoutAnswerBars'

export interface WalkBarRow {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly macs: number
  readonly isHere: boolean
  readonly hue: Hue
}

interface WalkBarsProps {
  readonly width: number
  readonly rows: readonly WalkBarRow[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** Steps down on one scale; the one that the reader stands on is marked with a triangle. */
export const WalkBars = memo(function WalkBars({ width, rows, text }: WalkBarsProps) {
  const id = useId()
  const layout = layoutAnswerBars(
    rows.map(({ key, macs }) => ({ key, parts: [{ key, value: macs }] })),
    width,
  )
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink', 'pw']} />
      {layout.rows.map((box, index) => {
        const row = rows[index]
        if (!row) return null
        return (
          <g key={row.key} fontSize={14}>
            <text x={0} y={box.labelY} fill="var(--ink)" fontWeight={row.isHere ? 650 : 400}>
              {row.isHere ? `▸ ${row.label}` : row.label}
            </text>
            <text x={width} y={box.labelY} textAnchor="end" fill="var(--ink)" fontWeight={650}>
              {row.value}
            </text>
            <rect
              x={0.75}
              y={box.y + 0.75}
              width={Math.max(0.75, (box.parts[0]?.width ?? 0) - 1.5)}
              height={layout.barHeight - 1.5}
              fill={hatchFill(id, row.hue)}
              stroke={hueColour(row.hue)}
              strokeWidth={1.5}
            />
          </g>
        )
      })}
    </ChartSvg>
  )
})
