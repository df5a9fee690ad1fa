import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import {
  layoutCompareRatios,
  RATIO_ROW,
  type RatioMark,
  type RatioPlace,
} from './layoutCompareRatios'

interface CompareRatiosProps {
  readonly width: number
  readonly marks: readonly RatioMark[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly tick: (value: number) => string
  }
}

/**
 * Ratios that were counted, guessed and measured under each other: outlines, a triangle, and a
 * solid mark with the bar of its interval.
 */
export const CompareRatios = memo(function CompareRatios({
  width,
  marks,
  text,
}: CompareRatiosProps) {
  const id = useId()
  const { height, bottom, even, places, ticks } = layoutCompareRatios(marks, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g fontSize={14}>
        {ticks.map(({ value, x }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={0} y2={bottom} stroke="var(--hairline)" />
            <text x={x} y={bottom + 19} textAnchor="middle" fill="var(--ink-muted)">
              {text.tick(value)}
            </text>
          </g>
        ))}
        <line x1={even} x2={even} y1={0} y2={bottom + 4} stroke="var(--ink)" strokeWidth={1.5} />
        {places.map((place) => (
          <g key={place.mark.key}>
            <Words place={place} />
            <line
              x1={even}
              x2={place.x}
              y1={place.y}
              y2={place.y}
              stroke="var(--ink-muted)"
              strokeWidth={place.mark.kind === 'measured' ? 2.5 : 1.25}
              {...(place.mark.kind === 'measured' ? {} : { strokeDasharray: '4 3' })}
            />
            <Mark place={place} />
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})

/** On a ground of their own, for the lines of the scale pass behind them. */
const Words = ({ place: { mark, y } }: { readonly place: RatioPlace }) => (
  <text
    x={0}
    y={y - RATIO_ROW.track / 2 - 6}
    fill="var(--ink-muted)"
    stroke="var(--ground)"
    strokeWidth={5}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {mark.label}
    <tspan dx={8} fill="var(--ink)" fontWeight={650}>
      {mark.printed}
    </tspan>
  </text>
)

function Mark({ place: { mark, x, y, interval } }: { readonly place: RatioPlace }) {
  if (mark.kind === 'computed')
    return (
      <circle cx={x} cy={y} r={6} fill="var(--ground)" stroke="var(--computed)" strokeWidth={2} />
    )
  if (mark.kind === 'guess')
    return (
      <path
        d={`M${x - 7},${y + 6}L${x + 7},${y + 6}L${x},${y - 7}Z`}
        fill="var(--ground)"
        stroke="var(--ink)"
        strokeWidth={2}
        strokeLinejoin="round"
      />
    )
  return (
    <>
      {interval && (
        <rect
          x={interval[0]}
          y={y - 9}
          width={Math.max(1, interval[1] - interval[0])}
          height={18}
          fill="var(--measured)"
          fillOpacity={0.22}
          stroke="var(--measured)"
        />
      )}
      <path
        d={`M${x - 7},${y}L${x},${y - 7}L${x + 7},${y}L${x},${y + 7}Z`}
        fill="var(--measured)"
        stroke="var(--ground)"
      />
    </>
  )
}
