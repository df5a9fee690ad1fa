import { type KeyboardEvent, memo, useId, useMemo } from 'react'
import { useTold } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { HALO } from '../halo'
import { hueColour } from '../hue'
import { PlotField, usePlotHand } from '../PlotHand'
import { ActivationPanes } from './ActivationPanes'
import styles from './ActivationPlot.module.css'
import { type ActivationPlotModel, layoutPlotCursor, layoutPlotScene } from './layoutActivationPlot'

/** The reader's cursor: a slider along x. */
export interface PlotCursor {
  readonly min: number
  readonly max: number
  /** What an arrow key moves it by, and Page Up and Down. */
  readonly step: number
  readonly page: number
  readonly name: string
  /** What is spoken of its place. */
  readonly spoken: string
  /** What is written beside it. */
  readonly shown: string
  readonly onMove: (value: number) => void
}

interface ActivationPlotProps {
  readonly width: number
  readonly model: ActivationPlotModel
  readonly cursor: PlotCursor
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly xAxis: string
    readonly tick: (value: number) => string
  }
}

/** Where a key takes the cursor; null for a key that is none of its own. */
function movedBy(event: KeyboardEvent, at: number, cursor: PlotCursor): number | null {
  const step = event.shiftKey ? cursor.page : cursor.step
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + step
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - step
    case 'PageUp':
      return at + cursor.page
    case 'PageDown':
      return at - cursor.page
    case 'Home':
      return cursor.min
    case 'End':
      return cursor.max
    default:
      return null
  }
}

/** Lines over x in one pane or several, with a cursor that pointer, touch and arrow keys move. */
export const ActivationPlot = memo(function ActivationPlot(props: ActivationPlotProps) {
  const { width, model, cursor, text } = props
  const id = useId()
  const { domain, isLog, panes, cursor: at } = model
  const spoken = useTold(cursor.spoken)
  const layout = useMemo(
    () => layoutPlotScene({ domain, panes, ...(isLog && { isLog }) }, width),
    [domain, isLog, panes, width],
  )
  const moved = layoutPlotCursor(layout, at)
  const { cursorX, isLate } = moved
  const move = (value: number) => {
    const stepped = Math.round(value / cursor.step) * cursor.step
    cursor.onMove(Math.min(cursor.max, Math.max(cursor.min, stepped)))
  }
  const { svg, drag } = usePlotHand(width, (x) => move(layout.valueAt(x)))
  const walk = (event: KeyboardEvent) => {
    const next = movedBy(event, at, cursor)
    if (next === null) return
    event.preventDefault()
    move(next)
  }
  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.chart}
    >
      <ActivationPanes id={id} layout={layout} xAxis={text.xAxis} tick={text.tick} />
      <PlotField plot={layout} drag={drag} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true" pointerEvents="none">
        <line
          x1={cursorX}
          x2={cursorX}
          y1={layout.top}
          y2={layout.bottom}
          stroke="var(--ink)"
          strokeWidth={1}
        />
        {moved.panes.flatMap((pane) =>
          pane.signs.map((sign) => (
            <g key={`${pane.key} ${sign.key}`}>
              <path
                d={`M${cursorX},${sign.y}L${pane.signX},${sign.labelY}`}
                stroke={hueColour(sign.hue)}
                strokeWidth={1}
                fill="none"
              />
              <circle cx={cursorX} cy={sign.y} r={3.5} fill={hueColour(sign.hue)} />
              <text
                x={pane.signX + (pane.isLeft ? -3 : 3)}
                y={sign.labelY}
                textAnchor={pane.isLeft ? 'end' : 'start'}
                dominantBaseline="central"
                fontWeight={650}
                fill={hueColour(sign.hue)}
                {...HALO}
              >
                {sign.letter}
              </text>
            </g>
          )),
        )}
        <text
          x={cursorX + (isLate ? -16 : 16)}
          y={layout.bottom + 41}
          textAnchor={isLate ? 'end' : 'start'}
          fontWeight={650}
          fill="var(--ink)"
          {...HALO}
        >
          {cursor.shown}
        </text>
      </g>
      <g
        role="slider"
        tabIndex={0}
        aria-label={cursor.name}
        aria-valuemin={cursor.min}
        aria-valuemax={cursor.max}
        aria-valuenow={at}
        aria-valuetext={spoken}
        className={styles.point}
        onKeyDown={walk}
        {...drag}
      >
        <circle data-export="omit" cx={cursorX} cy={layout.bottom + 33} r={22} fill="transparent" />
        <path
          d={`M${cursorX},${layout.bottom + 24}l9,9v9h-18v-9z`}
          className={styles.mark}
          fill="var(--ground)"
          stroke="var(--ink)"
          strokeWidth={2.5}
        />
      </g>
    </ChartSvg>
  )
})
