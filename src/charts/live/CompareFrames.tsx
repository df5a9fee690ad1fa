import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { FRAMES_ROW, type FrameSide, layoutCompareFrames } from './layoutCompareFrames'

interface CompareFramesProps {
  readonly width: number
  readonly sides: readonly FrameSide[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly tick: (value: number) => string
  }
}

/** Every measured frame of two sides as a dot, with the median and the band of eight in ten. */
export const CompareFrames = memo(function CompareFrames({
  width,
  sides,
  text,
}: CompareFramesProps) {
  const id = useId()
  const { height, bottom, radius, hasNames, sides: rows, ticks } = layoutCompareFrames(sides, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g fontSize={14}>
        {ticks.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={FRAMES_ROW.words} y2={bottom} stroke="var(--hairline)" />
            <text x={x} y={bottom + 20} textAnchor="middle" fill="var(--ink-muted)">
              {text.tick(value)}
            </text>
          </g>
        ))}
        {rows.map(({ side, y, top, median, p10, p90, dots }) => (
          <g key={side.key}>
            <text
              x={0}
              y={top + 17}
              fill="var(--ink)"
              stroke="var(--ground)"
              strokeWidth={5}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {side.letter}
              <tspan dx={8} fontWeight={650}>
                {side.printed}
              </tspan>
              {hasNames && (
                <tspan dx={12} fill="var(--ink-muted)">
                  {side.name}
                </tspan>
              )}
            </text>
            <g fill="var(--measured)" fillOpacity={0.55}>
              {dots.map((dot) => (
                <circle key={dot.at} cx={dot.x} cy={dot.y} r={radius} />
              ))}
            </g>
            <line x1={0} x2={width} y1={y} y2={y} stroke="var(--hairline-strong)" />
            <rect
              x={p10}
              y={y + 3}
              width={Math.max(1, p90 - p10)}
              height={FRAMES_ROW.band - 3}
              fill="var(--measured)"
              fillOpacity={0.25}
            />
            <line
              x1={median}
              x2={median}
              y1={y - 6}
              y2={y + FRAMES_ROW.band + 2}
              stroke="var(--measured)"
              strokeWidth={3}
            />
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
