import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { TensorStack } from '../TensorStack'
import { layoutPyramid, type PyramidFloor } from './layoutPyramid'

interface PyramidProps {
  readonly width: number
  readonly floors: readonly PyramidFloor[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly side: (floor: PyramidFloor) => string
    readonly channels: (floor: PyramidFloor) => string
  }
}

/** How maps shrink and channels grow: what each stage hands on, in the one isometric hand. */
export const Pyramid = memo(function Pyramid({ width, floors, text }: PyramidProps) {
  const id = useId()
  const layout = layoutPyramid(floors, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      <g fontSize={14} textAnchor="middle" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {layout.floors.map((floor, index) => (
          <g key={floor.key}>
            {floor.inner && (
              <path
                d={floor.inner}
                transform={`translate(${floor.x} ${floor.innerY})`}
                fill="none"
                stroke="var(--hue-cout)"
                strokeWidth={1.25}
                strokeDasharray="3 3"
              />
            )}
            <TensorStack
              x={floor.x}
              y={floor.y}
              width={floor.front}
              height={floor.front}
              gap={floor.gap}
              channels={floor.channels}
              hue={index === 0 ? 'cin' : 'cout'}
            />
            <text x={floor.centre} y={floor.base + 19} fill="var(--hue-df)" fontWeight={650}>
              {text.side(floor)}
            </text>
            <text
              x={floor.centre}
              y={floor.base + 38}
              fill={index === 0 ? 'var(--hue-cin)' : 'var(--hue-cout)'}
            >
              {text.channels(floor)}
            </text>
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
