import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { HatchPatterns, hatchFill } from '../Hatch'
import { type Hue, hueColour } from '../hue'
import styles from './GemmLines.module.css'
import { type GemmBarRow, layoutGemmBars } from './layoutGemmBars'

interface GemmBarsProps {
  readonly width: number
  readonly rows: readonly GemmBarRow[]
  readonly legend: readonly { readonly key: string; readonly label: string; readonly hue: Hue }[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly names: Readonly<Record<string, string>>
    readonly figures: Readonly<Record<string, string>>
  }
}

const LEGEND_ROW = 24
/** A legend's entry has room for its words in this many pixels. */
const LEGEND_COLUMN = 250

/** What each way moves, part by part; hatched, since it is computed. */
export const GemmBars = memo(function GemmBars({ width, rows, legend, text }: GemmBarsProps) {
  const id = useId()
  const across = Math.max(1, Math.floor(width / LEGEND_COLUMN))
  const legendHeight = Math.ceil(legend.length / across) * LEGEND_ROW + 8
  const layout = layoutGemmBars(rows, width, legendHeight)
  const hueOf = (key: string): Hue => legend.find((each) => each.key === key)?.hue ?? 'ink'
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text} className={styles.chart}>
      <HatchPatterns id={id} hues={[...new Set(legend.map(({ hue }) => hue))]} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        {legend.map(({ key, label, hue }, index) => (
          <g
            key={key}
            transform={`translate(${(index % across) * LEGEND_COLUMN} ${Math.floor(index / across) * LEGEND_ROW})`}
          >
            <rect
              x={1}
              y={3}
              width={14}
              height={14}
              fill={hatchFill(id, hue)}
              stroke={hueColour(hue)}
            />
            <text x={24} y={15} className={styles.label}>
              {label}
            </text>
          </g>
        ))}
        {layout.rows.map((row) => (
          <g key={row.key}>
            <text x={0} y={row.labelY} className={styles.label}>
              {text.names[row.key]}
            </text>
            {row.boxes.map((box) => (
              <rect
                key={box.key}
                x={box.x + 0.5}
                y={row.y}
                width={Math.max(0, box.width - 1)}
                height={row.height}
                fill={hatchFill(id, hueOf(box.key))}
                stroke={hueColour(hueOf(box.key))}
              />
            ))}
            <text x={row.end + 8} y={row.y + 15} className={styles.level} data-piece="answer">
              {text.figures[row.key]}
            </text>
          </g>
        ))}
      </g>
    </ChartSvg>
  )
})
