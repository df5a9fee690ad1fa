import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from 'react'
import type { ProductShape } from '../../core/gemm/example'
import { useTold } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { type Hue, hueColour } from '../hue'
import { pointIn } from '../pointIn'
import styles from './GemmPicture.module.css'
import { layoutGemmTiles, type Strip } from './layoutGemmTiles'

interface GemmTilesProps {
  readonly width: number
  readonly shape: ProductShape
  readonly tile: number
  /** Tiles done, of `count`. */
  readonly done: number
  readonly count: number
  readonly onDone: (done: number) => void
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly left: string
    readonly right: string
    readonly product: string
    readonly reads: (count: number) => string
    readonly handle: string
    readonly handleValue: string
  }
}

const ROOM_FOR_NUMBER = 15

/** A product tile by tile: what the tile in hand reads, and how often each value was read. */
export const GemmTiles = memo(function GemmTiles(props: GemmTilesProps) {
  const { width, shape, tile, done, count, onDone, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const told = useTold(text.handleValue)
  const layout = useMemo(
    () => layoutGemmTiles(shape, tile, done, width),
    [shape, tile, done, width],
  )
  const { product } = layout
  const point = (event: PointerEvent) => {
    const at = pointIn(svg.current, event, width)
    const under = at && layout.doneAt(...at)
    if (under !== null && under !== done) onDone(under)
  }
  const step = (event: KeyboardEvent) => {
    const next = steppedTo(event.key, done, count)
    if (next === null) return
    event.preventDefault()
    onDone(next)
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
      onPointerDown={point}
      onPointerMove={(event) => event.buttons === 1 && point(event)}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        <Strips strips={layout.columns} most={layout.most} hue="k" heading={text.right} {...text} />
        <Strips strips={layout.rows} most={layout.most} hue="cin" heading={text.left} {...text} />
        <text
          x={product.x + product.width}
          y={product.y - 9}
          textAnchor="end"
          className={styles.heading}
          fill={hueColour('cout')}
        >
          {text.product}
        </text>
      </g>
      <g
        role="slider"
        tabIndex={0}
        aria-label={text.handle}
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={done}
        aria-valuetext={told}
        className={`${styles.array} ${styles.cells}`}
        onKeyDown={step}
      >
        {layout.cells.map(({ isDone, ...box }, index) => (
          <rect
            key={index}
            {...box}
            fill={isDone ? hueColour('cout') : 'var(--ground)'}
            fillOpacity={isDone ? 0.26 : 1}
            stroke="var(--hairline)"
          />
        ))}
        {layout.tile && (
          <rect
            {...layout.tile}
            fill={hueColour('cout')}
            fillOpacity={0.4}
            stroke={hueColour('cout')}
            strokeWidth={3}
          />
        )}
        <rect
          x={product.x - 5}
          y={product.y - 5}
          width={product.width + 10}
          height={product.height + 10}
          rx={4}
          className={styles.ring}
        />
      </g>
    </ChartSvg>
  )
})

interface StripsProps {
  readonly strips: readonly Strip[]
  readonly most: number
  readonly hue: Hue
  readonly heading: string
  readonly reads: (count: number) => string
}

function Strips({ strips, most, hue, heading, reads }: StripsProps) {
  const first = strips[0]
  if (!first) return null
  return (
    <>
      <text x={first.x} y={first.y - 9} className={styles.heading} fill={hueColour(hue)}>
        {heading}
      </text>
      {strips.map(({ reads: count, isRead, ...box }) => (
        <g key={box.y}>
          <rect
            {...box}
            fill={hueColour(hue)}
            fillOpacity={count === 0 ? 0 : 0.08 + (0.42 * count) / most}
            stroke={isRead ? hueColour(hue) : 'var(--hairline)'}
            strokeWidth={isRead ? 2.5 : 1}
          />
          {count > 0 && box.height >= ROOM_FOR_NUMBER && (
            <text
              x={box.x - 8}
              y={box.y + box.height / 2 + 1}
              textAnchor="end"
              dominantBaseline="middle"
              className={styles.label}
              data-piece="answer"
            >
              {reads(count)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function steppedTo(key: string, done: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, done - 1)
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count, done + 1)
    case 'Home':
      return 0
    case 'End':
      return count
    default:
      return null
  }
}
