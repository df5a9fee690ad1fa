import { useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { cutText, textWidth } from './cutText'
import { type ClassLayoutAsk, layoutClassDots } from './layoutClassDots'

interface ClassDotsProps extends ClassLayoutAsk {
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly axis: string
    /** Of the line through the chart: “median 12.4 ms”. */
    readonly median: string
    readonly ms: (value: number) => string
  }
}

/** A class' devices on one network, fastest first, with the line that halves them. */
export function ClassDots({ text, ...ask }: ClassDotsProps) {
  const id = useId()
  const layout = layoutClassDots(ask)
  const { font, letter, row, width } = { ...layout, width: ask.width }
  const half = textWidth(text.median, letter) / 2
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={font}>
        {layout.ticks.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={layout.top} y2={layout.bottom} stroke="var(--hairline)" />
            <text x={x} y={layout.bottom + font + 3} textAnchor="middle" fill="var(--ink-muted)">
              {text.ms(value)}
            </text>
          </g>
        ))}
        {ask.dots.length > 1 && (
          <>
            <line
              x1={layout.medianX}
              x2={layout.medianX}
              y1={layout.top - 2}
              y2={layout.bottom}
              stroke="var(--ink)"
              strokeDasharray="5 4"
            />
            <text
              x={Math.max(half, Math.min(width - half, layout.medianX))}
              y={font}
              textAnchor="middle"
              fill="var(--ink)"
              fontWeight={650}
            >
              {text.median}
            </text>
          </>
        )}
        {layout.rows.map(({ dot, begin, y, nameY, x, from, to }) => (
          <g key={dot.key}>
            {dot.isOwn && (
              <rect
                x={0.75}
                y={begin + 0.75}
                width={width - 1.5}
                height={row - 1.5}
                rx={4}
                fill="none"
                stroke="var(--ink)"
                strokeWidth={1.5}
              />
            )}
            {/* On a phone a name stands across the lines, so it clears them. */}
            <text
              x={8}
              y={nameY}
              fill="var(--ink)"
              fontWeight={dot.isOwn ? 650 : 400}
              stroke="var(--ground)"
              strokeWidth={layout.isStacked ? 4 : 0}
              paintOrder="stroke"
            >
              {cutText(dot.name, layout.names - 8, letter)}
            </text>
            <rect
              x={from}
              y={y - 4}
              width={Math.max(2, to - from)}
              height={8}
              fill="var(--measured)"
              fillOpacity={0.3}
            />
            <circle
              cx={x}
              cy={y}
              r={5}
              fill={dot.spoiled ? 'var(--ground)' : 'var(--ink)'}
              stroke="var(--ink)"
              strokeWidth={2}
            />
            <text
              x={width - 8}
              y={y + font * 0.36}
              textAnchor="end"
              fill="var(--ink)"
              fontWeight={dot.isOwn ? 650 : 400}
            >
              {text.ms(dot.median)}
            </text>
          </g>
        ))}
        <text
          x={layout.right}
          y={layout.height - 4}
          textAnchor="end"
          fill="var(--ink-muted)"
          fontSize={font * 0.92}
        >
          {cutText(text.axis, layout.right, letter * 0.92)}
        </text>
      </g>
    </ChartSvg>
  )
}
