import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import { useTold } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { pointIn } from '../pointIn'
import styles from './net.module.css'

export interface Picking {
  /** Things in a row, of which one may be picked; −1 is none. */
  readonly count: number
  readonly index: number
  /** Name of the handle, and what it says at `index`. */
  readonly label: string
  readonly valueText: string
  /** What is under a point of the drawing, in its units. */
  readonly indexAt: (x: number, y: number) => number | null
  readonly onHover: (index: number | null) => void
  /** −1 lets go of what was picked. */
  readonly onPick: (index: number) => void
  /** Where the handle's focus is drawn. */
  readonly focus: Frame
}

/** Of a chart whose parts are picked. */
export interface PickProps {
  /** The picked part and the one the pointer is on; −1 is none. */
  readonly picked: number
  readonly shown: number
  readonly onHover: (index: number | null) => void
  readonly onPick: (index: number) => void
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The focus around a column, from the plot's top to its bottom; around the plot without one. */
export const columnFocus = (
  column: { readonly x: number; readonly width: number } | undefined,
  plot: Plot,
): Frame => ({
  x: column?.x ?? plot.left,
  y: plot.top,
  width: column?.width ?? plot.right - plot.left,
  height: plot.bottom - plot.top,
})

interface PickSvgProps {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly text: { readonly title: string; readonly summary: string }
  readonly picking: Picking
  readonly children: ReactNode
}

/**
 * A chart whose parts stand in an order: a pointer previews and picks them, arrow keys walk from
 * one to the next as on a slider.
 */
export function PickSvg({ id, width, height, text, picking, children }: PickSvgProps) {
  const svg = useRef<SVGSVGElement>(null)
  const { count, index, focus } = picking
  const told = useTold(picking.valueText)

  const under = (event: MouseEvent<SVGElement>) => {
    const point = pointIn(svg.current, event, width)
    return point && picking.indexAt(...point)
  }
  const step = (event: KeyboardEvent) => {
    const next = event.key === 'Escape' && index >= 0 ? -1 : stepIndex(event.key, index, count)
    if (next === null) return
    event.preventDefault()
    picking.onPick(next)
  }
  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={height}
      text={text}
      hasHandle
      className={styles.picture}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">{children}</g>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the slider after it does the same */}
      <rect
        data-export="omit"
        width={width}
        height={height}
        fill="transparent"
        className={styles.field}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse' || event.buttons > 0) picking.onHover(under(event))
        }}
        onPointerLeave={() => picking.onHover(null)}
        onClick={(event) => {
          const found = under(event)
          if (found !== null) picking.onPick(found)
        }}
      />
      <rect
        data-export="omit"
        role="slider"
        tabIndex={0}
        aria-label={picking.label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={Math.max(1, index + 1)}
        aria-valuetext={told}
        aria-orientation="horizontal"
        {...focus}
        fill="transparent"
        pointerEvents="none"
        className={styles.handle}
        onKeyDown={step}
      />
    </ChartSvg>
  )
}

/** Where a key leads from `index`: one on, one back, ten, or an end; null leaves the key alone. */
export function stepIndex(key: string, index: number, count: number): number | null {
  const step = STEPS[key]
  if (count === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (step === undefined) return null
  if (index < 0) return step > 0 ? 0 : count - 1
  return Math.min(count - 1, Math.max(0, index + step))
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}
