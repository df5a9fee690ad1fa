import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
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
  readonly focus: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

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

  const under = (event: MouseEvent<SVGElement>) => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || box.width === 0) return null
    const scale = width / box.width
    return picking.indexAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale)
  }
  const step = (event: KeyboardEvent) => {
    const next = event.key === 'Escape' && index >= 0 ? -1 : stepIndex(event.key, index, count)
    if (next === null) return
    event.preventDefault()
    picking.onPick(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a drawing has no HTML element
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      className={styles.picture}
    >
      <title id={`${id}-t`}>{text.title}</title>
      <desc id={`${id}-d`}>{text.summary}</desc>
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
        aria-valuetext={picking.valueText}
        aria-orientation="horizontal"
        {...focus}
        fill="transparent"
        pointerEvents="none"
        className={styles.handle}
        onKeyDown={step}
      />
    </svg>
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
