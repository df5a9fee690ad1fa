import { memo, useId } from 'react'
import { layoutFrameSplit, SPLIT, type SplitPart } from './layoutFrameSplit'

interface FrameSplitProps {
  readonly width: number
  readonly parts: readonly SplitPart[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** Ink, lighter for each part but the largest; the number in the legend says which is which. */
const shade = (weight: number) => 0.28 + 0.72 * weight

/** Where one frame's time goes. Measured parts are solid, what lies outside the span an outline. */
export const FrameSplit = memo(function FrameSplit({ width, parts, text }: FrameSplitProps) {
  const id = useId()
  const { height, bars, legend } = layoutFrameSplit(parts, width)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
    >
      <title id={`${id}-t`}>{text.title}</title>
      <desc id={`${id}-d`}>{text.summary}</desc>
      <g>
        {bars.map(({ part, x, width: wide, weight }) => (
          <rect
            key={part.key}
            x={x + 0.5}
            y={0.5}
            width={Math.max(1, wide - 1.5)}
            height={SPLIT.bar - 1}
            fill={part.isOutside ? 'var(--ground)' : 'var(--measured)'}
            fillOpacity={part.isOutside ? 1 : shade(weight)}
            stroke={part.isOutside ? 'var(--ink-muted)' : 'none'}
            strokeDasharray={part.isOutside ? '3 2' : undefined}
          />
        ))}
        {legend.map(({ part, x, y }, at) => (
          <g key={part.key} fontSize={13}>
            <rect
              x={x + 0.5}
              y={y - SPLIT.swatch / 2}
              width={SPLIT.swatch}
              height={SPLIT.swatch}
              fill={part.isOutside ? 'var(--ground)' : 'var(--measured)'}
              fillOpacity={part.isOutside ? 1 : shade(bars[at]?.weight ?? 0)}
              stroke={part.isOutside ? 'var(--ink-muted)' : 'none'}
              strokeDasharray={part.isOutside ? '3 2' : undefined}
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
    </svg>
  )
})
