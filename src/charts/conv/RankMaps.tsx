import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { type Hue, hueColour } from '../hue'
import { layoutRankMaps, type RankMapRow } from './layoutRankMaps'
import { shadeFill } from './shade'

interface RankMapsProps {
  readonly width: number
  readonly rows: readonly (RankMapRow & { readonly name: string; readonly hue: Hue })[]
  readonly shape: readonly [height: number, width: number, channels: number]
  /** The end of the scale that every map is shaded on. */
  readonly most: number
  readonly text: { readonly title: string; readonly summary: string }
}

/** Signed maps under each other, a column for each output channel; negative cells bear a minus. */
export const RankMaps = memo(function RankMaps({ width, rows, shape, most, text }: RankMapsProps) {
  const id = useId()
  const layout = layoutRankMaps(rows, shape, most, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      {layout.rows.map((row, index) => (
        <g key={row.key}>
          <text
            x={0}
            y={row.labelY}
            fontSize={14}
            fontWeight={650}
            fill={hueColour(rows[index]?.hue ?? 'ink')}
          >
            {rows[index]?.name}
          </text>
          {row.maps.map((map) => (
            <g key={map.channel}>
              {map.fills.map(([shade, path]) => {
                const fill = shadeFill(shade, 'k')
                return (
                  <path
                    key={shade}
                    d={path}
                    fill={hueColour(fill.hue)}
                    fillOpacity={fill.opacity}
                    shapeRendering="crispEdges"
                  />
                )
              })}
              {map.minuses && <path d={map.minuses} stroke="var(--ink)" strokeWidth={1.25} />}
              <rect
                x={map.x}
                y={map.y}
                width={layout.mapWidth}
                height={layout.mapHeight}
                fill="none"
                stroke="var(--hairline-strong)"
              />
            </g>
          ))}
        </g>
      ))}
    </ChartSvg>
  )
})
