import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { shadeFill } from '../conv/shade'
import type { SheetPaint } from '../conv/sheetPaths'
import { hueColour } from '../hue'
import styles from './Inception.module.css'
import { type KernelGrid, layoutInceptionKernels } from './layoutInceptionKernels'

interface InceptionKernelsProps extends KernelGrid {
  readonly width: number
  /** What is one kernel times numbers. */
  readonly alike: 'columns' | 'rows'
  readonly text: { readonly title: string; readonly summary: string }
}

/** Every kernel of a composite; the boxes hold those that are multiples of one another. */
export const InceptionKernels = memo(function InceptionKernels(props: InceptionKernelsProps) {
  const { width, alike, text, ...grid } = props
  const id = useId()
  const layout = layoutInceptionKernels(grid, alike, width)
  const hue = alike === 'columns' ? 'cin' : 'cout'
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text} className={styles.chart}>
      {layout.boxes.map((box) => (
        <rect
          key={`${box.x} ${box.y}`}
          {...box}
          rx={4}
          fill={hueColour(hue)}
          fillOpacity={0.06}
          stroke={hueColour(hue)}
          strokeWidth={1.5}
        />
      ))}
      {layout.inputs.map((x, index) => (
        <text key={x} x={x} y={layout.labelTop} textAnchor="middle" fill={hueColour('cin')}>
          {index + 1}
        </text>
      ))}
      {layout.outputs.map((y, index) => (
        <text
          key={y}
          x={layout.labelLeft}
          y={y}
          textAnchor="end"
          dominantBaseline="middle"
          fill={hueColour('cout')}
        >
          {index + 1}
        </text>
      ))}
      {layout.kernels.map(({ key, x, y, paint }) => (
        <Sheet key={key} x={x} y={y} side={layout.side} cell={layout.cell} paint={paint} />
      ))}
    </ChartSvg>
  )
})

/** Smaller cells have no room for a sign. */
const SIGNED_CELL = 6

interface SheetProps {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly cell: number
  readonly paint: SheetPaint
}

/** Signed values as cells: a minus in the negative ones, so that no colour speaks alone. */
export function Sheet({ x, y, side, cell, paint }: SheetProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={side} height={side} fill="var(--ground)" />
      {paint.fills.map(({ shade, d }) => {
        const { hue, opacity } = shadeFill(shade, 'k')
        return (
          <path
            key={shade}
            d={d}
            fill={hueColour(hue)}
            fillOpacity={opacity}
            shapeRendering="crispEdges"
          />
        )
      })}
      {cell >= SIGNED_CELL && paint.minus && (
        <path d={paint.minus} stroke="var(--ink)" strokeWidth={1.25} />
      )}
      <rect width={side} height={side} fill="none" stroke="var(--hairline-strong)" />
    </g>
  )
}
