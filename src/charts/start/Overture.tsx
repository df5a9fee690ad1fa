import { type CSSProperties, memo, type RefObject, useId, useMemo } from 'react'
import { layoutOverture } from './layoutOverture'
import styles from './Overture.module.css'
import { type OverturePiece, overturePieces } from './overturePieces'

interface OvertureProps {
  readonly width: number
  /** Takes the time, from 0 to 1, as the property `--t`; nothing is drawn anew for it. */
  readonly time: RefObject<SVGSVGElement | null>
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly depthwise: string
    readonly pointwise: string
  }
}

const styleOf = ({ move }: OverturePiece): CSSProperties => ({
  // Properties of our own, which React's type does not know.
  ...({ '--dx': `${move.x}px`, '--dy': `${move.y}px` } as CSSProperties),
})

/** A standard layer's weights, one square each, on their way to the two stages that replace it. */
export const Overture = memo(function Overture({ width, time, text }: OvertureProps) {
  const id = useId()
  const layout = useMemo(() => layoutOverture(width), [width])
  const pieces = useMemo(() => overturePieces(layout), [layout])
  return (
    <svg
      ref={time}
      className={styles.overture}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
    >
      <title id={`${id}-t`}>{text.title}</title>
      <desc id={`${id}-d`}>{text.summary}</desc>
      {pieces.map((piece) => (
        <path
          key={piece.key}
          className={styles.piece}
          data-fate={piece.fate}
          d={piece.path}
          style={styleOf(piece)}
        />
      ))}
      {layout.stages.map(({ id: stage, x, y }) => (
        <text
          key={stage}
          className={styles.name}
          data-stage={stage}
          x={x}
          y={y}
          textAnchor="middle"
        >
          {text[stage]}
        </text>
      ))}
    </svg>
  )
})
