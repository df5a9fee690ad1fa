import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { hueColour } from '../hue'
import { FAMILY_LOOKS } from '../net/kinds'
import { type FrameSums, layoutLayerSums, SUMS } from './layoutLayerSums'

interface LayerSumsProps {
  readonly width: number
  readonly sums: FrameSums
  readonly text: {
    readonly title: string
    readonly summary: string
    /** The bars' names, and their figures as they are printed. */
    readonly names: Readonly<Record<'layers' | 'inference' | 'frame', string>>
    readonly figures: Readonly<Record<'layers' | 'inference' | 'frame', string>>
  }
}

/** Room for a kind's letter in its part of the bar. */
const ROOM_FOR_LETTER = 30

/** The layers' sum, inference and the frame, one below the other; what is between is an outline. */
export const LayerSums = memo(function LayerSums({ width, sums, text }: LayerSumsProps) {
  const id = useId()
  const { height, bars, parts } = layoutLayerSums(sums, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {bars.map(({ key, y, width: wide, rest, over }) => (
          <g key={key}>
            <text x={0} y={y - 7} fill="var(--ink)">
              {text.names[key]}
            </text>
            <text x={width} y={y - 7} textAnchor="end" fill="var(--measured)" fontWeight={650}>
              {text.figures[key]}
            </text>
            {key !== 'layers' && (
              <rect
                x={1}
                y={y}
                width={wide}
                height={SUMS.bar}
                fill="var(--measured)"
                fillOpacity={key === 'frame' ? 0.3 : 0.55}
              />
            )}
            {key === 'layers' &&
              parts.map(({ family, x, width: part }) => (
                <g key={family}>
                  <rect
                    x={x}
                    y={y}
                    width={part}
                    height={SUMS.bar}
                    fill={hueColour(FAMILY_LOOKS[family].hue)}
                    stroke="var(--ground)"
                    strokeWidth={1}
                  />
                  {part >= ROOM_FOR_LETTER && (
                    <text
                      x={x + part / 2}
                      y={y + SUMS.bar / 2 + 1}
                      textAnchor="middle"
                      dominantBaseline="middle"
                      fill="var(--ground)"
                      fontWeight={650}
                    >
                      {FAMILY_LOOKS[family].letter}
                    </text>
                  )}
                </g>
              ))}
            {rest && (
              <rect
                x={rest.x}
                y={y + 0.75}
                width={rest.width}
                height={SUMS.bar - 1.5}
                fill="none"
                stroke="var(--ink-muted)"
                strokeWidth={1.5}
                strokeDasharray="4 3"
              />
            )}
            {over && (
              <rect
                x={over.x}
                y={y - 3}
                width={over.width}
                height={SUMS.bar + 6}
                fill="none"
                stroke="var(--warning)"
                strokeWidth={2}
              />
            )}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
