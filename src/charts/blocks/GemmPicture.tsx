import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from 'react'
import { type GemmExample, isWeight, PADDING } from '../../core/gemm/example'
import { cellCount, type GemmCell, trace } from '../../core/gemm/trace'
import { useTold } from '../answersContext'
import { ChartSvg } from '../ChartSvg'
import { type Hue, hueColour } from '../hue'
import { pointIn } from '../pointIn'
import { type CellKind, type DrawnCell, GemmCells, InHand } from './GemmCell'
import styles from './GemmPicture.module.css'
import {
  cellAt,
  cellBox,
  type GemmArray,
  type GemmLayout,
  layoutGemm,
  stepCell,
} from './layoutGemm'

export interface GemmPictureText {
  readonly title: string
  readonly summary: string
  /** Headings over the arrays. */
  readonly headings: Readonly<Record<GemmArray, string>>
  /** Names of the arrays as what the arrow keys move in. */
  readonly names: Readonly<Record<GemmArray, string>>
  readonly channel: (channel: number) => string
  /** A cell in words. */
  readonly cell: (cell: GemmCell) => string
}

interface GemmPictureProps {
  readonly width: number
  readonly example: GemmExample
  /** Rows of the matrix written so far. */
  readonly step: number
  readonly cell: GemmCell
  readonly onCell: (cell: GemmCell) => void
  /** How often each input value stands in the rows written so far. */
  readonly copies: Uint16Array
  /** Numbers in the input's cells. */
  readonly shown: 'values' | 'copies'
  readonly print: (value: number) => string
  readonly text: GemmPictureText
}

const ARRAYS = ['input', 'kernel', 'matrix', 'product'] as const
const HUES: Readonly<Record<GemmArray, Hue>> = {
  input: 'cin',
  matrix: 'cin',
  kernel: 'k',
  product: 'cout',
}
const FAINT = 0.04

/** The input, the matrix it is copied into, the kernel over it and the product beside it. */
export const GemmPicture = memo(function GemmPicture(props: GemmPictureProps) {
  const { width, example, step, cell, onCell, text } = props
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const layout = useMemo(() => layoutGemm(example, width), [example, width])
  const lit = useMemo(() => trace(example, cell), [example, cell])

  const point = (event: PointerEvent) => {
    const at = pointIn(svg.current, event, width)
    const under = at && cellAt(layout, example, at)
    if (under && (under.part !== cell.part || under.index !== cell.index)) onCell(under)
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
      <Headings layout={layout} text={text} />
      {ARRAYS.map((part) => (
        <ArrayOfCells key={part} {...props} part={part} layout={layout} lit={lit[part]} />
      ))}
      <RowFrame layout={layout} row={cell.part === 'row' ? cell.index : null} step={step} />
    </ChartSvg>
  )
})

function Headings({
  layout,
  text,
}: {
  readonly layout: GemmLayout
  readonly text: GemmPictureText
}) {
  const { input, kernel, matrix, product } = layout
  const headings = { input: input[0]!, kernel, matrix, product }
  const isShared = product.x + 90 > matrix.x + matrix.columns * matrix.cell + 60
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus
    <g aria-hidden="true">
      {ARRAYS.map((part) => (
        <text
          key={part}
          x={
            part === 'product' && isShared
              ? product.x + product.columns * product.cellWidth
              : headings[part].x
          }
          y={headings[part].y - (part === 'input' || part === 'kernel' ? 30 : 10)}
          textAnchor={part === 'product' && isShared ? 'end' : 'start'}
          className={styles.heading}
          fill={hueColour(HUES[part])}
        >
          {text.headings[part]}
        </text>
      ))}
      {input.map((grid, channel) => (
        <text key={grid.x + grid.y} x={grid.x} y={grid.y - 7} className={styles.label}>
          {text.channel(channel + 1)}
        </text>
      ))}
      {input.length > 1 &&
        input.map((grid, channel) => (
          <text
            key={grid.x + grid.y}
            x={kernel.x + (channel * kernel.columns * kernel.cell) / input.length}
            y={kernel.y - 7}
            className={styles.label}
          >
            {kernel.columns * kernel.cell >= 90 * input.length
              ? text.channel(channel + 1)
              : channel + 1}
          </text>
        ))}
    </g>
  )
}

interface ArrayProps extends GemmPictureProps {
  readonly part: GemmArray
  readonly layout: GemmLayout
  readonly lit: ReadonlySet<number>
}

