import type { layoutStrip } from './layoutStrip'
import styles from './Stage.module.css'

export interface StripText {
  readonly before: string
  readonly after: string
  readonly index: (n: number) => string
}

interface StripProps {
  readonly layout: ReturnType<typeof layoutStrip>
  readonly text: StripText
}

/** A point's coordinates as bars; what tells nothing any more is hollow, and crossed below. */
export const Strip = ({ layout, text }: StripProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus
  <g aria-hidden="true">
    {layout.rows.map((row, index) => (
      <g key={index}>
        <text x={row.x} y={row.labelY} className={styles.tick}>
          {index === 0 ? text.before : text.after}
        </text>
        <line x1={row.x} x2={row.right} y1={row.middle} y2={row.middle} className={styles.zero} />
        {row.bars.map((bar) => (
          <g key={bar.centre}>
            <rect
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={Math.max(1, bar.height)}
              className={bar.isFlat ? styles.hollow : styles.bar}
            />
            {index === 1 && bar.isFlat && (
              <path
                d={`M${bar.centre - 5},${row.middle - 5}l10,10m0,-10l-10,10`}
                className={styles.cross}
              />
            )}
          </g>
        ))}
        {row.marks.map((mark) => (
          <text key={mark.n} x={mark.x} y={mark.y} textAnchor="middle" className={styles.tick}>
            {text.index(mark.n)}
          </text>
        ))}
      </g>
    ))}
  </g>
)
