import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { type Hue, hueColour } from '../hue'
import { BaseLine, ValueLines } from '../PlotLines'
import styles from './Depth.module.css'
import { layoutDepthPaths, type PathDot } from './layoutDepthPaths'

interface DepthPathsProps {
  readonly width: number
  readonly paths: readonly {
    readonly key: 'width' | 'resolution' | 'depth'
    readonly name: string
    readonly dots: readonly PathDot[]
  }[]
  readonly ownMacs: number
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    readonly own: string
    readonly tick: (value: number) => string
  }
}

const HUES: Readonly<Record<'width' | 'resolution' | 'depth', Hue>> = {
  width: 'cout',
  resolution: 'df',
  depth: 'k',
}
const LEGEND = 22

/** Published accuracies along three ways to make one network cheaper; a shape for each way. */
export const DepthPaths = memo(function DepthPaths(props: DepthPathsProps) {
  const { width, paths, ownMacs, text } = props
  const id = useId()
  const layout = layoutDepthPaths(
    paths.map(({ dots }) => dots),
    ownMacs,
    width,
  )
  const { plot } = layout
  const isLate = layout.ownX > (plot.left + plot.right) / 2
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text} className={styles.chart}>
      <text x={0} y={16} className={styles.muted}>
        {text.yAxis}
      </text>
      <ValueLines plot={plot} ticks={layout.ticks.y} print={text.tick} />
      <BaseLine plot={plot} />
      {layout.ticks.x.map(({ value, x }) => (
        <text key={value} x={x} y={plot.bottom + 20} textAnchor="middle" className={styles.muted}>
          {text.tick(value)}
        </text>
      ))}
      <text x={plot.right} y={plot.bottom + 42} textAnchor="end" fill="var(--ink)">
        {text.xAxis}
      </text>
      <line
        x1={layout.ownX}
        x2={layout.ownX}
        y1={plot.top}
        y2={plot.bottom}
        stroke="var(--ink)"
        strokeDasharray="1 3"
      />
      <text
        x={layout.ownX + (isLate ? -6 : 6)}
        y={plot.bottom - 8}
        textAnchor={isLate ? 'end' : 'start'}
        fill="var(--ink)"
        {...HALO}
      >
        {text.own}
      </text>
      {layout.paths.map(({ d, dots }, index) => {
        const { key = 'width' } = paths[index] ?? {}
        const colour = hueColour(HUES[key])
        return (
          <g key={key} fill={colour} stroke={colour}>
            <path
              d={d}
              fill="none"
              strokeWidth={2.25}
              strokeDasharray={key === 'depth' ? '5 4' : undefined}
            />
            {dots.filter(hasName).map((dot) => (
              <Mark key={dot.key} shape={key} x={dot.x} y={dot.y} />
            ))}
            {dots.filter(hasName).map((dot) => (
              <text
                key={dot.key}
                x={dot.x + (key === 'width' ? -8 : dot.anchor === 'end' ? -4 : 8)}
                y={dot.y + (key === 'width' ? -9 : 20)}
                textAnchor={key === 'width' ? 'end' : dot.anchor}
                {...HALO}
              >
                {dot.label}
              </text>
            ))}
          </g>
        )
      })}
      {paths.map(({ key, name }, index) => (
        <g
          key={key}
          transform={`translate(${plot.left + 14} ${plot.top + 10 + index * LEGEND})`}
          fill={hueColour(HUES[key])}
          stroke={hueColour(HUES[key])}
        >
          <Mark shape={key} x={0} y={0} />
          <text x={14} y={5} {...HALO}>
            {name}
          </text>
        </g>
      ))}
    </ChartSvg>
  )
})

/** The network that all ways begin at is marked once, where it has its name. */
const hasName = ({ label }: PathDot) => label !== ''

function Mark({ shape, x, y }: { shape: 'width' | 'resolution' | 'depth'; x: number; y: number }) {
  if (shape === 'width') return <circle cx={x} cy={y} r={5.5} />
  if (shape === 'resolution') return <rect x={x - 5} y={y - 5} width={10} height={10} />
  return <path d={`M${x},${y - 7}l7,7l-7,7l-7,-7z`} />
}
