import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { Point, Stroke } from '../../../core/manifold/curve'
import { pointIn } from '../../pointIn'
import type { Pane } from './layoutCurve'
import styles from './Stage.module.css'

export interface PenActions {
  /** The stroke so far, while it is drawn. */
  readonly onDraft: (stroke: Stroke) => void
  readonly onStroke: (stroke: Stroke) => void
  readonly onUndo: () => void
}

export interface PenText {
  readonly pen: string
  readonly penUp: string
  readonly penDown: string
}

interface PenProps {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly width: number
  readonly pane: Pane
  readonly actions: PenActions
  readonly text: PenText
}

/** Of the plane: a step of an arrow key, and one with Shift. */
const STEP = 0.04
const LONG_STEP = 0.2

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const inPlane = (value: number) => Math.min(1, Math.max(-1, value))
const kept = ([x, y]: Point): Point => [inPlane(x), inPlane(y)]

/** Draws in a pane: by pointer or finger, or by arrow keys once Space has put the pen down. */
export function Pen({ svg, width, pane, actions, text }: PenProps) {
  const [at, setAt] = useState<Point>([-0.5, 0])
  const [isDown, setDown] = useState(false)
  const stroke = useRef<Point[]>([])

  const placeOf = (event: PointerEvent<SVGElement>): Point | null => {
    const place = pointIn(svg.current, event, width)
    return place && kept(pane.pointAt(place))
  }
  function go(to: Point) {
    setAt(to)
    stroke.current.push(to)
    actions.onDraft([...stroke.current])
  }
  function lift() {
    setDown(false)
    const done = stroke.current
    stroke.current = []
    if (done.length > 1) actions.onStroke(done)
    else actions.onDraft([])
  }
  function press(event: PointerEvent<SVGElement>) {
    const to = placeOf(event)
    if (event.button !== 0 || !to) return
    event.currentTarget.setPointerCapture(event.pointerId)
    stroke.current = []
    setDown(true)
    go(to)
  }
  function key(event: KeyboardEvent) {
    const arrow = ARROWS[event.key]
    if (arrow) {
      const step = event.shiftKey ? LONG_STEP : STEP
      const to = kept([at[0] + arrow[0] * step, at[1] + arrow[1] * step])
      if (isDown) go(to)
      else setAt(to)
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (isDown) lift()
      else {
        setDown(true)
        go(at)
      }
    } else if (event.key === 'Backspace') {
      stroke.current = []
      setDown(false)
      actions.onUndo()
    } else return
    event.preventDefault()
  }
  const [x, y] = pane.place(at)
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML has no button inside a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={text.pen}
      aria-description={isDown ? text.penDown : text.penUp}
      aria-pressed={isDown}
      className={styles.pen}
      onKeyDown={key}
      onPointerDown={press}
      onPointerMove={(event) => {
        const to = isDown && event.buttons === 1 ? placeOf(event) : null
        if (to) go(to)
      }}
      onPointerUp={() => isDown && lift()}
      onPointerCancel={() => isDown && lift()}
      data-export="omit"
    >
      <rect x={pane.x} y={pane.y} width={pane.size} height={pane.size} fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={isDown ? 5 : 8}
        className={isDown ? styles.nib : styles.mark}
        pointerEvents="none"
      />
    </g>
  )
}
