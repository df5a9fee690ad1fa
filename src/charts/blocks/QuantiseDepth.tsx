import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { FAMILY_LOOKS, type Family } from '../net/kinds'
import { BaseLine, ValueLines } from '../PlotLines'
import { layoutQuantiseDepth } from './layoutQuantiseDepth'

interface QuantiseDepthProps {
  readonly width: number
  readonly families: readonly Family[]
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly yAxis: string
    readonly tick: (value: number) => string
  }
}

const DASHES = ['none', '5 4'] as const

/** How the noise of all layers before adds up on the way through the network. */
export const QuantiseDepth = memo(function QuantiseDepth(props: QuantiseDepthProps) {
  const { width, families, lines, text } = props
  const id = useId()
  const layout = layoutQuantiseDepth(
    lines.map(({ values }) => values),
    width,
  )
  const { plot } = layout
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={14} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <text x={0} y={14} fill="var(--ink)">
          {text.yAxis}
        </text>
        <ValueLines plot={plot} ticks={layout.ticks} print={text.tick} />
        <BaseLine plot={{ ...plot, bottom: layout.zeroY }} />
        {lines.map(({ name }, at) => {
          const dots = layout.dots[at] ?? []
          const end = dots[Math.floor(dots.length / 2)]
          return (
            <g key={name}>
              <path
                d={layout.paths[at]}
                fill="none"
                stroke="var(--measured)"
                strokeWidth={1.75}
                strokeDasharray={DASHES[at] ?? 'none'}
              />
              {dots.map((dot) => {
                const { hue } = FAMILY_LOOKS[families[dot.key] ?? 'rest']
                const colour = hueColour(hue)
                return families[dot.key] === 'depthwise' ? (
                  <rect
                    key={dot.key}
                    x={dot.x - 4}
                    y={dot.y - 4}
                    width={8}
                    height={8}
                    fill={colour}
                  />
                ) : (
                  <circle key={dot.key} cx={dot.x} cy={dot.y} r={4} fill={colour} />
                )
              })}
              {end && (
                <text x={end.x} y={end.y - 14} textAnchor="middle" fill="var(--ink)" {...HALO}>
                  {name}
                </text>
              )}
            </g>
          )
        })}
        <text x={plot.right} y={layout.height - 6} textAnchor="end" fill="var(--ink)">
          {text.xAxis}
        </text>
      </g>
    </ChartSvg>
  )
})
