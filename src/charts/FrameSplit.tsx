import { memo, useId } from 'react'
import { ChartSvg } from './ChartSvg'
import { layoutFrameSplit, SPLIT, type SplitPart } from './layoutFrameSplit'

interface FrameSplitProps {
  readonly width: number
  readonly parts: readonly SplitPart[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** Shares of ink in turn, so that neighbours in the bar and in the legend are far apart. */
const TONES = [0.34, 0.7, 1, 0.14, 0.52]

const dress = (part: SplitPart, at: number) =>
  part.isOutside
    ? { fill: 'var(--ground)', stroke: 'var(--ink-muted)', strokeDasharray: '3 2' }
    : { fill: 'var(--measured)', fillOpacity: TONES[at % TONES.length], stroke: 'var(--measured)' }

/** Where one frame's time goes. Measured parts are solid, what lies outside the span an outline. */
export const FrameSplit = memo(function FrameSplit({ width, parts, text }: FrameSplitProps) {
  const id = useId()
  const { height, bars, legend } = layoutFrameSplit(parts, width)
  return (
    <ChartSvg id={id} width={width} height={height} text={text}>
      <g>
        {bars.map(({ part, x, width: wide }, at) => (
          <rect
            key={part.key}
            x={x + 0.5}
            y={0.5}
            width={Math.max(1, wide - 1.5)}
            height={SPLIT.bar - 1}
            {...dress(part, at)}
          />
        ))}
        {legend.map(({ part, x, y }, at) => (
          <g key={part.key} fontSize={14}>
            <rect
              x={x + 0.5}
              y={y - SPLIT.swatch / 2}
              width={SPLIT.swatch}
              height={SPLIT.swatch}
              {...dress(part, at)}
            />
            <text x={x + SPLIT.swatch + 6} y={y + 4.5} fill="var(--ink-muted)">
              {part.label}
              <tspan dx={6} fill="var(--ink)" fontWeight={600}>
                {part.printed}
              </tspan>
            </text>
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
