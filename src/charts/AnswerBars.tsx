import { memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { HatchPatterns, hatchFill } from './Hatch'
import { type Hue, hueColour } from './hue'
import { type AnswerBarRow, layoutAnswerBars } from './layoutAnswerBars'

export interface LabelledAnswerBar extends AnswerBarRow {
  /** The bar's name, its parts each in the hue of theirs. */
  readonly label: readonly { readonly text: string; readonly hue: Hue }[]
  readonly value: string
}

interface AnswerBarsProps {
  readonly width: number
  readonly rows: readonly LabelledAnswerBar[]
  readonly hues: Readonly<Record<string, Hue>>
  readonly text: { readonly title: string; readonly summary: string }
}

/** The question of the page in two bars: the standard layer in ink, the pair in its two hues. */
export const AnswerBars = memo(function AnswerBars({ width, rows, hues, text }: AnswerBarsProps) {
  const id = useId()
  const layout = layoutAnswerBars(rows, width, width < 520 ? 34 : 48)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={[...new Set(Object.values(hues))]} />
      <g fontSize={14}>
        {layout.rows.map((row, index) => (
          <g key={row.key}>
            <text x={0} y={row.labelY} fill="var(--ink)">
              {rows[index]?.label.map(({ text: word, hue }) => (
                <tspan key={word} fill={hueColour(hue)} fontWeight={hue === 'ink' ? 400 : 650}>
                  {word}
                </tspan>
              ))}
            </text>
            <text
              x={width}
              y={row.labelY}
              textAnchor="end"
              fontWeight={650}
              fill="var(--ink)"
              data-piece="answer"
            >
              {rows[index]?.value}
            </text>
            {row.parts.map((part) => (
              <rect
                key={part.key}
                x={part.x + 0.75}
                y={row.y + 0.75}
                width={Math.max(0.75, part.width - 1.5)}
                height={layout.barHeight - 1.5}
                fill={hatchFill(id, hues[part.key] ?? 'ink')}
                stroke={hueColour(hues[part.key] ?? 'ink')}
                strokeWidth={1.5}
              />
            ))}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
