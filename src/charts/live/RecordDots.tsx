import { useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { cutText } from './cutText'
import { type DotGroup, layoutRecordDots } from './layoutRecordDots'

interface RecordDotsProps {
  readonly groups: readonly DotGroup[]
  readonly width: number
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly axis: string
    readonly ms: (value: number) => string
  }
}

/** Records side by side: the median as a dot on the bar of eight frames in ten. */
export function RecordDots({ groups, width, text }: RecordDotsProps) {
  const id = useId()
  const layout = layoutRecordDots(groups, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={13}>
        {layout.ticks.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={0} y2={layout.bottom} stroke="var(--hairline)" />
            <text x={x} y={layout.bottom + 16} textAnchor="middle" fill="var(--ink-muted)">
              {text.ms(value)}
            </text>
          </g>
        ))}
        <text
          x={layout.right}
          y={layout.height - 2}
          textAnchor="end"
          fill="var(--ink-muted)"
          fontSize={12}
        >
          {text.axis}
        </text>
        {layout.groups.map((group) => (
          <g key={group.key}>
            <text x={0} y={group.headY} fontWeight={650} fill="var(--ink)">
              {group.title}
            </text>
            {group.rows.map(({ dot, x, y, nameY, from, to }) => (
              <g key={dot.key}>
                <Named
                  x={8}
                  y={nameY}
                  width={layout.names - 24}
                  name={dot.name}
                  detail={dot.detail}
                />
                <rect
                  x={from}
                  y={y - 4}
                  width={Math.max(2, to - from)}
                  height={8}
                  fill="var(--measured)"
                  fillOpacity={0.25}
                />
                <circle
                  cx={x}
                  cy={y}
                  r={5.5}
                  fill={dot.spoiled ? 'var(--ground)' : 'var(--ink)'}
                  stroke="var(--ink)"
                  strokeWidth={2}
                />
                <text x={x} y={y - 11} textAnchor="middle" fill="var(--ink)">
                  {text.ms(dot.median)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </g>
    </ChartSvg>
  )
}

/** Two lines that stay clear of the plot. */
function Named(props: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly name: string
  readonly detail: string
}) {
  const { x, y, width, name, detail } = props
  return (
    <>
      <text x={x} y={y - 3} fill="var(--ink)">
        {cutText(name, width)}
      </text>
      <text x={x} y={y + 13} fill="var(--ink-muted)" fontSize={11.5}>
        {cutText(detail, width)}
      </text>
    </>
  )
}
