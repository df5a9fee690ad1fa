import { memo, useId } from 'react'
import type { Curve } from '../../../core/manifold/curve'
import { ChartSvg } from '../../ChartSvg'
import { Runs } from './CurveRuns'
import { layoutSheet, type SheetInput } from './layoutSheet'
import styles from './Sheet.module.css'

export interface SheetPane extends SheetInput {
  readonly name: string
  readonly detail: string
  /** Said of the press that takes it; none where there is nothing to take. */
  readonly press?: string
  readonly isTaken: boolean
}

interface SheetProps {
  readonly width: number
  readonly curve: Curve
  readonly panes: readonly SheetPane[]
  readonly colourAt: (share: number) => string
  readonly onTake: (key: string) => void
  readonly text: { readonly title: string; readonly summary: string }
}

/** The paper's row of pictures; pressing one takes its n. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { width, curve, panes, colourAt, onTake, text } = props
  const id = useId()
  const layout = layoutSheet(curve, panes, width)
  return (
    <ChartSvg
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.chart}
    >
      <defs>
        {layout.panes.map(({ key, x, y }) => (
          <clipPath key={key} id={`${id}-${key}`}>
            <rect x={x} y={y} width={layout.size} height={layout.size} rx={6} />
          </clipPath>
        ))}
      </defs>
      {panes.map((pane, index) => {
        const place = layout.panes[index]
        if (!place) return null
        const { x, y, ghost, runs } = place
        const take = () => onTake(pane.key)
        const picture = (
          <>
            <rect
              x={x}
              y={y}
              width={layout.size}
              height={layout.size}
              rx={6}
              className={styles.pane}
              data-taken={pane.isTaken || undefined}
            />
            <g clipPath={`url(#${id}-${pane.key})`}>
              <path d={ghost} className={styles.ghost} />
              <Runs runs={runs} colourAt={colourAt} thickness={3} />
            </g>
            <text x={x} y={y + layout.size + 20} className={styles.name}>
              {pane.name}
            </text>
            <text
              x={x}
              y={y + layout.size + 40}
              className={styles.detail}
              data-piece={pane.press === undefined ? undefined : 'answer'}
            >
              {pane.detail}
            </text>
          </>
        )
        return pane.press === undefined ? (
          <g key={pane.key}>{picture}</g>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: HTML has no button inside a drawing
          <g
            key={pane.key}
            role="button"
            tabIndex={0}
            aria-label={pane.press}
            aria-pressed={pane.isTaken}
            className={styles.take}
            onClick={take}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              take()
            }}
          >
            {picture}
          </g>
        )
      })}
    </ChartSvg>
  )
})
