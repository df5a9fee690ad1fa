import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import styles from './Depth.module.css'
import { type CutBar, layoutDepthCuts } from './layoutDepthCuts'

const HUES: Readonly<Record<CutBar['kind'], Hue>> = {
  conv: 'ink',
  depthwise: 'dw',
  pointwise: 'pw',
  dense: 'ink',
}

interface DepthCutsProps {
  readonly width: number
  /** Channels of the whole network's layers: dashed behind both. */
  readonly whole: readonly number[]
  readonly networks: readonly {
    readonly name: string
    readonly figures: string
    readonly bars: readonly CutBar[]
  }[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** What two ways of cutting leave of one network. */
export const DepthCuts = memo(function DepthCuts({ width, whole, networks, text }: DepthCutsProps) {
  const id = useId()
  const layout = layoutDepthCuts(
    whole,
    networks.map(({ bars }) => bars),
    width,
  )
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text} className={styles.chart}>
      <HatchPatterns id={id} hues={['ink', 'dw', 'pw']} />
      {layout.rows.map((row, index) => (
        <g key={networks[index]?.name}>
          <text x={0} y={row.nameY} className={styles.name}>
            {networks[index]?.name}
          </text>
          <text x={0} y={row.figuresY} className={styles.muted} data-piece="answer">
            {networks[index]?.figures}
          </text>
          {row.bars.map(({ key, kind, ...box }) => (
            <rect
              key={key}
              {...box}
              fill={hatchFill(id, HUES[kind])}
              stroke={hueColour(HUES[kind])}
            />
          ))}
          {row.ghosts.map(({ key, isGone, ...box }) => (
            <rect
              key={key}
              {...box}
              fill="none"
              stroke="var(--ink-muted)"
              strokeDasharray="2 3"
              strokeOpacity={isGone ? 1 : 0.75}
            />
          ))}
          <line x1={0} x2={width} y1={row.base} y2={row.base} stroke="var(--ink-muted)" />
        </g>
      ))}
    </ChartSvg>
  )
})
