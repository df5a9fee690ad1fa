import { memo, useId } from 'react'
import { layoutSparkline, type SparklineFigures } from './layoutSparkline'

interface SparklineProps extends SparklineFigures {
  readonly width: number
  readonly height: number
  /** Frames that the full width stands for. */
  readonly capacity: number
  readonly title: string
}

/** Measured times of the last frames: solid, with the band that eight frames in ten lie in. */
export const Sparkline = memo(function Sparkline(props: SparklineProps) {
  const { width, height, capacity, title } = props
  const id = useId()
  const { path, band, medianY } = layoutSparkline(props, capacity, width, height)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} width="100%">
      <title id={id}>{title}</title>
      <g>
        <rect
          x={0}
          width={width}
          y={band.y}
          height={band.height}
          fill="var(--measured)"
          opacity={0.12}
        />
        <line
          x1={0}
          x2={width}
          y1={medianY}
          y2={medianY}
          stroke="var(--measured)"
          strokeWidth={1}
          opacity={0.45}
        />
        <line
          x1={0}
          x2={width}
          y1={height - 0.5}
          y2={height - 0.5}
          stroke="var(--hairline-strong)"
          strokeWidth={1}
        />
        <path
          d={path}
          fill="none"
          stroke="var(--measured)"
          strokeWidth={1.5}
          strokeLinejoin="round"
        />
      </g>
    </svg>
  )
})
