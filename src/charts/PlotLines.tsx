interface Plot {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

interface ValueLinesProps {
  readonly plot: Omit<Plot, 'bottom'>
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly print: (value: number) => string
}

/** Round values as lines across the plot, each with its figure before it. */
export const ValueLines = ({ plot, ticks, print }: ValueLinesProps) =>
  ticks.map(({ value, y }) => (
    <g key={y}>
      <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--grid)" />
      <text
        x={plot.left - 8}
        y={y}
        textAnchor="end"
        dominantBaseline="middle"
        fill="var(--ink-muted)"
      >
        {print(value)}
      </text>
    </g>
  ))

/** What the columns stand on. */
export const BaseLine = ({ plot }: { readonly plot: Plot }) => (
  <line
    x1={plot.left}
    x2={plot.right}
    y1={plot.bottom}
    y2={plot.bottom}
    stroke="var(--ink-muted)"
  />
)
