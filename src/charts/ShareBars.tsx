import { memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { HatchPatterns, hatchFill } from './Hatch'
import { type Hue, hueColour } from './hue'
import { layoutShares, SHARE_ROW, type ShareRow } from './layoutShares'

export interface LabelledShareRow extends ShareRow {
  readonly label: string
  readonly isOwn: boolean
}

interface ShareBarsProps {
  readonly width: number
  readonly rows: readonly LabelledShareRow[]
  /** Colour of each part; a part without one is drawn in muted ink. */
  readonly hues: Readonly<Record<string, Hue>>
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly share: (part: string, share: number) => string
  }
}

/** How a cost divides, one bar a case, each part with its share written in it. */
export const ShareBars = memo(function ShareBars({ width, rows, hues, text }: ShareBarsProps) {
  const id = useId()
  const layout = layoutShares(rows, width)
  const hueOf = (part: string): Hue => hues[part] ?? 'ink-muted'
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={[...new Set([...Object.values(hues), 'ink-muted' as const])]} />
      <g fontSize={14}>
        {layout.rows.map((row, index) => {
          const own = rows[index]
          return (
            <g key={row.key}>
              <text
                x={0}
                y={row.y - 7}
                fill={own?.isOwn ? 'var(--ink)' : 'var(--ink-muted)'}
                fontWeight={own?.isOwn ? 650 : 400}
              >
                {own?.label}
              </text>
              {row.parts.map((part) => (
                <g key={part.key}>
                  <rect
                    x={part.x + 0.5}
                    y={row.y + 0.5}
                    width={Math.max(0, part.width - 1)}
                    height={SHARE_ROW.bar - 1}
                    fill={hatchFill(id, hueOf(part.key))}
                    fillOpacity={own?.isOwn ? 1 : 0.55}
                    stroke={hueColour(hueOf(part.key))}
                    strokeWidth={own?.isOwn ? 1.5 : 1}
                  />
                  {part.hasRoom && (
                    <text
                      x={part.x + 8}
                      y={row.y + SHARE_ROW.bar / 2 + 0.5}
                      dominantBaseline="middle"
                      fill={hueColour(hueOf(part.key))}
                      stroke="var(--ground)"
                      strokeWidth={5}
                      strokeLinejoin="round"
                      paintOrder="stroke"
                      fontWeight={650}
                    >
                      {text.share(part.key, part.share)}
                    </text>
                  )}
                </g>
              ))}
            </g>
          )
        })}
      </g>
    </ChartSvg>
  )
})
