import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { ValueLines } from '../PlotLines'
import { type AlignedText, NetworkSign } from './AlignedLayers'
import type { StagePair } from './align'
import { layoutStagePairs } from './layoutAligned'
import type { UnitBase } from './unitTicks'

interface AlignedStagesProps {
  readonly width: number
  readonly pairs: readonly StagePair[]
  readonly base: UnitBase
  readonly text: AlignedText & { readonly stage: (pair: StagePair) => string }
}

/** Two networks where they shrank the image as far, and what the second has more at each. */
export const AlignedStages = memo(function AlignedStages({
  width,
  pairs,
  base,
  text,
}: AlignedStagesProps) {
  const id = useId()
  const layout = layoutStagePairs(pairs, width, base)
  const { plot } = layout
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <HatchPatterns id={id} hues={['ink', 'k']} />
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
        <ValueLines plot={plot} ticks={layout.differenceTicks} print={text.more} />
        {layout.pairs.map((pair, index) => {
          const own = pairs[index]
          if (!own) return null
          return (
            <g key={own.halvings ?? 'vector'}>
              <rect {...pair.one} fill={hatchFill(id, 'ink')} stroke="var(--ink)" />
              <rect {...pair.two} fill="var(--ground)" stroke="var(--ink)" strokeWidth={1.25} />
              <text x={pair.centre} y={plot.axis + 20} textAnchor="middle" fill="var(--hue-df)">
                {text.stage(own)}
              </text>
              <rect
                {...pair.difference}
                fill={hatchFill(id, 'k')}
                stroke="var(--hue-k)"
                strokeWidth={1.25}
              />
            </g>
          )
        })}
        <line x1={plot.left} x2={plot.right} y1={plot.axis} y2={plot.axis} stroke="var(--ink)" />
        <line
          x1={plot.left}
          x2={plot.right}
          y1={layout.zero}
          y2={layout.zero}
          stroke="var(--ink)"
        />
        <NetworkSign id={id} x={0} y={14} text={text.one} isFirst />
        <NetworkSign id={id} x={0} y={36} text={text.two} />
        <text x={0} y={layout.differenceTop - 20} fill="var(--hue-k)" fontWeight={650}>
          {text.difference}
        </text>
      </g>
    </ChartSvg>
  )
})
