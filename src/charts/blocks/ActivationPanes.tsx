import { memo } from 'react'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { ValueLines } from '../PlotLines'
import styles from './ActivationPlot.module.css'
import type { PlotSceneLayout } from './layoutActivationPlot'

interface ActivationPanesProps {
  readonly id: string
  readonly layout: PlotSceneLayout
  readonly xAxis: string
  readonly tick: (value: number) => string
}

/** The plot without its cursor: drawn once, however far the cursor goes. */
export const ActivationPanes = memo(function ActivationPanes(props: ActivationPanesProps) {
  const { id, layout, xAxis, tick } = props
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus
    <g aria-hidden="true">
      {layout.panes.map((pane) => (
        <Pane key={pane.key} id={`${id}-${pane.key}`} pane={pane} tick={tick} />
      ))}
      {layout.ticks.map(({ value, x }) => (
        <text key={value} x={x} y={layout.bottom + 19} textAnchor="middle" className={styles.tick}>
          {tick(value)}
        </text>
      ))}
      <text x={layout.right} y={layout.bottom + 62} textAnchor="end" className={styles.tick}>
        {xAxis}
      </text>
    </g>
  )
})

interface PaneProps {
  readonly id: string
  readonly pane: PlotSceneLayout['panes'][number]
  readonly tick: (value: number) => string
}

function Pane({ id, pane, tick }: PaneProps) {
  const { plot, zeroY } = pane
  return (
    <g>
      <defs>
        <clipPath id={id}>
          <rect
            x={plot.left}
            y={plot.top - 2}
            width={Math.max(0, plot.right - plot.left)}
            height={plot.bottom - plot.top + 4}
          />
        </clipPath>
      </defs>
      <text x={0} y={pane.titleY} className={styles.tick}>
        {pane.title}
      </text>
      <ValueLines plot={plot} ticks={pane.ticks} print={tick} />
      {zeroY !== null && (
        <line
          x1={plot.left}
          x2={plot.right}
          y1={zeroY}
          y2={zeroY}
          stroke="var(--ink-muted)"
          strokeWidth={1}
        />
      )}
      {pane.guides.map((guide) => (
        <g key={guide.label}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={guide.y}
            y2={guide.y}
            stroke="var(--ink-muted)"
            strokeDasharray="2 4"
          />
          <text x={plot.right} y={guide.y - 5} textAnchor="end" className={styles.tick} {...HALO}>
            {guide.label}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${id})`}>
        {pane.lines.map(({ key, path, look }) => (
          <path
            key={key}
            d={path}
            fill="none"
            stroke={hueColour(look.hue)}
            strokeWidth={look.strokeWidth ?? 2.25}
            strokeDasharray={look.dash}
            strokeLinejoin="round"
          />
        ))}
      </g>
      {pane.marks.map((mark) => (
        <g key={mark.key}>
          <circle cx={mark.x} cy={mark.y} r={5} fill={hueColour(mark.hue)} />
          <text
            x={mark.x}
            y={mark.labelY}
            textAnchor={mark.anchor}
            fontWeight={650}
            fill={hueColour(mark.hue)}
            {...HALO}
          >
            {mark.label}
          </text>
        </g>
      ))}
    </g>
  )
}