/** One array, which arrow keys move in. */
function ArrayOfCells(props: ArrayProps) {
  const { part, layout, lit, example, cell, onCell, text } = props
  const isInHand = cell.part === part
  const index = isInHand ? cell.index : 0
  const count = cellCount(example, part)
  const { step, copies, shown, print } = props
  const cells = useMemo(
    () => cellsOf({ part, layout, lit, example, step, copies, shown, print }),
    [part, layout, lit, example, step, copies, shown, print],
  )
  const told = useTold(text.cell({ part, index }))
  const keys = (event: KeyboardEvent) => {
    const next = stepCell(event.key, layout, example, { part, index })
    if (next === null) return
    event.preventDefault()
    onCell({ part, index: isInHand ? next : 0 })
  }
  const grids = part === 'input' ? layout.input : [layout[part]]
  const taps = part === 'matrix' || part === 'kernel' ? example.setting.kernelSize ** 2 : 0
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={text.names[part]}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index + 1}
      aria-valuetext={told}
      className={styles.array}
      onKeyDown={keys}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true" className={styles.cells}>
        <GemmCells
          cells={cells}
          hue={HUES[part]}
          isAnswer={part === 'product' || (part === 'input' && shown === 'copies')}
        />
        {taps > 0 &&
          Array.from({ length: example.input[2] - 1 }, (_, channel) => {
            const grid = grids[0]!
            const x = grid.x + (channel + 1) * taps * grid.cell
            return (
              <line
                key={channel}
                x1={x}
                x2={x}
                y1={grid.y - 3}
                y2={grid.y + grid.rows * grid.cell + 3}
                stroke="var(--ink-muted)"
                strokeWidth={1.5}
              />
            )
          })}
        {isInHand && <InHand box={cellBox(layout, example, part, index)} hue={HUES[part]} />}
      </g>
      {grids.map((grid) => (
        <rect
          key={`${grid.x}-${grid.y}`}
          x={grid.x - 4}
          y={grid.y - 4}
          width={grid.columns * grid.cellWidth + 8}
          height={grid.rows * grid.cell + 8}
          rx={4}
          className={styles.ring}
        />
      ))}
    </g>
  )
}

type CellsInput = Pick<
  ArrayProps,
  'part' | 'layout' | 'lit' | 'example' | 'step' | 'copies' | 'shown' | 'print'
>

function cellsOf(input: CellsInput): readonly DrawnCell[] {
  const { part, layout, lit, example, copies } = input
  const most = Math.max(1, ...copies)
  return Array.from({ length: cellCount(example, part) }, (_, at): DrawnCell => {
    const kind = kindOf(input, at)
    return {
      ...cellBox(layout, example, part, at),
      kind,
      printed: printedOf(input, at),
      heat: part === 'input' ? FAINT + (0.24 * copies[at]!) / most : FAINT,
      isLit: lit.has(at) && kind !== 'empty',
    }
  })
}

function kindOf({ part, example, step }: CellsInput, index: number): CellKind {
  const { columns, filters, source, setting } = example
  switch (part) {
    case 'input':
      return 'value'
    case 'kernel': {
      const isOne = isWeight(setting, Math.floor(index / filters), index % filters)
      return isOne ? 'value' : 'void'
    }
    case 'matrix':
      if (Math.floor(index / columns) >= step) return 'empty'
      return source[index] === PADDING ? 'padding' : 'value'
    case 'product':
      return Math.floor(index / filters) >= step ? 'empty' : 'value'
  }
}

function printedOf({ part, example, shown, copies, print }: CellsInput, index: number): string {
  if (part !== 'input') return print(example[part][index]!)
  return print(shown === 'copies' ? copies[index]! : example.inputValues[index]!)
}

interface RowFrameProps {
  readonly layout: GemmLayout
  readonly row: number | null
  readonly step: number
}

/** The row that was written last, while the matrix fills. */
function RowFrame({ layout: { matrix }, row, step }: RowFrameProps) {
  if (row === null || row >= step) return null
  return (
    <rect
      x={matrix.x - 2}
      y={matrix.y + row * matrix.cell - 1}
      width={matrix.columns * matrix.cell + 4}
      height={matrix.cell + 2}
      rx={3}
      fill="none"
      stroke={hueColour('cin')}
      strokeWidth={3}
      pointerEvents="none"
    />
  )
}
