import { memo, useId } from 'react'
import type { AxisSize } from '../../core/conv/sizes'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { hueColour } from '../hue'
import { layoutAxis } from './layoutAxis'

interface AxisPictureProps {
  readonly width: number
  readonly axis: AxisSize
  readonly dilation: number
  readonly text: { readonly title: string; readonly summary: string }
}

/** Pixels in a row, padding dashed around them, and where the window stands each time. */
export const AxisPicture = memo(function AxisPicture(props: AxisPictureProps) {
  const { width, axis, dilation, text } = props
  const id = useId()
  const layout = layoutAxis(axis, dilation, width)
  const { cell } = layout
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink-muted']} />
      {layout.cells.map(({ x, isPadding, isUnused }) => (
        <rect
          key={x}
          x={x + 1}
          y={1}
          width={cell - 2}
          height={cell - 2}
          rx={2}
          fill={isUnused ? hatchFill(id, 'ink-muted') : hueColour('df')}
          fillOpacity={isUnused ? 1 : isPadding ? 0 : 0.14}
          stroke={isPadding ? 'var(--hairline-strong)' : hueColour('df')}
          strokeWidth={1.25}
          strokeDasharray={isPadding ? '3 2.5' : undefined}
        />
      ))}
      {layout.windows.map((window) => (
        <g key={window.x} stroke={hueColour('k')} fill={hueColour('k')}>
          <line
            x1={window.x + 2}
            x2={window.x + window.width - 2}
            y1={window.y}
            y2={window.y}
            strokeWidth={1.5}
          />
          {window.taps.map((x) => (
            <rect key={x} x={x + 2} y={window.y - 3.5} width={cell - 4} height={7} rx={2} />
          ))}
        </g>
      ))}
    </ChartSvg>
  )
})
