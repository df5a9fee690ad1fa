import { type KeyboardEvent, memo, type PointerEvent, useId, useRef } from 'react'
import { ChartSvg } from './ChartSvg'
import { hueColour } from './hue'
import styles from './Im2colPicture.module.css'
import { EXAMPLE_SIZE, type Im2colExample, layoutIm2col, stepOnGrid } from './layoutIm2col'
import { pointIn } from './pointIn'

/** What the reader follows: a window into its column, or a value to all its copies. */
export type Im2colFocus =
  | { readonly kind: 'window'; readonly place: number }
  | { readonly kind: 'value'; readonly place: number }

interface Im2colPictureProps {
  readonly width: number
  readonly example: Im2colExample
  readonly focus: Im2colFocus
  readonly onPlace: (place: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly input: string
    readonly matrix: string
    readonly handle: string
    readonly handleValue: string
  }
}

const VALUES = Array.from({ length: EXAMPLE_SIZE * EXAMPLE_SIZE }, (_, value) => value)
const ROOM_FOR_NUMBER = 16

/** A small picture and the matrix that im2col makes of it, cell by cell. */
export const Im2colPicture = memo(function Im2colPicture({
  width,
  example,
  focus,
  onPlace,
  text,
}: Im2colPictureProps) {
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const layout = layoutIm2col(example, width)
  const { cell, matrixCell, input, matrix } = layout
  const size = focus.kind === 'window' ? example.outSize : EXAMPLE_SIZE
  const window = focus.kind === 'window' ? layout.windows[focus.place] : undefined
  const column = focus.kind === 'window' ? example.columns[focus.place] : undefined
  const isLit = (value: number | null, position: number) =>
    focus.kind === 'window' ? position === focus.place : value === focus.place

  const point = (event: PointerEvent) => {
    const at = pointIn(svg.current, event, width)
    const place = at && placeUnder(...at)
    if (place !== null && place !== focus.place) onPlace(place)
  }
  const placeUnder = (x: number, y: number): number | null => {
    const at = Math.floor((x - matrix.x) / matrixCell)
    const row = Math.floor((y - matrix.y) / matrixCell)
    const under = row < 0 ? undefined : example.columns[at]?.[row]
    if (under !== undefined) return focus.kind === 'window' ? at : under
    const [left, top] = [(x - input.x) / cell, (y - input.y) / cell]
    const inside = (value: number) => Math.min(size - 1, Math.max(0, value))
    if (left < 0 || top < 0 || left >= EXAMPLE_SIZE || top >= EXAMPLE_SIZE) return null
    if (focus.kind === 'value') return Math.floor(top) * size + Math.floor(left)
    // The window whose middle lies nearest to the pointer.
    const toWindow = (place: number) =>
      inside(Math.round((place + example.before - example.kernelSize / 2) / example.stride))
    return toWindow(top) * size + toWindow(left)
  }
  const step = (event: KeyboardEvent) => {
    const next = stepOnGrid(event.key, focus.place, size)
    if (next === null) return
    event.preventDefault()
    onPlace(next)
  }
  const handle = window ?? {
    x: input.x + (focus.place % EXAMPLE_SIZE) * cell,
    y: input.y + Math.floor(focus.place / EXAMPLE_SIZE) * cell,
    size: cell,
  }

  return (
    <ChartSvg
      ref={svg}
      id={id}
      width={width}
      height={layout.height}
      text={text}
      hasHandle
      className={styles.picture}
      onPointerMove={point}
      onPointerDown={point}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        <text x={0} y={14} className={styles.heading} fill={hueColour('df')}>
          {text.input}
        </text>
        <text x={matrix.x} y={matrix.y - 10} className={styles.heading} fill={hueColour('k')}>
          {text.matrix}
        </text>
        {VALUES.map((value) => (
          <Cell
            key={value}
            x={input.x + (value % EXAMPLE_SIZE) * cell}
            y={input.y + Math.floor(value / EXAMPLE_SIZE) * cell}
            size={cell}
            value={value}
            isLit={
              focus.kind === 'window' ? (column?.includes(value) ?? false) : value === focus.place
            }
          />
        ))}
        {example.columns.map((cells, position) =>
          cells.map((value, row) => (
            <Cell
              key={`${position}-${row}`}
              x={matrix.x + position * matrixCell}
              y={matrix.y + row * matrixCell}
              size={matrixCell}
              value={value}
              isLit={isLit(value, position)}
            />
          )),
        )}
        {focus.kind === 'window' && (
          <rect
            x={matrix.x + focus.place * matrixCell}
            y={matrix.y}
            width={matrixCell}
            height={matrix.height}
            className={styles.frame}
            stroke={hueColour('k')}
          />
        )}
        {window && layout.isWide && (
          <path
            d={`M${window.x + window.size},${window.y}L${matrix.x + focus.place * matrixCell},${matrix.y}M${window.x + window.size},${window.y + window.size}L${matrix.x + focus.place * matrixCell},${matrix.y + matrix.height}`}
            stroke={hueColour('k')}
            strokeWidth={0.75}
            strokeDasharray="2 3"
            fill="none"
          />
        )}
      </g>
      <rect
        x={handle.x}
        y={handle.y}
        width={handle.size}
        height={handle.size}
        role="slider"
        tabIndex={0}
        aria-label={text.handle}
        aria-valuemin={1}
        aria-valuemax={size * size}
        aria-valuenow={focus.place + 1}
        aria-valuetext={text.handleValue}
        className={`${styles.frame} ${styles.handle}`}
        stroke={hueColour('k')}
        onKeyDown={step}
      />
    </ChartSvg>
  )
})

interface CellProps {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly value: number | null
  readonly isLit: boolean
}

const Cell = memo(function Cell({ x, y, size, value, isLit }: CellProps) {
  return (
    <>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={size - 1}
        height={size - 1}
        fill={value === null ? 'none' : hueColour(isLit ? 'k' : 'df')}
        fillOpacity={value === null ? 1 : isLit ? 0.22 : 0.04 + (0.3 * value) / VALUES.length}
        stroke={isLit ? hueColour('k') : 'var(--hairline)'}
        strokeDasharray={value === null ? '2 2' : 'none'}
      />
      {size >= ROOM_FOR_NUMBER && (
        <text
          x={x + size / 2}
          y={y + size / 2 + 0.5}
          textAnchor="middle"
          dominantBaseline="middle"
          fontSize={Math.min(14, size * 0.5)}
          fontWeight={isLit ? 700 : 400}
          fill={isLit ? hueColour('k') : 'var(--ink-muted)'}
        >
          {value === null ? 0 : value + 1}
        </text>
      )}
    </>
  )
})
