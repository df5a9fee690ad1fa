import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { hueColour } from '../hue'
import styles from './Inception.module.css'
import { Sheet } from './InceptionKernels'
import { layoutInceptionSums, type SumRow } from './layoutInceptionSums'

interface InceptionSumsProps {
  readonly width: number
  /** Cells on a side of every map. */
  readonly side: number
  readonly rows: readonly (SumRow & {
    readonly name: string
    readonly hue: 'cin' | 'dw' | 'pw'
  })[]
  readonly heads: readonly string[]
  readonly text: { readonly title: string; readonly summary: string }
}

/** What two inputs give alone, added up, and together. */
export const InceptionSums = memo(function InceptionSums(props: InceptionSumsProps) {
  const { width, side, rows, heads, text } = props
  const id = useId()
  const layout = layoutInceptionSums(rows, side, width)
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text} className={styles.chart}>
      {layout.columns.map((x, index) => (
        <text
          key={x}
          x={x + layout.size / 2}
          y={layout.headY}
          textAnchor="middle"
          fontSize={width < 520 ? 12 : 14}
          fill="var(--ink)"
        >
          {heads[index]}
        </text>
      ))}
      {layout.rows.map((row, index) => (
        <g key={row.key}>
          <text x={0} y={row.labelY} fontWeight={640} fill={hueColour(rows[index]?.hue ?? 'ink')}>
            {rows[index]?.name}
          </text>
          {row.maps.map(({ key, x, y, paint }) => (
            <Sheet key={key} x={x} y={y} side={layout.size} cell={layout.cell} paint={paint} />
          ))}
        </g>
      ))}
    </ChartSvg>
  )
})
