import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import { layoutRankBars, layoutRankGroups, type RankBar, type RankGroup } from './layoutRankBars'

interface Words {
  readonly title: string
  readonly summary: string
}

interface RankBarsProps {
  readonly width: number
  readonly bars: readonly (RankBar & { readonly name: string; readonly figures: string })[]
  readonly text: Words
}

/** Room for “3.46, 100.0%” after the longest bar. */
const FIGURES = 116

/** Singular values as bars: kept ones hatched, the others an outline. */
export const RankBars = memo(function RankBars({ width, bars, text }: RankBarsProps) {
  const id = useId()
  const layout = layoutRankBars(bars, width, FIGURES)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['k']} />
      <g fontSize={14} fill="var(--ink)" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.bars.map((bar, index) => (
          <g key={bar.key}>
            <text x={0} y={bar.middle} dominantBaseline="central" fontWeight={650}>
              {bars[index]?.name}
            </text>
            <Bar
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={layout.barHeight}
              hue="k"
              isKept={bar.isKept}
              hatch={id}
            />
            <text x={bar.figuresX} y={bar.middle} dominantBaseline="central">
              {bars[index]?.figures}
            </text>
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})

interface RankChannelsProps {
  readonly width: number
  readonly groups: readonly (RankGroup & { readonly name: string; readonly figures: string })[]
  readonly text: Words
}

/** The singular values of each input channel, those of the pair hatched in its hue. */
export const RankChannels = memo(function RankChannels({ width, groups, text }: RankChannelsProps) {
  const id = useId()
  const layout = layoutRankGroups(groups, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['dw']} />
      <g fontSize={14} fill="var(--ink)" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.groups.map((group, index) => (
          <g key={group.key}>
            {group.bars.map((bar) => (
              <Bar {...bar} key={bar.key} hue="dw" hatch={id} />
            ))}
            <line
              x1={group.x}
              x2={group.x + group.width}
              y1={group.base}
              y2={group.base}
              stroke="var(--hairline-strong)"
            />
            <text x={group.x} y={group.base + 17} fill="var(--hue-cin)" fontWeight={650}>
              {groups[index]?.name}
            </text>
            <text x={group.x} y={group.base + 35} fill="var(--ink-muted)">
              {groups[index]?.figures}
            </text>
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})

interface BarProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly hue: Hue
  readonly isKept: boolean
  readonly hatch: string
}

const Bar = ({ x, y, width, height, hue, isKept, hatch }: BarProps) => (
  <rect
    x={x}
    y={y}
    width={Math.max(1, width)}
    height={Math.max(1, height)}
    fill={isKept ? hatchFill(hatch, hue) : 'none'}
    stroke={isKept ? hueColour(hue) : 'var(--ink-muted)'}
    strokeWidth={1.25}
    strokeDasharray={isKept ? undefined : '3 3'}
  />
)
