import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTold } from './answersContext'
import styles from './PlotHand.module.css'
import { pointIn } from './pointIn'

/** What a pointer does on the parts of a plot that can be dragged. */
interface Drag {
  readonly onPointerDown: (event: PointerEvent<SVGElement>) => void
  readonly onPointerMove: (event: PointerEvent<SVGElement>) => void
}

/** A drawing `width` user units wide whose main button drags along it; `onX` in these units. */
export function usePlotHand(width: number, onX: (x: number) => void) {
  const svg = useRef<SVGSVGElement>(null)
  const follow = (event: PointerEvent<SVGElement>) => {
    const at = pointIn(svg.current, event, width)
    if (at) onX(at[0])
  }
  const drag: Drag = {
    onPointerDown(event) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      follow(event)
    },
    onPointerMove(event) {
      if (event.buttons === 1) follow(event)
    },
  }
  return { svg, drag }
}

interface PlotFieldProps {
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly drag: Drag
}

/** The whole plot as a place to drag in. */
export const PlotField = ({ plot, drag }: PlotFieldProps) => (
  <rect
    data-export="omit"
    x={plot.left}
    y={plot.top}
    width={Math.max(0, plot.right - plot.left)}
    height={plot.bottom - plot.top}
    fill="transparent"
    className={styles.field}
    {...drag}
  />
)

interface PlotPointProps {
  readonly at: { readonly x: number; readonly y: number }
  readonly min: number
  readonly max: number
  readonly now: number
  /** Its name and what it stands for, spoken. */
  readonly label: string
  readonly valueText: string
  readonly stroke: string
  readonly radius?: number
  readonly strokeWidth?: number
  readonly drag: Drag
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The reader's point: a slider by keys, and by hand as large as a finger. */
export function PlotPoint(props: PlotPointProps) {
  const { at, min, max, now, label, valueText, stroke, drag, onKeyDown } = props
  const { radius = 9, strokeWidth = 4 } = props
  const told = useTold(valueText)
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={now}
      aria-valuetext={told}
      className={styles.point}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <circle data-export="omit" cx={at.x} cy={at.y} r={22} fill="transparent" />
      <circle
        cx={at.x}
        cy={at.y}
        r={radius}
        className={styles.mark}
        fill="var(--ground)"
        stroke={stroke}
        strokeWidth={strokeWidth}
      />
    </g>
  )
}
